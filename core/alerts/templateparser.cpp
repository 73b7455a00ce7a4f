// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/templateparser.h"

#include "alerts/templatetokens.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

using Kind = TemplateExpression::Kind;

constexpr int kMaxDepth = 20;

/// Walks the tokens. The first thing wrong is kept; after it everything reads as empty.
class Parser {
public:
    explicit Parser(std::vector<TemplateToken> tokens) : m_tokens(std::move(tokens)) {}

    [[nodiscard]] Result<ParsedTemplate> run()
    {
        ParsedTemplate parsed;
        parsed.nodes = nodes(0);
        if (!m_error.isEmpty() && !m_needsPrometheus)
            return fail(ErrorKind::Invalid, m_error);
        parsed.needsPrometheus = m_needsPrometheus;
        return parsed;
    }

private:
    using Type = TemplateToken::Type;

    [[nodiscard]] bool isAtEnd() const { return m_next >= m_tokens.size() || !m_error.isEmpty(); }
    [[nodiscard]] const TemplateToken &peek() const
    {
        static const TemplateToken end{Type::ActionEnd, u"the end"_s};
        return isAtEnd() ? end : m_tokens[m_next];
    }
    TemplateToken take()
    {
        TemplateToken token = peek();
        ++m_next;
        return token;
    }
    [[nodiscard]] bool isWord(QLatin1StringView word) const { return peek().type == Type::Word && peek().text == word; }
    [[nodiscard]] bool isFlag() const { return isWord("true"_L1) || isWord("false"_L1); }
    void refuse(const QString &what)
    {
        if (m_error.isEmpty())
            m_error = what;
    }

    /// Up to the end, or to the `else` or `end` that closes the choice around them.
    std::vector<TemplateNode> nodes(int depth)
    {
        std::vector<TemplateNode> list;
        while (!isAtEnd()) {
            if (peek().type == Type::Text) {
                list.push_back({TemplateNode::Kind::Text, take().text, {}, {}, {}});
                continue;
            }
            take();  // {{
            if (isWord("else"_L1) || isWord("end"_L1)) {
                if (depth == 0)
                    refuse(u"{{ %1 }} stands without an {{ if }}."_s.arg(peek().text));
                return list;
            }
            list.push_back(isWord("if"_L1) ? choice(depth + 1) : output());
        }
        if (depth > 0)
            refuse(u"{{ if }} has no {{ end }}; add it."_s);
        return list;
    }

    TemplateNode output()
    {
        TemplateNode node{TemplateNode::Kind::Output, {}, pipeline(0), {}, {}};
        closeAction();
        return node;
    }

    TemplateNode choice(int depth)
    {
        if (depth > kMaxDepth)
            refuse(u"{{ if }} is nested too deeply."_s);
        take();  // if
        TemplateNode node{TemplateNode::Kind::Choice, {}, pipeline(0), {}, {}};
        closeAction();
        node.whenTrue = nodes(depth);
        if (isWord("else"_L1)) {
            take();
            if (isWord("if"_L1)) {
                node.whenFalse.push_back(choice(depth + 1));
                return node;  // the inner choice took the one end that both share
            }
            closeAction();
            node.whenFalse = nodes(depth);
        }
        if (!isWord("end"_L1))
            refuse(u"{{ if }} has no {{ end }}; add it."_s);
        take();
        closeAction();
        return node;
    }

    void closeAction()
    {
        if (take().type != Type::ActionEnd)
            refuse(u"a {{ has no matching }}, or too much stands between them."_s);
    }

    TemplateExpression pipeline(int depth)
    {
        TemplateExpression value = command(depth, nullptr);
        while (peek().type == Type::Pipe) {
            take();
            value = command(depth, &value);
        }
        return value;
    }

