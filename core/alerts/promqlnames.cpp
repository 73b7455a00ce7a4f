// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/promqlnames.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Those that a list of labels in brackets may follow.
const QSet<QString> kBeforeLabels{u"by"_s, u"without"_s, u"on"_s, u"ignoring"_s, u"group_left"_s, u"group_right"_s};
const QSet<QString> kWords{u"and"_s, u"or"_s, u"unless"_s, u"bool"_s, u"offset"_s, u"atan2"_s, u"inf"_s, u"nan"_s};
const QSet<QString> kAggregations{u"sum"_s,      u"min"_s,    u"max"_s,          u"avg"_s,        u"group"_s,
                                  u"stddev"_s,   u"stdvar"_s, u"count"_s,        u"topk"_s,       u"bottomk"_s,
                                  u"quantile"_s, u"limitk"_s, u"count_values"_s, u"limit_ratio"_s};

class Reader {
public:
    explicit Reader(const QString &expr) : m_text(expr) {}

    QStringList read()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if (c == u'"' || c == u'\'' || c == u'`')
                skipText();
            else if (c == u'#')
                skipPast(u'\n');
            else if (c == u'[')
                skipPast(u']');
            else if (c == u'{')
                readSelector();
            else if (c.isDigit())
                skipNumber();
            else if (isNameStart(c))
                readName();
            else
                ++m_at;
        }
        m_names.removeDuplicates();
        return m_names;
    }

private:
    static bool isNameStart(QChar c) { return (c.isLetter() && c.unicode() < 128) || c == u'_' || c == u':'; }
    static bool isNamePart(QChar c) { return isNameStart(c) || c.isDigit(); }

    QString skipText()
    {
        const QChar quote = m_text[m_at++];
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_text[m_at] != quote)
            m_at += m_text[m_at] == u'\\' && quote != u'`' ? 2 : 1;
        m_at = std::min(m_at, m_text.size());
        const QString text = m_text.mid(from, m_at - from);
        ++m_at;
        return text;
    }

    void skipPast(QChar end)
    {
        const qsizetype found = m_text.indexOf(end, m_at);
        m_at = found < 0 ? m_text.size() : found + 1;
    }

    void skipNumber()
    {
        while (m_at < m_text.size() && (m_text[m_at].isLetterOrNumber() || m_text[m_at] == u'.'))
            ++m_at;
    }

    QString takeName()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && isNamePart(m_text[m_at]))
            ++m_at;
        return m_text.mid(from, m_at - from);
    }

    /// The next character that is no blank; null at the end.
    [[nodiscard]] QChar next() const
    {
        qsizetype at = m_at;
        while (at < m_text.size() && m_text[at].isSpace())
            ++at;
        return at < m_text.size() ? m_text[at] : QChar();
    }

    void readName()
    {
        const QString name = takeName();
        const QString word = name.toLower();
        if (kBeforeLabels.contains(word)) {
            if (next() == u'(')
                skipPast(u')');
        } else if (!kWords.contains(word) && !kAggregations.contains(word) && next() != u'(') {
            m_names += name;
        }
    }

    /// `{__name__="x", …}`, or `{"x", …}` as of Prometheus 3.
    void readSelector()
    {
        ++m_at;
        QString label;
        QString comparison;
        while (m_at < m_text.size() && m_text[m_at] != u'}') {
            const QChar c = m_text[m_at];
            if (c == u'"' || c == u'\'' || c == u'`') {
                const QString text = skipText();
                const bool isName = label == "__name__"_L1 && comparison == "="_L1;
                const bool isAlone = label.isEmpty() && (next() == u',' || next() == u'}');
                if (isName || isAlone)
                    m_names += text;
                label = isAlone || !comparison.isEmpty() ? QString() : text;
                comparison.clear();
            } else if (isNameStart(c)) {
                label = takeName();
            } else {
                if (c == u'=' || c == u'!' || c == u'~')
                    comparison += c;
                ++m_at;
            }
        }
        ++m_at;
    }

    const QString &m_text;
    qsizetype m_at = 0;
    QStringList m_names;
};

}  // namespace

QStringList metricsIn(const QString &expr) { return Reader(expr).read(); }

}  // namespace herald
