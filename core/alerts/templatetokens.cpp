// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/templatetokens.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

using Type = TemplateToken::Type;

/// Go's escapes in "…"; in `…` nothing is special.
QString unquoted(const QString &literal)
{
    const QString inner = literal.mid(1, literal.size() - 2);
    if (literal.startsWith(u'`'))
        return inner;
    QString out;
    for (qsizetype i = 0; i < inner.size(); ++i) {
        QChar c = inner[i];
        if (c == u'\\' && i + 1 < inner.size()) {
            c = inner[++i];
            c = c == u'n' ? u'\n' : c == u't' ? u'\t' : c.unicode();
        }
        out += c;
    }
    return out;
}

struct Lexeme {
    Type type;
    QRegularExpression pattern;
};

const std::vector<Lexeme> &lexemes()
{
    static const std::vector<Lexeme> list{
        {Type::String, QRegularExpression(u"\"(?:[^\"\\\\\\n]|\\\\.)*+\"|`[^`]*+`"_s)},
        {Type::Number, QRegularExpression(u"-?[0-9]++(?:\\.[0-9]++)?(?:[eE][-+]?[0-9]++)?"_s)},
        {Type::Name, QRegularExpression(u"[$.][A-Za-z0-9_.]*+"_s)},
        {Type::Word, QRegularExpression(u"[A-Za-z_][A-Za-z0-9_]*+"_s)},
        {Type::Assign, QRegularExpression(u":?="_s)},
        {Type::Pipe, QRegularExpression(u"\\|"_s)},
        {Type::Open, QRegularExpression(u"\\("_s)},
        {Type::Close, QRegularExpression(u"\\)"_s)},
    };
    return list;
}

class Tokenizer {
public:
    explicit Tokenizer(const QString &text) : m_text(text) {}

    [[nodiscard]] Result<std::vector<TemplateToken>> run()
    {
        while (m_pos < m_text.size()) {
            const qsizetype open = m_text.indexOf("{{"_L1, m_pos);
            addText(open < 0 ? m_text.size() : open);
            if (open < 0)
                break;
            m_pos = open + 2;
            if (!action())
                return fail(ErrorKind::Invalid,
                            u"the {{ at character %1 cannot be read; close it with }}."_s.arg(open + 1));
        }
        return std::move(m_tokens);
    }

private:
    void addText(qsizetype end)
    {
        QString text = m_text.mid(m_pos, end - m_pos);
        const bool trimsEnd = QStringView(m_text).mid(end).startsWith("{{- "_L1);
        while (trimsEnd && !text.isEmpty() && text.back().isSpace())
            text.chop(1);
        while (m_trimsStart && !text.isEmpty() && text.front().isSpace())
            text.remove(0, 1);
        m_trimsStart = false;
        if (!text.isEmpty())
            m_tokens.push_back({Type::Text, text});
    }

    bool action()
    {
        if (rest().startsWith("- "_L1))
            m_pos += 2;
        skipSpace();
        if (rest().startsWith("/*"_L1))
            return comment();
        m_tokens.push_back({Type::ActionStart, u"{{"_s});
        while (m_pos < m_text.size()) {
            skipSpace();
            if (isClosed()) {
                m_tokens.push_back({Type::ActionEnd, u"}}"_s});
                return true;
            }
            if (!lexeme())
                return false;
        }
        return false;
    }

    bool comment()
    {
        const qsizetype end = m_text.indexOf("*/"_L1, m_pos);
        m_pos = end + 2;
        if (end >= 0)
            skipSpace();
        return end >= 0 && isClosed();
    }

    /// At `}}` or ` -}}`; moves behind it.
    bool isClosed()
    {
        if (rest().startsWith("-}}"_L1)) {
            m_trimsStart = true;
            m_pos += 3;
            return true;
        }
        if (!rest().startsWith("}}"_L1))
            return false;
        m_pos += 2;
        return true;
    }

    bool lexeme()
    {
        for (const auto &[type, pattern] : lexemes()) {
            const auto match = pattern.match(m_text, m_pos, QRegularExpression::NormalMatch,
                                             QRegularExpression::AnchorAtOffsetMatchOption);
            if (!match.hasMatch())
                continue;
            m_pos = match.capturedEnd();
            m_tokens.push_back({type, type == Type::String ? unquoted(match.captured()) : match.captured()});
            return true;
        }
        return false;
    }

    [[nodiscard]] QStringView rest() const { return QStringView(m_text).mid(m_pos); }
    void skipSpace()
    {
        while (m_pos < m_text.size() && m_text[m_pos].isSpace())
            ++m_pos;
    }

    const QString &m_text;
    qsizetype m_pos = 0;
    bool m_trimsStart = false;
    std::vector<TemplateToken> m_tokens;
};

}  // namespace

Result<std::vector<TemplateToken>> tokenize(const QString &text) { return Tokenizer(text).run(); }

}  // namespace herald
