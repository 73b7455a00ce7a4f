// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/achievementsql.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

// A row that is fetched and sorted costs as much as so many that a walk along an index passes by.
constexpr double kPassedPerFetched = 30;

// So many take no time that anybody sees.
constexpr double kFewPassed = 100'000;

template <class Enum>
void addAnyOf(AchievementFilter &filter, QLatin1StringView column, const QList<Enum> &allowed)
{
    if (allowed.isEmpty())
        return;
    Facet facet{column, {}};
    for (const Enum value : allowed)
        facet.values << toText(value);
    const QString placeholders = u"?"_s + u",?"_s.repeated(facet.values.size() - 1);
    filter.conditions << SqlPart{u"%1 IN (%2)"_s.arg(column, placeholders), {facet.values.begin(), facet.values.end()}};
    filter.facets << facet;
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
        filter.words << Facet{kind, {word}};
}

/// In the words' index, or among the few that are not in it yet.
SqlPart hasWord(const Facet &facet, Plan plan)
{
    const Values values{QString(facet.column), facet.values.front(), QString(facet.column), facet.values.front()};
    // On a walk the set of all that have a word would be made for the few rows that are looked at.
    if (plan == Plan::Walk)
        return {u"(EXISTS (SELECT 1 FROM achievement_word"
                " WHERE kind = ? AND word = ? AND achievement_word.achievement = achievement.id)"
                " OR id > (SELECT indexed FROM achievement_indexed) AND EXISTS (SELECT 1 FROM achievement_word_share"
                " WHERE kind = ? AND word = ? AND achievement_word_share.achievement = achievement.id))"_s,
                values};
    return {u"id IN (SELECT achievement FROM achievement_word WHERE kind = ? AND word = ?"
            " UNION ALL SELECT achievement FROM achievement_word_share WHERE kind = ? AND word = ?"
            " AND achievement > (SELECT indexed FROM achievement_indexed))"_s,
            values};
}

/// Counts those with a tag or skill.
SqlPart countWordSql(const Facet &facet)
{
    return {u"SELECT coalesce(sum(achievements), 0) FROM ("
            "SELECT achievements FROM achievement_word_total WHERE kind = ? AND word = ?"
            " UNION ALL SELECT count(*) FROM achievement NOT INDEXED"
            " WHERE id > (SELECT indexed FROM achievement_indexed) AND EXISTS (SELECT 1 FROM achievement_word_share"
            " WHERE kind = ? AND word = ? AND achievement_word_share.achievement = achievement.id))"_s,
            {QString(facet.column), facet.values.front(), QString(facet.column), facet.values.front()}};
}

/// `few`: they are few enough to be listed.
SqlPart hasWords(const QString &text, bool few)
{
    return {few ? u"id IN (SELECT value FROM json_each(ids_with_words(?)))"_s : u"has_words(?, id)"_s, {text}};
}

SqlPart whereOf(const AchievementFilter &filter, Plan plan = Plan::Any)
{
    SqlPart condition = conditionOf(filter, plan);
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

SqlPart conditionOf(const AchievementFilter &filter, Plan plan)
{
    QStringList texts;
    Values values;
    if (!filter.text.isEmpty()) {
        const SqlPart words = hasWords(filter.text, plan == Plan::Fetch);
        texts << words.text;
        values << words.values;
    }
    for (const Facet &facet : filter.words) {
        const SqlPart word = hasWord(facet, plan);
        texts << word.text;
        values << word.values;
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
    filter.text = query.text.trimmed();
    addWord(filter, "tag"_L1, query.tag);
    addWord(filter, "skill"_L1, query.skill);
    addAnyOf(filter, "category"_L1, query.categories);
    addAnyOf(filter, "status"_L1, query.statuses);
    addAnyOf(filter, "source"_L1, query.sources);
    addCondition(filter, u"completed_at >= ?"_s, query.since);
    addCondition(filter, u"completed_at < ?"_s, query.until);
    addCondition(filter, u"id > ?"_s, query.after);
    addCondition(filter, u"effective_impact >= ?"_s, query.minImpact);
    addCondition(filter, u"portfolio_ready = ?"_s, query.isPortfolioReady);
    return filter;
}

SqlPart countSql(const AchievementFilter &filter)
{
    const bool hasFacetsOnly = filter.conditions.size() == filter.facets.size();
    if (hasFacetsOnly && filter.text.isEmpty() && filter.words.isEmpty()) {
        const SqlPart where = whereOf(filter);
        return {u"SELECT coalesce(sum(achievements), 0) FROM achievement_sum"_s + where.text, where.values};
    }
    if (filter.text.isEmpty() && filter.conditions.isEmpty() && filter.words.size() == 1)
        return countWordSql(filter.words.front());
    if (hasFacetsOnly)
        return countWordsSql(filter.text, filter.words + filter.facets);
    const SqlPart where = whereOf(filter);
    return {u"SELECT count(*) FROM achievement"_s + where.text, where.values};
}

SqlPart countWordsSql(const QString &text, const QList<Facet> &facets)
{
    SqlPart count{u"SELECT count_with_words(?"_s, {text.isEmpty() ? Value(std::nullopt) : Value(text)}};
    for (const Facet &facet : facets) {
        for (const QString &value : facet.values) {
            count.text += u", ?, ?"_s;
            count.values << QString(facet.column) << value;
        }
    }
    count.text += u')';
    return count;
}

SqlPart countByCategorySql(AchievementFilter filter, Instant from, Instant to)
{
    filter.conditions << SqlPart{u"completed_at >= ?"_s, {from}} << SqlPart{u"completed_at < ?"_s, {to}};
    const SqlPart where = whereOf(filter);
    return {u"SELECT category, count(*) FROM achievement%1 GROUP BY category"_s.arg(where.text), where.values};
}

Plan planOf(const AchievementFilter &filter, const AchievementQuery &query, const Extent &extent)
{
    if (filter.text.isEmpty() && filter.words.isEmpty())
        return Plan::Any;
    // On a walk every (rows / total)th row matches; a fetch reads all that are in the sets and sorts them.
    const double walked =
        double(extent.rows) / double(std::max<qint64>(extent.total, 1)) * double(query.limit + query.offset);
    if (!filter.words.isEmpty())
        return walked < double(extent.total) ? Plan::Walk : Plan::Fetch;
    const double passed = std::min(walked, double(extent.rows));
    if (kPassedPerFetched * double(extent.withWords) <= passed)
        return Plan::Fetch;
    return filter.conditions.isEmpty() || passed < kFewPassed ? Plan::Walk : Plan::Any;
}

SqlPart pageSql(const AchievementFilter &filter, const AchievementQuery &query, Plan plan)
{
    QString table = u"achievement"_s;
    if (plan == Plan::Walk)
        table += u" INDEXED BY "_s + indexOf(query.order);
    else if (plan == Plan::Fetch)
        table += u" NOT INDEXED"_s;
    const SqlPart where = whereOf(filter, plan);
    return {u"SELECT %1 FROM %2%3 ORDER BY %4 LIMIT ? OFFSET ?"_s.arg(kAchievementColumns, table, where.text,
                                                                      orderOf(query)),
            where.values + Values{query.limit, query.offset}};
}

}  // namespace herald
