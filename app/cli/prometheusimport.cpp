// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/prometheusimport.h"

#include "cli/opened.h"
#include "cli/output.h"
#include "cli/waiting.h"
#include "domain/clocktolerance.h"
#include "net/qthttpclient.h"
#include "sources/prometheus.h"
#include "sources/prometheusreply.h"
#include "store/metricstore.h"
#include "store/samplestore.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

struct Window {
    Instant from;
    Instant to;
    Duration step;
};

Result<Window> windowFrom(const Arguments &arguments, Instant now)
{
    const auto since = parseDuration(arguments.value(u"since"_s, u"30d"_s));
    const auto step = parseDuration(arguments.value(u"step"_s, u"1m"_s));
    if (!since)
        return tl::unexpected(since.error());
    if (!step)
        return tl::unexpected(step.error());
    return Window{now - *since, now, *step};
}

/// Asks for one metric's pieces, oldest first, and stores each as it comes. Tells how many samples were new.
class MetricImport {
public:
    MetricImport(HttpClient &http, PrometheusServer server, SampleStore &store)
        : m_http(http), m_server(std::move(server)), m_store(store)
    {
    }

    Result<int> run(const Metric &metric, const Window &window)
    {
        const auto pieces =
            splitRange({.query = metric.query, .from = window.from, .to = window.to, .step = window.step});
        if (!pieces)
            return tl::unexpected(pieces.error());
        int stored = 0;
        for (const PrometheusRange &piece : *pieces) {
            const auto appended = ask(metric, piece).and_then([&](PrometheusAnswer answer) {
                std::erase_if(answer.samples,
                              [&](const SeriesSample &each) { return each.sample.at > latestBelieved(window.to); });
                return m_store.append(answer.samples);
            });
            if (!appended)
                return tl::unexpected(appended.error());
            stored += appended->stored;
        }
        return stored;
    }

private:
    Result<PrometheusAnswer> ask(const Metric &metric, const PrometheusRange &piece)
    {
        const auto reply = waitFor(m_http.send(prometheusRangeQuery(m_server, piece)));
        return reply.and_then(
            [&](const HttpReply &answer) { return readPrometheus(answer, metric.name, m_server.maxSeries); });
    }

    HttpClient &m_http;
    PrometheusServer m_server;
    SampleStore &m_store;
};

}  // namespace

int importPrometheus(const Context &context, Database &database, const Arguments &arguments)
{
    const auto window = windowFrom(arguments, context.clock.now());
    if (!window)
        return wrongUse(window.error().text());
    const auto config = loadConfig(context, database);
    if (!config)
        return failed(config.error());
    const auto metrics = MetricStore(database).all();
    if (!metrics)
        return failed(metrics.error());
    QtHttpClient http("Herald");
    SampleStore store(database);
    MetricImport import(http, {.url = config->prometheusUrl}, store);
    QJsonArray items;
    QStringList lines;
    for (const Metric &metric : *metrics) {
        if (metric.origin != MetricOrigin::Prometheus || metric.query.isEmpty() || !metric.isEnabled)
            continue;
        const auto stored = import.run(metric, *window);
        if (!stored)
            return failed(stored.error());
        items.append(QJsonObject{{u"metric"_s, metric.name}, {u"stored"_s, *stored}});
        lines += u"%1: %2 new samples"_s.arg(metric.name).arg(*stored);
    }
    context.isJson ? print(listDocument(items, items.size(), 0)) : print(lines.join(u'\n'));
    return kDone;
}

}  // namespace herald::cli
