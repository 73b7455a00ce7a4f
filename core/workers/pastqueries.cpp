// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/pastqueries.h"

#include "alerts/engineparts.h"
#include "alerts/rulefile.h"
#include "sources/prometheusreply.h"

#include <QPromise>
#include <algorithm>
#include <deque>
#include <memory>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Months of a costly expression take longer than one look.
constexpr Duration kPatience = std::chrono::minutes(1);

const PromQlCondition *queryOf(const Rule &rule)
{
    const auto *promql = std::get_if<PromQlCondition>(&rule.condition);
    return promql && !promql->isRecording ? promql : nullptr;
}

/// One rule after another, of each one piece after another. Keeps itself until the last answer.
class Asking : public std::enable_shared_from_this<Asking> {
public:
    Asking(HttpClient &http, PrometheusServer server) : m_http(http), m_server(std::move(server))
    {
        m_server.timeout = std::max(m_server.timeout, kPatience);
        m_promise.start();
    }

    /// The server is asked about the slots, `offset` earlier each.
    void add(const Rule &rule, const PrometheusRange &range)
    {
        auto pieces = splitRange(range);
        if (pieces)
            m_rules.push_back({rule, {pieces->begin(), pieces->end()}, {keyOf(rule), {}}, {}});
        else
            say(rule, pieces.error());
    }

    QFuture<PastAnswers> run()
    {
        const auto future = m_promise.future();
        next();
        return future;
    }

private:
    struct Question {
        Rule rule;
        std::deque<PrometheusRange> pieces;
        PastAnswer answer;
        QHash<Labels, size_t> elements;
    };

    void next()
    {
        while (!m_rules.empty() && m_rules.front().pieces.empty()) {
            finish(m_rules.front());
            m_rules.pop_front();
        }
        if (m_rules.empty()) {
            m_promise.addResult(std::move(m_past));
            m_promise.finish();
            return;
        }
        Question &question = m_rules.front();
        PrometheusRange piece = question.pieces.front();
        question.pieces.pop_front();
        const Duration offset = question.rule.queryOffset.value_or(Duration::zero());
        piece.from -= offset;
        piece.to -= offset;
        m_http.send(prometheusRangeQuery(m_server, piece))
            .then([self = shared_from_this(), offset](const Result<HttpReply> &reply) {
                self->take(reply.and_then([&](const HttpReply &page) {
                    return readPrometheus(page, {}, self->m_server.maxSeries);
                }),
                           offset);
                self->next();
            });
    }

    void take(const Result<PrometheusAnswer> &answer, Duration offset)
    {
        Question &question = m_rules.front();
        if (answer) {
            // Most elements are numbers; those that are none hold all the same.
            for (const auto *samples : {&answer->samples, &answer->notFinite})
                add(question, *samples, offset);
            return;
        }
        if (answer.error().kind == ErrorKind::Unreachable) {
            m_past.problems += u"PromQL rules were not tried: %1"_s.arg(answer.error().text());
            m_past.errors += answer.error();
            for (Question &waiting : m_rules)
                m_past.answers.push_back({waiting.answer.rule, {}, false});
            m_rules.clear();
            return;
        }
        const Rule rule = std::move(question.rule);
        m_rules.pop_front();
        say(rule, answer.error());
    }

    void say(const Rule &rule, const Error &error)
    {
        m_past.problems += u"%1 was not tried: %2"_s.arg(rule.name, error.text());
        m_past.errors += error;
        m_past.answers.push_back({keyOf(rule), {}, false});
    }

    static void add(Question &question, const std::vector<SeriesSample> &samples, Duration offset)
    {
        auto &elements = question.answer.elements;
        size_t index = 0;
        const Labels *labels = nullptr;
        for (const SeriesSample &each : samples) {
            if (!labels || each.series.labels != *labels) {
                labels = &each.series.labels;
                index = question.elements.value(*labels, elements.size());
                question.elements.insert(*labels, index);
                if (index == elements.size())
                    elements.push_back({{{}, *labels}, {}});
            }
            elements[index].samples.push_back({each.sample.at + offset, each.sample.value});
        }
    }

    void finish(Question &question)
    {
        for (SeriesData &element : question.answer.elements) {
            if (!std::ranges::is_sorted(element.samples, {}, &Sample::at))
                std::ranges::stable_sort(element.samples, {}, &Sample::at);
        }
        std::ranges::sort(question.answer.elements, {}, &SeriesData::series);
        m_past.answers.push_back(std::move(question.answer));
    }

    HttpClient &m_http;
    PrometheusServer m_server;
    std::deque<Question> m_rules;
    PastAnswers m_past;
    QPromise<PastAnswers> m_promise;
};

}  // namespace

bool needsServer(const std::vector<Rule> &rules) { return std::ranges::any_of(rules, queryOf); }

QFuture<PastAnswers> askPast(HttpClient &http, const PrometheusServer &server, const std::vector<Rule> &rules,
                             Instant from, Instant to, Duration slot)
{
    const auto asking = std::make_shared<Asking>(http, server);
    for (const Rule &rule : rules) {
        const Duration step = rule.interval > Duration::zero() ? rule.interval : slot;
        if (const PromQlCondition *promql = queryOf(rule))
            asking->add(rule, {promql->expr, slotOf(from, step), to, step});
    }
    return asking->run();
}

}  // namespace herald
