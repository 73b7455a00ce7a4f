// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/alertmanagersource.h"

using namespace Qt::StringLiterals;

namespace herald {

AlertmanagerSource::AlertmanagerSource(AlertmanagerServer server, Duration interval, HttpClient &http)
    : m_server(std::move(server)), m_interval(interval), m_http(http)
{
}

QString AlertmanagerSource::name() const { return u"alertmanager:"_s + sourceOf(m_server); }

QFuture<Harvest> AlertmanagerSource::collect(CollectionContext context)
{
    return m_http.send(alertmanagerAlerts(m_server)).then([this, now = context.now](const Result<HttpReply> &reply) {
        return harvestOf(reply, now);
    });
}

Harvest AlertmanagerSource::harvestOf(const Result<HttpReply> &reply, Instant now) const
{
    Harvest harvest{.source = name(), .at = now};
    auto alerts =
        reply.and_then([this](const HttpReply &page) { return readAlertmanagerAlerts(page, sourceOf(m_server)); });
    harvest.health = healthOf(name(), m_interval, alerts ? std::optional<Error>() : alerts.error(), now);
    if (alerts) {
        harvest.report += MetricReport{.metric = u"alerts"_s, .samples = int(alerts->size())};
        harvest.foreign = ForeignView{sourceOf(m_server), std::move(*alerts)};
    }
    return harvest;
}

}  // namespace herald
