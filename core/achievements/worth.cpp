// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/worth.h"

#include "achievements/wording.h"

#include <array>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

struct Sum {
    double amount = 0;
    double weight = 0;  ///< of the absolute amounts
    double weightedConfidence = 0;
    int count = 0;
};

void add(const Money &money, Sum &sum)
{
    const double weight = std::abs(money.amount);
    sum.amount += money.amount;
    sum.weight += weight;
    sum.weightedConfidence += weight * money.confidence;
    ++sum.count;
}

}  // namespace

QList<Money> totalWorth(const QList<Achievement> &achievements)
{
    std::map<std::pair<QString, Period>, Sum> sums;
    for (const Achievement &achievement : achievements) {
        if (achievement.value && std::isfinite(achievement.value->amount))
            add(*achievement.value, sums[{achievement.value->currency, achievement.value->period}]);
    }
    QList<Money> totals;
    for (const auto &[kind, sum] : sums)
        totals.append({withoutNoise(sum.amount),
                       kind.first,
                       kind.second,
                       u"sum"_s,
                       {{u"count"_s, sum.count}},
                       sum.weight > 0 ? sum.weightedConfidence / sum.weight : 0});
    return totals;
}

double withoutNoise(double sum) { return QString::number(sum, 'g', 12).toDouble(); }

std::optional<Money> revalued(const Money &stored, const ValueModel &model)
{
    const QJsonValue value = stored.inputs.value("value"_L1);
    if (!value.isDouble())
        return std::nullopt;
    auto money = valueOf(model, value.toDouble(), stored.method);
    if (!money)
        return std::nullopt;
    for (auto input = stored.inputs.begin(); input != stored.inputs.end(); ++input) {
        if (!money->inputs.contains(input.key()) && input.key() != "baseline"_L1)
            money->inputs.insert(input.key(), input.value());
    }
    return money;
}

std::optional<Money> revalued(const Money &stored, const ThreadsRules &rules)
{
    const QJsonValue views = stored.inputs.value("views"_L1);
    const QJsonValue rate = stored.inputs.value("engagement_rate"_L1);
    if (stored.method != "engaged_views"_L1 || !views.isDouble() || !rate.isDouble())
        return std::nullopt;
    Money money = stored;
    money.amount = views.toDouble() * rate.toDouble() * rules.usdPerEngagedView;
    money.inputs.insert(u"usd_per_engaged_view"_s, rules.usdPerEngagedView);
    return money;
}

QString toText(const Money &money)
{
    const bool isDollars = money.currency == "USD"_L1;
    const QString amount = comparableTexts(std::array{money.amount}, isDollars ? money.currency : QString()).first();
    const QString text = isDollars ? amount : amount + u' ' + money.currency;
    return money.period == Period::Once ? text : text + u" a "_s + toText(money.period);
}

}  // namespace herald
