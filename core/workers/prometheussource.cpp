// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/prometheussource.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Asked where the registry has no query for this server, to know whether it is there.
constexpr auto kProbe = "vector(1)"_L1;

QList<Metric> queriedOf(const QList<Metric> &metrics)
{
    QList<Metric> queried;
    for (const Metric &metric : metrics) {
        if (metric.origin == MetricOrigin::Prometheus && !metric.query.isEmpty())
            queried += metric;
    }
    return queried;
}

using Answer = Result<PrometheusAnswer>;

QString notesOf(const PrometheusAnswer &answer)
{
    QStringList notes = answer.warnings;
    if (!answer.notFinite.empty())
        notes += u"%1 series are NaN or infinite and were left out"_s.arg(answer.notFinite.size());
    if (answer.histograms > 0)
        notes += u"%1 native histograms were left out; query them with histogram_quantile"_s.arg(answer.histograms);
    if (notes.isEmpty() && answer.samples.empty())
        notes += u"Prometheus knows no series for this query"_s;
    return notes.join("; "_L1);
}

MetricReport reportOf(const Metric &metric, const Answer &answer)
{
    using enum MetricReport::Outcome;
    if (!answer)
        return {.metric = metric.name, .outcome = Skipped, .reason = answer.error().text()};
    const bool isEmpty = answer->samples.empty();
    return {.metric = metric.name,
            .outcome = !isEmpty                     ? Stored
                       : !answer->notFinite.empty() ? Skipped
                                                    : Missing,
            .samples = int(answer->samples.size()),
            .reason = notesOf(*answer)};
}

Answer answerOf(const Result<HttpReply> &reply, const QString &metric, const PrometheusServer &server)
{
    return reply.and_then([&](const HttpReply &r) { return readPrometheus(r, metric, server.maxSeries); });
}

/// Why the server cannot be seen: nothing where one query was answered, or where only the queries themselves are wrong.
std::optional<Error> blindness(const QList<Answer> &answers)
{
    std::optional<Error> first;
    for (const Answer &answer : answers) {
        const bool isHeard =
            answer || answer.error().kind == ErrorKind::Invalid || answer.error().kind == ErrorKind::Limited;
        if (isHeard)
            return std::nullopt;
        if (!first)
            first = answer.error();
    }
    return first;
}

}  // namespace

PrometheusSource::PrometheusSource(Options options, HttpClient &http) : m_options(std::move(options)), m_http(http) {}

QString PrometheusSource::name() const { return u"prometheus"_s; }

QFuture<Harvest> PrometheusSource::collect(CollectionContext context)
{
    const QList<Metric> metrics = queriedOf(context.metrics);
    QList<QFuture<Result<HttpReply>>> asked;
    for (const Metric &metric : metrics)
        asked += m_http.send(prometheusQuery(m_options.server, metric.query));
    if (asked.isEmpty())
        asked += m_http.send(prometheusQuery(m_options.server, kProbe));
    return QtFuture::whenAll(asked.begin(), asked.end())
        .then([this, metrics, context](const QList<QFuture<Result<HttpReply>>> &replies) {
            QList<Answer> answers;
            for (qsizetype i = 0; i < replies.size(); ++i)
                answers += answerOf(replies[i].result(), metrics.value(i).name, m_options.server);
            return harvestOf(metrics, std::move(answers), context);
        });
}

Harvest PrometheusSource::harvestOf(const QList<Metric> &metrics, QList<Answer> answers,
                                    const CollectionContext &context) const
{
    Harvest harvest{.source = name(), .at = context.now};
    for (qsizetype i = 0; i < metrics.size(); ++i) {
        harvest.report += reportOf(metrics[i], answers[i]);
        if (answers[i])
            std::ranges::move(answers[i]->samples, std::back_inserter(harvest.samples));
    }
    const auto error = blindness(answers);
    harvest.health = healthOf(name(), m_options.interval, error, context.now);
    if (error && m_options.isGuess && !context.lastSuccess)
        harvest.health.state = HealthState::Paused;
    return harvest;
}

}  // namespace herald