    /// A function with its arguments, `piped` as the last of them; or one operand.
    TemplateExpression command(int depth, const TemplateExpression *piped)
    {
        if (depth > kMaxDepth)
            refuse(u"parentheses are nested too deeply."_s);
        if (peek().type != Type::Word) {
            if (piped)
                refuse(u"only a function can stand behind a |."_s);
            return operand(depth);
        }
        if (isFlag() && !piped)
            return operand(depth);
        const QString name = take().text;
        TemplateExpression call{Kind::Call, {}, {}, function(name), {}};
        while (!isAtEnd() && startsOperand())
            call.arguments.push_back(operand(depth));
        if (piped)
            call.arguments.push_back(*piped);
        checkArguments(call, name);
        return call;
    }

    const TemplateFunction *function(const QString &name)
    {
        if (needsPrometheus(name)) {
            m_needsPrometheus = true;
            refuse(u"%1 needs Prometheus."_s.arg(name));
        }
        const TemplateFunction *found = findTemplateFunction(name);
        if (!found)
            refuse(
                u"there is no template function \"%1\"; use for example humanize, humanizePercentage or printf."_s.arg(
                    name.left(40)));
        return found;
    }

    void checkArguments(const TemplateExpression &call, const QString &name)
    {
        const size_t given = call.arguments.size();
        if (call.function && (given < call.function->minArguments || given > call.function->maxArguments))
            refuse(u"%1 takes %2 argument(s), not %3."_s.arg(name).arg(call.function->minArguments).arg(given));
    }

    [[nodiscard]] bool startsOperand() const
    {
        const Type type = peek().type;
        return type == Type::Name || type == Type::String || type == Type::Number || type == Type::Open || isFlag();
    }

    TemplateExpression operand(int depth)
    {
        const TemplateToken token = take();
        switch (token.type) {
        case Type::String: return {Kind::Literal, token.text, {}, nullptr, {}};
        case Type::Number: return {Kind::Literal, token.text.toDouble(), {}, nullptr, {}};
        case Type::Name: return named(token.text);
        case Type::Word: return flag(token.text);
        case Type::Open: {
            TemplateExpression inner = pipeline(depth + 1);
            if (take().type != Type::Close)
                refuse(u"a ( has no matching )."_s);
            return inner;
        }
        default: break;
        }
        refuse(u"a value is wanted between {{ and }}, not \"%1\"."_s.arg(token.text.left(40)));
        return {};
    }

    TemplateExpression flag(const QString &word)
    {
        if (word != "true"_L1 && word != "false"_L1)
            refuse(u"a value is wanted, not \"%1\"."_s.arg(word.left(40)));
        return {Kind::Literal, word == "true"_L1, {}, nullptr, {}};
    }

    TemplateExpression named(const QString &name)
    {
        if (name == "$value"_L1 || name == ".Value"_L1)
            return {Kind::Value, {}, {}, nullptr, {}};
        if (name == "$labels"_L1 || name == ".Labels"_L1)
            return {Kind::Labels, {}, {}, nullptr, {}};
        // Prometheus's own address, which Herald does not know.
        if (name == "$externalURL"_L1 || name == ".ExternalURL"_L1)
            return {Kind::Literal, QString(), {}, nullptr, {}};
        if (name == "$externalLabels"_L1 || name == ".ExternalLabels"_L1)
            return {Kind::ExternalLabels, {}, {}, nullptr, {}};
        for (const auto prefix : {"$labels."_L1, ".Labels."_L1}) {
            if (name.startsWith(prefix))
                return {Kind::Label, {}, name.mid(prefix.size()), nullptr, {}};
        }
        for (const auto prefix : {"$externalLabels."_L1, ".ExternalLabels."_L1}) {
            if (name.startsWith(prefix))
                return {Kind::ExternalLabel, {}, name.mid(prefix.size()), nullptr, {}};
        }
        if (peek().type == Type::Assign)
            m_needsPrometheus = true;
        refuse(u"%1 is not known; use $value or $labels.name."_s.arg(name.left(40)));
        return {};
    }

    std::vector<TemplateToken> m_tokens;
    size_t m_next = 0;
    QString m_error;
    bool m_needsPrometheus = false;
};

}  // namespace

Result<ParsedTemplate> parseTemplate(const QString &text)
{
    auto tokens = tokenize(text);
    if (!tokens)
        return tl::unexpected(tokens.error());
    return Parser(std::move(*tokens)).run();
}

}  // namespace herald
