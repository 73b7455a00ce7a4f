// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/expositionsource.h"

#include "domain/redaction.h"
#include "sources/exposition.h"

using namespace Qt::StringLiterals;

namespace herald {

ExpositionSource::ExpositionSource(QUrl url, Duration interval, HttpClient &http)
    : m_url(std::move(url)), m_interval(interval), m_http(http)
{
}

QString pageSourceName(const QUrl &url) { return u"page:"_s + redacted(url); }

QString ExpositionSource::name() const { return pageSourceName(m_url); }

QFuture<Harvest> ExpositionSource::collect(CollectionContext context)
{
    return m_http.send(expositionRequest(m_url)).then([this, now = context.now](const Result<HttpReply> &reply) {
        return harvestOf(reply, now);
    });
}

Harvest ExpositionSource::harvestOf(const Result<HttpReply> &reply, Instant now) const
{
    Harvest harvest{.source = name(), .at = now};
    auto page = reply.and_then([now](const HttpReply &answer) { return readExposition(answer, now); });
    if (page) {
        harvest.report = reportOf(page->samples);
        harvest.samples = std::move(page->samples);
    }
    harvest.health = healthOf(name(), m_interval, page ? std::optional<Error>() : page.error(), now);
    return harvest;
}

}  // namespace herald
