// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/labels.h"

#include <memory>
#include <string>

namespace re2 {
class RE2;
}

namespace herald {

/// One condition on one label, with Alertmanager's meaning: a label that is missing counts as empty, and a regular
/// expression must match the whole value. Expressions are RE2's, so that none can be built to be slow. Source:
/// prometheus.io/docs/alerting/latest/configuration (matcher).
class Matcher {
public:
    enum class Kind { Equal, NotEqual, Matches, NotMatches };

    /// Invalid for a bad label name or expression.
    [[nodiscard]] static Result<Matcher> make(const QString &name, Kind kind, const QString &value);
    /// `name="value"`, `name!=value`, `name=~"a|b"`, `name!~"a|b"`; quotes may be left out.
    [[nodiscard]] static Result<Matcher> parse(QStringView text);
    /// A value of a rule file's selector: "x", "!=x", "=~x" or "!~x".
    [[nodiscard]] static Result<Matcher> fromSelector(const QString &name, const QString &value);

    [[nodiscard]] bool matches(const Labels &labels) const { return matchesValue(labels.value(m_name)); }
    [[nodiscard]] bool matchesValue(const QString &value) const;

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const QString &value() const { return m_value; }
    [[nodiscard]] Kind kind() const { return m_kind; }
    /// `name="value"`, which parse() reads back.
    [[nodiscard]] QString toText() const;

    bool operator==(const Matcher &other) const
    {
        return m_name == other.m_name && m_kind == other.m_kind && m_value == other.m_value;
    }

private:
    QString m_name;
    Kind m_kind = Kind::Equal;
    QString m_value;
    std::shared_ptr<const re2::RE2> m_pattern;  ///< immutable and safe to share; null but for the two regex kinds
};

using Matchers = std::vector<Matcher>;

/// All of them; none at all match everything.
[[nodiscard]] bool matchesAll(const Matchers &matchers, const Labels &labels);
/// `{a="b", c=~"d"}`; braces may be left out.
[[nodiscard]] Result<Matchers> parseMatchers(QStringView text);
[[nodiscard]] Result<Matchers> matchersFromSelector(const Labels &selector);
/// A rule file's selector, which has one condition on a label; Invalid for more.
[[nodiscard]] Result<Labels> selectorFrom(const Matchers &matchers);
[[nodiscard]] QString toText(const Matchers &matchers);

}  // namespace herald
