// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/rulequeries.h"

#include "sources/prometheusreply.h"

namespace herald {

namespace {

/// More at once would only stand in the server's queue, whose time counts as theirs.
constexpr int kMostAtOnce = 8;

}  // namespace

RuleQueries::RuleQueries(PrometheusServer server, HttpClient &http) : m_server(std::move(server)), m_http(http) {}

void RuleQueries::ask(const std::vector<DueQuery> &due)
{
    for (const DueQuery &query : due) {
        if (m_open.contains(query.rule))
            continue;
        m_open.insert(query.rule);
        m_waiting.push_back(query);
    }
    sendNext();
}

void RuleQueries::forget()
{
    ++m_generation;
    m_waiting.clear();
    m_open.clear();
}

void RuleQueries::sendNext()
{
    while (m_sent < kMostAtOnce && !m_waiting.empty()) {
        const DueQuery query = std::move(m_waiting.front());
        m_waiting.pop_front();
        ++m_sent;
        m_http.send(prometheusQuery(m_server, query.expr, query.at))
            .then(this, [this, query, generation = m_generation](const Result<HttpReply> &reply) {
                --m_sent;
                if (generation == m_generation)
                    finish(query, reply.and_then([this](const HttpReply &page) {
                        return readElements(page, m_server.maxSeries);
                    }));
                sendNext();
            });
    }
}

void RuleQueries::finish(const DueQuery &query, const Result<Vector> &answer)
{
    m_open.remove(query.rule);
    emit answered(query, answer);
}

Result<std::vector<LabelledValue>> readElements(const HttpReply &reply, size_t maxSeries)
{
    return readPrometheus(reply, {}, maxSeries).map([](const PrometheusAnswer &answer) {
        std::vector<LabelledValue> elements;
        for (const auto *samples : {&answer.samples, &answer.notFinite}) {
            for (const SeriesSample &sample : *samples)
                elements.push_back({sample.series.labels, sample.sample.value});
        }
        return elements;
    });
}

}  // namespace herald
