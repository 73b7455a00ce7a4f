// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/achievementsums.h"

#include "api/achievementsummary.h"
#include "cli/output.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

QString numberText(const QJsonValue &number) { return number.isDouble() ? QString::number(number.toDouble()) : u"?"_s; }

}  // namespace

int achievementSums(const Context &context, Database &database)
{
    const auto summary = achievementSummary(database);
    if (!summary)
        return failed(summary.error());
    if (context.isJson) {
        print(*summary);
        return kDone;
    }
    QList<QStringList> rows{{u"Achievements"_s, numberText(summary->value("total_achievements"_L1))},
                            {u"Average impact"_s, numberText(summary->value("average_impact_score"_L1))},
                            {u"Hours saved"_s, numberText(summary->value("total_time_saved_hours"_L1))}};
    const QJsonArray sums = summary->value("total_value_generated"_L1).toArray();
    for (const QJsonValue sum : sums)
        rows += {u"Worth"_s, u"%1 %2, %3 (achievements: %4)"_s.arg(sum["amount"_L1].toDouble(), 0, 'f', 2)
                                 .arg(sum["currency"_L1].toString(), sum["period"_L1].toString())
                                 .arg(sum["achievements"_L1].toInteger())};
    const QJsonObject categories = summary->value("by_category"_L1).toObject();
    for (auto category = categories.begin(); category != categories.end(); ++category)
        rows += {category.key(), numberText(*category)};
    print(table(rows));
    return kDone;
}

}  // namespace herald::cli
