// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"
#include "workers/source.h"

namespace herald {

/// One /metrics page, scraped directly. All of its series are kept under their own names.
class ExpositionSource final : public Source {
public:
    /// `http` must outlive this. `url` may hold credentials, so it is shown redacted only.
    ExpositionSource(QUrl url, Duration interval, HttpClient &http);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] Duration interval() const override { return m_interval; }
    [[nodiscard]] QFuture<Harvest> collect(CollectionContext context) override;

private:
    [[nodiscard]] Harvest harvestOf(const Result<HttpReply> &reply, Instant now) const;

    QUrl m_url;
    Duration m_interval;
    HttpClient &m_http;
};

/// The name of a page's source.
[[nodiscard]] QString pageSourceName(const QUrl &url);

}  // namespace herald
