// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/achievementsql.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

// Enough for any sentence; a longer text would only make the search slow.
constexpr qsizetype kMaxWords = 32;

class Condition {
public:
    void add(const QString &text, const Values &values)
    {
        m_part.text += m_part.text.isEmpty() ? text : u" AND "_s + text;
        m_part.values << values;
    }

    template <class Enum>
    void addAnyOf(QLatin1StringView column, const QList<Enum> &allowed)
    {
        if (allowed.isEmpty())
            return;
        Values values;
        for (const Enum value : allowed)
            values << toText(value);
        const QString placeholders = u"?"_s + u",?"_s.repeated(values.size() - 1);
        add(u"%1 IN (%2)"_s.arg(column, placeholders), values);
    }

    void addWord(QLatin1StringView kind, const QString &word)
    {
        if (!word.isEmpty())
            add(u"id IN (SELECT achievement FROM achievement_word WHERE kind = ? AND word = ?)"_s,
                {QString(kind), word});
    }

    [[nodiscard]] SqlPart part() const { return m_part.text.isEmpty() ? SqlPart{u"1"_s, {}} : m_part; }

private:
    SqlPart m_part;
};

void addText(Condition &condition, const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    const QString words = ftsQueryOf(text);
    if (words.isEmpty())
        condition.add(u"0"_s, {});  // a text without a single word is found nowhere, and FTS5 would call it an error
    else
        condition.add(u"id IN (SELECT rowid FROM achievement_text WHERE achievement_text MATCH ?)"_s, {words});
}

}  // namespace

SqlPart conditionOf(const AchievementQuery &query)
{
    Condition condition;
    addText(condition, query.text);
    condition.addAnyOf("category"_L1, query.categories);
    condition.addAnyOf("status"_L1, query.statuses);
    condition.addAnyOf("source"_L1, query.sources);
    condition.addWord("tag"_L1, query.tag);
    condition.addWord("skill"_L1, query.skill);
    if (query.since)
        condition.add(u"completed_at >= ?"_s, {*query.since});
    if (query.until)
        condition.add(u"completed_at < ?"_s, {*query.until});
    if (query.minImpact)
        condition.add(u"effective_impact >= ?"_s, {*query.minImpact});
    if (query.isPortfolioReady)
        condition.add(u"portfolio_ready = ?"_s, {*query.isPortfolioReady});
    return condition.part();
}

QString orderOf(const AchievementQuery &query)
{
    const QString direction = query.isDescending ? u"DESC"_s : u"ASC"_s;
    switch (query.order) {
    case AchievementQuery::Order::Impact: return u"effective_impact %1, id %1"_s.arg(direction);
    case AchievementQuery::Order::Title: return u"title COLLATE NOCASE %1, id %1"_s.arg(direction);
    case AchievementQuery::Order::CompletedAt: break;
    }
    return u"completed_at %1, id %1"_s.arg(direction);
}

QString ftsQueryOf(const QString &text)
{
    // Whatever separates words for FTS5's unicode61 separates them here, so that a quoted word is never empty.
    QStringList words;
    QString word;
    for (const uint point : text.toUcs4()) {
        if (QChar::isLetterOrNumber(point) || QChar::isMark(point)) {
            word += QChar::fromUcs4(point);
        } else if (!word.isEmpty()) {
            words << word;
            word.clear();
        }
    }
    if (!word.isEmpty())
        words << word;
    QStringList quoted;
    for (const QString &each : words.mid(0, kMaxWords))
        quoted << u"\"%1\"*"_s.arg(each);
    return quoted.join(u' ');
}

}  // namespace herald
