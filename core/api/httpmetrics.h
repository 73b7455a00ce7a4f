// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/ownmetrics.h"
#include "domain/http.h"

#include <QList>
#include <deque>

namespace herald {

/// How many requests each route answered, with which status, and how long that took. Any thread may count.
class HttpMetrics {
public:
    struct Endpoint {
        HttpMethod method = HttpMethod::Get;
        QByteArray pattern;
    };

    explicit HttpMetrics(QList<Endpoint> endpoints);

    /// `endpoint` is an index of the list given.
    void answered(qsizetype endpoint, int status, std::chrono::microseconds time);
    /// A request that reached no route.
    void refused(int status);

    [[nodiscard]] QByteArray exposition() const;

private:
    /// The statuses that Herald gives, and one place for any other.
    static constexpr std::array kStatuses{200, 201, 202, 400, 401, 403, 404, 405, 409,
                                          413, 415, 422, 429, 431, 500, 503, 0};
    using Counts = std::array<std::atomic<quint64>, kStatuses.size()>;

    struct Numbers {
        Counts counts{};
        Histogram times;
    };

    static size_t placeOf(int status);

    QList<Endpoint> m_endpoints;
    std::deque<Numbers> m_numbers;  // one for each endpoint; atomics do not move
    Counts m_refused{};
};

}  // namespace herald
