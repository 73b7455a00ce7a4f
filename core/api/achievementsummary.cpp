// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/achievementsummary.h"

#include "achievements/worth.h"
#include "store/database.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

// From the sums that triggers keep, see resources/sql/014_achievement_sums.sql.
constexpr auto kTotals =
    "SELECT coalesce(sum(achievements), 0), iif(sum(times) > 0, sum(time_saved_hours), NULL),"
    " sum(impact) / nullif(sum(impacts), 0), sum(complexity) / nullif(sum(complexities), 0) FROM achievement_sum"_L1;
constexpr auto kByCategory = "SELECT category, sum(achievements) FROM achievement_sum GROUP BY category"_L1;
constexpr auto kValues = "SELECT currency, period, sum(amount), sum(achievements) FROM achievement_worth_sum"
                         " GROUP BY currency, period ORDER BY currency, period"_L1;

QJsonValue orNull(std::optional<double> number) { return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null); }

QJsonValue sumOrNull(std::optional<double> sum) { return sum ? orNull(withoutNoise(*sum)) : orNull(sum); }

QJsonObject totalsOf(const Statement &row)
{
    return {{u"total_achievements"_s, row.get<qint64>(0)},
            {u"total_time_saved_hours"_s, sumOrNull(row.get<std::optional<double>>(1))},
            {u"average_impact_score"_s, orNull(row.get<std::optional<double>>(2))},
            {u"average_complexity_score"_s, orNull(row.get<std::optional<double>>(3))}};
}

QJsonValue worthOf(const Statement &row)
{
    return QJsonObject{{u"currency"_s, row.get<QString>(0)},
                       {u"period"_s, row.get<QString>(1)},
                       {u"amount"_s, withoutNoise(row.get<double>(2))},
                       {u"achievements"_s, row.get<qint64>(3)}};
}

}  // namespace

Result<QJsonObject> achievementSummary(Database &database)
{
    const auto totals = database.first(kTotals, {}, totalsOf);
    if (!totals)
        return tl::unexpected(totals.error());
    const auto categories = database.list(
        kByCategory, {}, [](const Statement &row) { return std::pair(row.get<QString>(0), row.get<qint64>(1)); });
    if (!categories)
        return tl::unexpected(categories.error());
    const auto values = database.list(kValues, {}, worthOf);
    if (!values)
        return tl::unexpected(values.error());
    QJsonObject summary = totals->value_or(QJsonObject());
    QJsonObject byCategory;
    for (const auto &[category, count] : *categories)
        byCategory.insert(category, count);
    QJsonArray sums;
    for (const QJsonValue &sum : *values)
        sums.append(sum);
    summary.insert(u"by_category"_s, byCategory);
    summary.insert(u"total_value_generated"_s, sums);
    return summary;
}

}  // namespace herald
