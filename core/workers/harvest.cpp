// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/harvest.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QString toText(MetricReport::Outcome outcome)
{
    switch (outcome) {
    case MetricReport::Outcome::Stored: return u"stored"_s;
    case MetricReport::Outcome::Missing: return u"missing"_s;
    case MetricReport::Outcome::Skipped: return u"skipped"_s;
    }
    return {};
}

}  // namespace

Health healthOf(const QString &source, Duration interval, const std::optional<Error> &error, Instant now)
{
    Health health{.component = source, .since = now, .staleAfter = 3 * interval};
    health.state = error ? HealthState::CannotSee : HealthState::Well;
    if (error)
        health.error = error->text();
    else
        health.lastSuccess = now;
    return health;
}

QList<MetricReport> reportOf(const std::vector<SeriesSample> &samples)
{
    QList<MetricReport> report;
    QHash<QString, qsizetype> places;
    for (const SeriesSample &sample : samples) {
        const auto place = places.constFind(sample.series.metric);
        if (place != places.constEnd()) {
            ++report[*place].samples;
            continue;
        }
        places.insert(sample.series.metric, report.size());
        report.append({.metric = sample.series.metric, .samples = 1});
    }
    return report;
}

QJsonObject toJson(const MetricReport &report)
{
    QJsonArray created;
    for (const AchievementId id : report.created)
        created.append(id.value);
    return {{u"metric"_s, report.metric},
            {u"outcome"_s, toText(report.outcome)},
            {u"samples"_s, report.samples},
            {u"reason"_s, report.reason.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(report.reason)},
            {u"created"_s, created}};
}

}  // namespace herald
