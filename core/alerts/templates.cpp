// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/templates.h"

#include "alerts/templateparser.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr qsizetype kMaxLength = 64 * 1024;

TemplateValue evaluate(const TemplateExpression &expression, const TemplateData &data)
{
    using Kind = TemplateExpression::Kind;
    switch (expression.kind) {
    case Kind::Literal: return expression.literal;
    case Kind::Value: return data.value ? TemplateValue(*data.value) : TemplateValue(u"unknown"_s);
    case Kind::Labels: return data.labels.toText();
    case Kind::Label: return data.labels.value(expression.label);
    case Kind::ExternalLabels: return data.externalLabels.toText();
    case Kind::ExternalLabel: return data.externalLabels.value(expression.label);
    case Kind::Call: break;
    }
    TemplateArguments arguments;
    for (const TemplateExpression &argument : expression.arguments)
        arguments.push_back(evaluate(argument, data));
    return expression.function->call(arguments);
}

void expandNodes(const std::vector<TemplateNode> &nodes, const TemplateData &data, QString &out)
{
    for (const TemplateNode &node : nodes) {
        if (out.size() >= kMaxLength)
            return;
        switch (node.kind) {
        case TemplateNode::Kind::Text: out += node.text; break;
        case TemplateNode::Kind::Output: out += textOf(evaluate(node.expression, data)); break;
        case TemplateNode::Kind::Choice:
            expandNodes(isTrue(evaluate(node.expression, data)) ? node.whenTrue : node.whenFalse, data, out);
            break;
        }
    }
}

}  // namespace

Result<Template> Template::parse(const QString &text)
{
    Template result;
    result.m_text = text;
    if (!text.contains("{{"_L1))
        return result;
    auto parsed = parseTemplate(text);
    if (!parsed)
        return tl::unexpected(parsed.error());
    result.m_isVerbatim = parsed->needsPrometheus;
    if (!result.m_isVerbatim)
        result.m_nodes = std::make_shared<const std::vector<TemplateNode>>(std::move(parsed->nodes));
    return result;
}

QString Template::expand(const TemplateData &data) const
{
    if (!m_nodes)
        return m_text;
    QString out;
    expandNodes(*m_nodes, data, out);
    return out.left(kMaxLength);
}

}  // namespace herald
