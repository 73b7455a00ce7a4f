// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/serverwarnings.h"

#include "alerts/rulecheck.h"
#include "sources/prometheusreply.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Somebody waits for it.
constexpr int kBadRequest = 400;
constexpr qsizetype kMostExpressions = 1000;
constexpr Duration kPatience = std::chrono::seconds(3);

/// The names among these of which there was a sample within the hour, as a label: a name itself is no label of an
/// answer.
QString question(const QStringList &metrics)
{
    QStringList names;
    for (const QString &metric : metrics)
        names += QString(metric).replace(u'\\', "\\\\\\\\"_L1).replace(u'"', "\\\""_L1).replace(u'.', "\\\\."_L1);
    return u"label_replace(group by (__name__) (last_over_time({__name__=~\"%1\"}[1h])), "
           "\"metric\", \"$1\", \"__name__\", \"(.*)\")"_s.arg(names.join(u'|'));
}

QStringList namesIn(const PrometheusAnswer &answer)
{
    QStringList names;
    for (const SeriesSample &sample : answer.samples)
        names += sample.series.labels.value(u"metric");
    return names;
}

}  // namespace

QFuture<QStringList> serverRefusals(HttpClient &http, const PrometheusServer &server,
                                    const std::vector<RuleGroup> &groups)
{
    PrometheusServer patient = server;
    patient.timeout = kPatience;
    QList<QFuture<QString>> answers;
    for (const RuleGroup &group : groups) {
        for (const Rule &rule : group.rules) {
            const auto *promql = std::get_if<PromQlCondition>(&rule.condition);
            if (!promql || answers.size() == kMostExpressions)
                continue;
            answers += http.send(prometheusQuery(patient, promql->expr))
                           .then([name = rule.name, patient](const Result<HttpReply> &reply) {
                               const bool isRefused = reply && reply->status == kBadRequest;
                               const auto read = isRefused ? readPrometheus(*reply, {}, 1) : PrometheusAnswer();
                               return read ? QString() : u"%1: %2"_s.arg(name, read.error().what);
                           });
        }
    }
    if (answers.isEmpty())
        return QtFuture::makeReadyFuture(QStringList());
    return QtFuture::whenAll(answers.begin(), answers.end()).then([](const QList<QFuture<QString>> &done) {
        QStringList lines;
        for (const QFuture<QString> &line : done)
            lines += line.result();
        lines.removeAll(QString());
        return lines;
    });
}

bool needsServer(const std::vector<RuleGroup> &groups) { return !queriedMetrics(groups).isEmpty(); }

QFuture<QStringList> serverWarnings(HttpClient &http, const PrometheusServer &server,
                                    const std::vector<RuleGroup> &groups)
{
    const auto queried = queriedMetrics(groups);
    if (queried.isEmpty())
        return QtFuture::makeReadyFuture(QStringList());
    PrometheusServer patient = server;
    patient.timeout = kPatience;
    patient.maxSeries = size_t(queried.size());
    return http.send(prometheusQuery(patient, question(queried.keys())))
        .then([queried, patient](const Result<HttpReply> &reply) {
            const auto answer =
                reply.and_then([&](const HttpReply &page) { return readPrometheus(page, {}, patient.maxSeries); });
            if (!answer)
                return QStringList{
                    u"The metrics of the PromQL rules could not be checked: %1"_s.arg(answer.error().text())};
            return warningsOnQueries(queried, namesIn(*answer));
        });
}

}  // namespace herald
