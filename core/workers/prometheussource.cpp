// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/prometheussource.h"

#include "sources/notfinite.h"

#include <algorithm>

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
        notes += notFiniteText(answer.notFinite.size());
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

/// Did a Prometheus answer, be it that it refuses the query?
bool isHeard(const Answer &answer)
{
    return answer || answer.error().kind == ErrorKind::Invalid || answer.error().kind == ErrorKind::Limited;
}

/// Why a query brought no number although there is something to it. A query without series is none of that: not every
/// server has every metric.
std::optional<Error> failureOf(const Metric &metric, const Answer &answer)
{
    if (!answer)
        return answer.error();
    if (!answer->samples.empty() || (answer->notFinite.empty() && answer->histograms == 0))
        return std::nullopt;
    return Error{ErrorKind::Invalid, notesOf(*answer), metric.name};
}

/// What all queries together say of the server.
struct Sight {
    int asked = 0;
    int failed = 0;
    bool isSeen = false;           ///< one brought a number, or none failed
    std::optional<Error> first{};  ///< of those that failed
};

Sight sightOf(const QList<Metric> &metrics, const QList<Answer> &answers)
{
    Sight sight{.asked = int(answers.size())};
    for (qsizetype i = 0; i < answers.size(); ++i) {
        sight.isSeen = sight.isSeen || (answers[i] && !answers[i]->samples.empty());
        auto failure = failureOf(metrics.value(i), answers[i]);
        if (!failure)
            continue;
        ++sight.failed;
        if (!sight.first)
            sight.first = std::move(failure);
    }
    sight.isSeen = sight.isSeen || sight.failed == 0;
    return sight;
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
    const Sight sight = sightOf(metrics, answers);
    for (qsizetype i = 0; i < metrics.size(); ++i) {
        harvest.report += reportOf(metrics[i], answers[i]);
        if (answers[i])
            std::ranges::move(answers[i]->samples, std::back_inserter(harvest.samples));
    }
    harvest.health = healthOf(name(), m_options.interval, sight.isSeen ? std::nullopt : sight.first, context.now);
    if (sight.isSeen && sight.first)
        harvest.health.error = u"%1 of %2 queries bring no number, first: %3"_s.arg(sight.failed)
                                   .arg(sight.asked)
                                   .arg(sight.first->text());
    if (m_options.isGuess && !context.lastSuccess && std::ranges::none_of(answers, isHeard))
        harvest.health.state = HealthState::Paused;
    return harvest;
}

}  // namespace herald
