// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/templatefunctions.h"
#include "domain/error.h"

namespace herald {

/// Something that has a value: what `|` pipes is already the last argument of the call behind it.
struct TemplateExpression {
    enum class Kind { Literal, Value, Labels, Label, ExternalLabels, ExternalLabel, Call };

    Kind kind = Kind::Literal;
    TemplateValue literal;
    QString label;
    const TemplateFunction *function = nullptr;
    std::vector<TemplateExpression> arguments;
};

/// Plain text, the output of an expression, or a choice between two lists of nodes.
struct TemplateNode {
    enum class Kind { Text, Output, Choice };

    Kind kind = Kind::Text;
    QString text;
    TemplateExpression expression;
    std::vector<TemplateNode> whenTrue;
    std::vector<TemplateNode> whenFalse;
};

struct ParsedTemplate {
    std::vector<TemplateNode> nodes;
    bool needsPrometheus = false;  ///< then `nodes` is of no use
};

/// Source of the language: pkg.go.dev/text/template.
[[nodiscard]] Result<ParsedTemplate> parseTemplate(const QString &text);

}  // namespace herald
