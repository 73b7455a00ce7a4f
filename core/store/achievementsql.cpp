// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/achievementsql.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

// Enough for any sentence; a longer text would only make the search slow.
constexpr qsizetype kMaxWords = 32;

template <class Enum>
void addAnyOf(AchievementFilter &filter, QLatin1StringView column, const QList<Enum> &allowed)
{
    if (allowed.isEmpty())
        return;
    Values values;
    for (const Enum value : allowed)
        values << toText(value);
    const QString placeholders = u"?"_s + u",?"_s.repeated(values.size() - 1);
    filter.conditions << SqlPart{u"%1 IN (%2)"_s.arg(column, placeholders), values};
}

template <class T>
void addCondition(AchievementFilter &filter, const QString &text, const std::optional<T> &value)
{
    if (value)
        filter.conditions << SqlPart{text, {*value}};
}

void addWord(AchievementFilter &filter, QLatin1StringView kind, const QString &word)
{
    if (!word.isEmpty())
        filter.sets << SqlPart{u"SELECT achievement FROM achievement_word WHERE kind = ? AND word = ?"_s,
                               {QString(kind), word}};
}

void addText(AchievementFilter &filter, const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    const QString words = ftsQueryOf(text);
    if (words.isEmpty())
        filter.conditions << SqlPart{u"0"_s,
                                     {}};  // a text without a word is found nowhere; FTS5 would call it an error
    else
        filter.sets << SqlPart{u"SELECT rowid FROM achievement_text WHERE achievement_text MATCH ?"_s, {words}};
}

SqlPart whereOf(const AchievementFilter &filter)
{
    SqlPart condition = conditionOf(filter);
    if (!condition.text.isEmpty())
        condition.text.prepend(u" WHERE "_s);
    return condition;
}

QLatin1StringView indexOf(AchievementQuery::Order order)
{
    switch (order) {
    case AchievementQuery::Order::Impact: return "achievement_impact"_L1;
    case AchievementQuery::Order::Title: return "achievement_title"_L1;
    case AchievementQuery::Order::CompletedAt: break;
    }
    return "achievement_completed"_L1;
}

}  // namespace

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

SqlPart conditionOf(const AchievementFilter &filter)
{
    QStringList texts;
    Values values;
    for (const SqlPart &set : filter.sets) {
        texts << u"id IN (%1)"_s.arg(set.text);
        values << set.values;
    }
    for (const SqlPart &condition : filter.conditions) {
        texts << condition.text;
        values << condition.values;
    }
    return {texts.join(u" AND "_s), values};
}

AchievementFilter filterOf(const AchievementQuery &query)
{
    AchievementFilter filter;
    addText(filter, query.text);
    addWord(filter, "tag"_L1, query.tag);
    addWord(filter, "skill"_L1, query.skill);
    addAnyOf(filter, "category"_L1, query.categories);
    addAnyOf(filter, "status"_L1, query.statuses);
    addAnyOf(filter, "source"_L1, query.sources);
    addCondition(filter, u"completed_at >= ?"_s, query.since);
    addCondition(filter, u"completed_at < ?"_s, query.until);
    addCondition(filter, u"effective_impact >= ?"_s, query.minImpact);
    addCondition(filter, u"portfolio_ready = ?"_s, query.isPortfolioReady);
    return filter;
}

SqlPart countSql(const AchievementFilter &filter)
{
    if (filter.sets.size() == 1 && filter.conditions.isEmpty())
        return {u"SELECT count(*) FROM (%1)"_s.arg(filter.sets.front().text), filter.sets.front().values};
    const SqlPart where = whereOf(filter);
    return {u"SELECT count(*) FROM achievement"_s + where.text, where.values};
}

SqlPart countByCategorySql(AchievementFilter filter, Instant from, Instant to)
{
    filter.conditions << SqlPart{u"completed_at >= ?"_s, {from}} << SqlPart{u"completed_at < ?"_s, {to}};
    const SqlPart where = whereOf(filter);
    return {u"SELECT category, count(*) FROM achievement%1 GROUP BY category"_s.arg(where.text), where.values};
}

Plan planOf(const AchievementFilter &filter, const AchievementQuery &query, qint64 total, qint64 rows)
{
    if (filter.sets.isEmpty())
        return Plan::Any;
    // On a walk every (rows / total)th row matches; a fetch reads all that match and sorts them.
    const double walked = double(rows) / double(std::max<qint64>(total, 1)) * double(query.limit + query.offset);
    return walked < double(total) ? Plan::Walk : Plan::Fetch;
}

SqlPart pageSql(const AchievementFilter &filter, const AchievementQuery &query, Plan plan, QLatin1StringView columns)
{
    QString table = u"achievement"_s;
    if (plan == Plan::Walk)
        table += u" INDEXED BY "_s + indexOf(query.order);
    else if (plan == Plan::Fetch)
        table += u" NOT INDEXED"_s;
    const SqlPart where = whereOf(filter);
    return {u"SELECT %1 FROM %2%3 ORDER BY %4 LIMIT ? OFFSET ?"_s.arg(columns, table, where.text, orderOf(query)),
            where.values + Values{query.limit, query.offset}};
}

QString ftsQueryOf(const QString &text)
{
    // Whatever separates words for FTS5's unicode61 separates them here, so that a quoted word is never empty and never
    // two: an index without places knows no phrases. Of marks, only Latin's diacritics belong to a word there.
    QStringList words;
    QString word;
    for (const uint point : text.toUcs4()) {
        if (QChar::isLetterOrNumber(point) || (point >= 0x300 && point <= 0x331)) {
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
