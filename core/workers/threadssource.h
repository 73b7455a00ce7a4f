// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"
#include "workers/source.h"

namespace herald {

/// The Threads adaptor's posts: GET /posts. Posts that grew since are told of again, so nothing is remembered between
/// two collections.
class ThreadsSource final : public Source {
public:
    /// `http` must outlive this. `url` is the adaptor's root.
    ThreadsSource(QUrl url, Duration interval, HttpClient &http);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] Duration interval() const override { return m_interval; }
    [[nodiscard]] QFuture<Harvest> collect(CollectionContext context) override;

private:
    [[nodiscard]] Harvest harvestOf(const Result<HttpReply> &reply, Instant now) const;

    QUrl m_url;
    Duration m_interval;
    HttpClient &m_http;
};

}  // namespace herald
