// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/matcher.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <array>
#include <re2/re2.h>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

using Kind = Matcher::Kind;

constexpr qsizetype kMaxPatternLength = 4096;
constexpr int kMaxPatternBytes = 1 << 20;
constexpr size_t kMaxMatchers = 100;

struct Sign {
    QLatin1StringView text;
    Kind kind;
};

/// Two-character signs first, so that "=" does not hide "=~".
constexpr std::array kSigns{Sign{"=~"_L1, Kind::Matches}, Sign{"!~"_L1, Kind::NotMatches},
                            Sign{"!="_L1, Kind::NotEqual}, Sign{"="_L1, Kind::Equal}};

QLatin1StringView signOf(Kind kind) { return std::ranges::find(kSigns, kind, &Sign::kind)->text; }

bool isRegex(Kind kind) { return kind == Kind::Matches || kind == Kind::NotMatches; }

Result<std::shared_ptr<const RE2>> compile(const QString &pattern)
{
    if (pattern.size() > kMaxPatternLength)
        return fail(ErrorKind::Invalid, u"The regular expression is longer than 4096 characters; shorten it."_s);
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(kMaxPatternBytes);
    auto compiled = std::make_shared<const RE2>(pattern.toStdString(), options);
    if (!compiled->ok())
        return fail(ErrorKind::Invalid, u"\"%1\" is not a regular expression: %2."_s.arg(
                                            pattern.left(60), QString::fromStdString(compiled->error())));
    return compiled;
}

QString escaped(QString value)
{
    return value.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s);
}

QString unescaped(QStringView inner)
{
    QString out;
    for (qsizetype i = 0; i < inner.size(); ++i) {
        const bool isEscape = inner[i] == u'\\' && i + 1 < inner.size();
        if (isEscape)
            ++i;
        out += isEscape && inner[i] == u'n' ? QChar(u'\n') : inner[i];
    }
    return out;
}

/// Splits at commas outside quotes.
QList<QStringView> parts(QStringView text)
{
    QList<QStringView> list;
    qsizetype start = 0;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isQuoted && text[i] == u'\\')
            ++i;
        else if (text[i] == u'"')
            isQuoted = !isQuoted;
        else if (text[i] == u',' && !isQuoted) {
            list += text.mid(start, i - start).trimmed();
            start = i + 1;
        }
    }
    list += text.mid(start).trimmed();
    if (list.last().isEmpty())
        list.removeLast();  // a comma at the end, or nothing at all
    return list;
}

tl::unexpected<Error> badMatcher(QStringView text)
{
    return fail(
        ErrorKind::Invalid,
        u"\"%1\" is not a matcher; write for example severity=\"critical\" or job=~\"a|b\"."_s.arg(text.left(60)));
}

}  // namespace

Result<Matcher> Matcher::make(const QString &name, Kind kind, const QString &value)
{
    static const QRegularExpression labelName(u"\\A[a-zA-Z_][a-zA-Z0-9_]*\\z"_s);
    if (!labelName.match(name).hasMatch())
        return fail(ErrorKind::Invalid, u"\"%1\" is not a label name; use letters, digits and _."_s.arg(name.left(60)));
    Matcher matcher;
    matcher.m_name = name;
    matcher.m_kind = kind;
    matcher.m_value = value;
    if (isRegex(kind)) {
        auto pattern = compile(value);
        if (!pattern)
            return tl::unexpected(pattern.error());
        matcher.m_pattern = std::move(*pattern);
    }
    return matcher;
}

Result<Matcher> Matcher::parse(QStringView text)
{
    const qsizetype at = std::ranges::find_if(text, [](QChar c) { return c == u'=' || c == u'!'; }) - text.begin();
    const QStringView rest = text.mid(at);
    for (const Sign &sign : kSigns) {
        if (!rest.startsWith(sign.text))
            continue;
        QStringView value = rest.mid(sign.text.size()).trimmed();
        const bool isQuoted = value.startsWith(u'"');
        if (isQuoted && (value.size() < 2 || !value.endsWith(u'"')))
            return badMatcher(text);
        return make(text.left(at).trimmed().toString(), sign.kind,
                    isQuoted ? unescaped(value.mid(1, value.size() - 2)) : value.toString());
    }
    return badMatcher(text);
}

Result<Matcher> Matcher::fromSelector(const QString &name, const QString &value)
{
    for (const Sign &sign : kSigns) {
        if (sign.kind != Kind::Equal && value.startsWith(sign.text))
            return make(name, sign.kind, value.mid(sign.text.size()));
    }
    return make(name, Kind::Equal, value);
}

bool Matcher::matchesValue(const QString &value) const
{
    switch (m_kind) {
    case Kind::Equal: return value == m_value;
    case Kind::NotEqual: return value != m_value;
    case Kind::Matches: return RE2::FullMatch(value.toStdString(), *m_pattern);
    case Kind::NotMatches: return !RE2::FullMatch(value.toStdString(), *m_pattern);
    }
    return false;
}

QString Matcher::toText() const { return m_name + signOf(m_kind) + u'"' + escaped(m_value) + u'"'; }

bool matchesAll(const Matchers &matchers, const Labels &labels)
{
    return std::ranges::all_of(matchers, [&labels](const Matcher &matcher) { return matcher.matches(labels); });
}

Result<Matchers> parseMatchers(QStringView text)
{
    text = text.trimmed();
    if (text.startsWith(u'{') != text.endsWith(u'}'))
        return badMatcher(text);
    if (text.startsWith(u'{'))
        text = text.mid(1, text.size() - 2);
    Matchers matchers;
    for (const QStringView part : parts(text)) {
        auto matcher = Matcher::parse(part);
        if (!matcher)
            return tl::unexpected(matcher.error());
        matchers.push_back(std::move(*matcher));
        if (matchers.size() > kMaxMatchers)
            return fail(ErrorKind::Invalid, u"There are more than %1 matchers; use fewer."_s.arg(kMaxMatchers));
    }
    return matchers;
}

Result<Matchers> matchersFromSelector(const Labels &selector)
{
    Matchers matchers;
    for (const auto &[name, value] : selector) {
        auto matcher = Matcher::fromSelector(name, value);
        if (!matcher)
            return tl::unexpected(matcher.error());
        matchers.push_back(std::move(*matcher));
    }
    return matchers;
}

Result<Labels> selectorFrom(const Matchers &matchers)
{
    Labels selector;
    for (const Matcher &matcher : matchers) {
        if (selector.has(matcher.name()))
            return fail(
                ErrorKind::Invalid,
                u"The label %1 is asked for twice; ask once, for example with =~\"a|b\"."_s.arg(matcher.name()));
        const bool isEqual = matcher.kind() == Kind::Equal;
        selector.set(matcher.name(), isEqual ? matcher.value() : signOf(matcher.kind()) + matcher.value());
    }
    return selector;
}

QString toText(const Matchers &matchers)
{
    QStringList texts;
    for (const Matcher &matcher : matchers)
        texts += matcher.toText();
    return u'{' + texts.join(", "_L1) + u'}';
}

}  // namespace herald
