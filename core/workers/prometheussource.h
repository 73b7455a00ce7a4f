// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"
#include "sources/prometheus.h"
#include "sources/prometheusreply.h"
#include "workers/source.h"

namespace herald {

/// A Prometheus server: one instant query per metric of the registry that names it as its origin.
class PrometheusSource final : public Source {
public:
    struct Options {
        PrometheusServer server;
        Duration interval{};
        /// Nobody named the server: until it has answered once, its silence is "paused", not "cannot see".
        bool isGuess = false;
    };

    /// `http` must outlive this.
    PrometheusSource(Options options, HttpClient &http);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] Duration interval() const override { return m_options.interval; }
    [[nodiscard]] QFuture<Harvest> collect(CollectionContext context) override;

private:
    [[nodiscard]] Harvest harvestOf(const QList<Metric> &metrics, QList<Result<PrometheusAnswer>> answers,
                                    const CollectionContext &context) const;

    Options m_options;
    HttpClient &m_http;
};

}  // namespace herald
