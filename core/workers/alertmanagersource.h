// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"
#include "sources/alertmanager.h"
#include "workers/source.h"

namespace herald {

/// The alerts that fire at an Alertmanager, muted ones included. While it does not answer, what it last told stays.
class AlertmanagerSource final : public Source {
public:
    /// `http` must outlive this.
    AlertmanagerSource(AlertmanagerServer server, Duration interval, HttpClient &http);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] Duration interval() const override { return m_interval; }
    [[nodiscard]] QFuture<Harvest> collect(CollectionContext context) override;

private:
    [[nodiscard]] Harvest harvestOf(const Result<HttpReply> &reply, Instant now) const;

    AlertmanagerServer m_server;
    Duration m_interval;
    HttpClient &m_http;
};

}  // namespace herald
