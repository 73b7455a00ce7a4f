// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/labels.h"

#include <memory>
#include <optional>

namespace herald {

/// What a template may speak of.
struct TemplateData {
    Labels labels;
    Labels externalLabels;
    std::optional<double> value;  ///< absent: nothing could be evaluated
};

struct TemplateNode;

/// A text of a rule with `{{ … }}` in it, in Prometheus's language (Go's templates): $labels.x, $value,
/// $externalLabels.x, pipes, if/else/end, comments, trimming (`{{-`), the functions of templatefunctions.h. One that
/// needs Prometheus's server (query, range, own variables) is kept and shown as it is written.
class Template {
public:
    /// Invalid, with what to do, for an unknown function, a wrong number of arguments or broken braces.
    [[nodiscard]] static Result<Template> parse(const QString &text);

    /// At most 64 KiB long. An absent value reads "unknown".
    [[nodiscard]] QString expand(const TemplateData &data) const;
    /// Reads the same whatever the data.
    [[nodiscard]] bool isConstant() const { return !m_nodes; }
    /// Shown as written, since only Prometheus could expand it.
    [[nodiscard]] bool isVerbatim() const { return m_isVerbatim; }

private:
    QString m_text;
    std::shared_ptr<const std::vector<TemplateNode>> m_nodes;  ///< null for plain and verbatim text
    bool m_isVerbatim = false;
};

}  // namespace herald
