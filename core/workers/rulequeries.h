// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/engine.h"
#include "net/httpclient.h"
#include "sources/prometheus.h"

#include <QObject>
#include <QSet>
#include <deque>

namespace herald {

/// Asks the Prometheus server what PromQL rules want to know: a few questions at a time, and none of a rule while its
/// last one is open. Lives on its worker's thread.
class RuleQueries final : public QObject {
    Q_OBJECT
public:
    using Vector = std::vector<LabelledValue>;

    /// `http` must outlive this.
    RuleQueries(PrometheusServer server, HttpClient &http);

    void ask(const std::vector<DueQuery> &due);
    /// The rules changed: what is on its way answers questions that nobody asks any more.
    void forget();
    [[nodiscard]] bool isIdle() const { return m_open.isEmpty(); }

signals:
    void answered(const herald::DueQuery &query, const herald::Result<std::vector<herald::LabelledValue>> &answer);

private:
    void sendNext();
    void finish(const DueQuery &query, const Result<Vector> &answer);

    PrometheusServer m_server;
    HttpClient &m_http;
    std::deque<DueQuery> m_waiting;
    QSet<QString> m_open;  // rules whose answer is awaited, sent or not
    int m_sent = 0;
    qint64 m_generation = 0;
};

/// The elements of an answer, those that are infinite or no number too: for Prometheus an element that is there holds.
[[nodiscard]] Result<std::vector<LabelledValue>> readElements(const HttpReply &reply, size_t maxSeries);

}  // namespace herald
