// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/httpmetrics.h"

#include "api/expositiontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QString statusText(int status) { return status == 0 ? u"other"_s : QString::number(status); }

Labels labelsOf(const HttpMetrics::Endpoint &endpoint)
{
    return {{u"method"_s, QString::fromLatin1(toBytes(endpoint.method))},
            {u"endpoint"_s, QString::fromLatin1(endpoint.pattern)}};
}

}  // namespace

HttpMetrics::HttpMetrics(QList<Endpoint> endpoints)
    : m_endpoints(std::move(endpoints)), m_numbers(size_t(m_endpoints.size()))
{
}

size_t HttpMetrics::placeOf(int status)
{
    const auto found = std::ranges::find(kStatuses, status);
    return found == kStatuses.end() ? kStatuses.size() - 1 : size_t(found - kStatuses.begin());
}

void HttpMetrics::answered(qsizetype endpoint, int status, std::chrono::microseconds time)
{
    Numbers &numbers = m_numbers[size_t(endpoint)];
    ++numbers.counts[placeOf(status)];
    numbers.times.observe(time);
}

void HttpMetrics::refused(int status) { ++m_refused[placeOf(status)]; }

QByteArray HttpMetrics::exposition() const
{
    const QByteArray total = "herald_http_requests_total";
    const QByteArray times = "herald_http_request_duration_seconds";
    QByteArray counts =
        familyHead(total, "counter", "Requests by route and status; without a route where none was reached.");
    QByteArray durations = familyHead(times, "histogram", "Time from a request's last byte to its answer.");
    for (qsizetype i = 0; i < m_endpoints.size(); ++i) {
        const Labels labels = labelsOf(m_endpoints[i]);
        bool isUsed = false;
        for (size_t s = 0; s < kStatuses.size(); ++s) {
            const quint64 count = m_numbers[size_t(i)].counts[s];
            isUsed = isUsed || count > 0;
            if (count > 0)
                counts += sampleLine(total, labels.with({{u"status"_s, statusText(kStatuses[s])}}), double(count));
        }
        if (isUsed)
            durations += histogramLines(times, labels, m_numbers[size_t(i)].times);
    }
    for (size_t s = 0; s < kStatuses.size(); ++s) {
        if (m_refused[s] > 0)
            counts += sampleLine(total, {{u"status"_s, statusText(kStatuses[s])}}, double(m_refused[s]));
    }
    return counts + durations;
}

}  // namespace herald
