// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/prometheus.h"

#include <QUrlQuery>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

using Parameters = QList<std::pair<QString, QString>>;

/// Percent-encoded by hand: QUrlQuery leaves '+' as it is, which the server reads as a blank.
QByteArray encoded(const Parameters &parameters)
{
    QByteArray text;
    for (const auto &[name, value] : parameters)
        text += (text.isEmpty() ? "" : "&") + name.toLatin1() + '=' + QUrl::toPercentEncoding(value);
    return text;
}

QString secondsText(Duration duration) { return QString::number(double(duration.count()) / 1000.0, 'f', 3); }

HttpRequest request(const PrometheusServer &server, QLatin1StringView endpoint, Parameters parameters)
{
    parameters.append({u"timeout"_s, toText(server.timeout)});
    // One more than wanted, so that the reader sees that there are too many. Servers before 3.0 pass over it.
    parameters.append({u"limit"_s, QString::number(server.maxSeries + 1)});
    HttpRequest request{.url = server.url,
                        .headers = {{"Accept", "application/json"}},
                        .timeout = server.timeout,
                        .maxBytes = 64 * 1024 * 1024};
    QString path = server.url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    request.url.setPath(path + "/api/v1/"_L1 + endpoint);
    const QByteArray form = encoded(parameters);
    // Servers and proxies cut long addresses; all of them take a short one, but not all a POST.
    constexpr qsizetype kLongestQuery = 1500;
    if (form.size() <= kLongestQuery) {
        request.url.setQuery(QString::fromLatin1(form), QUrl::StrictMode);
        return request;
    }
    request.method = HttpMethod::Post;
    request.headers.set("Content-Type", "application/x-www-form-urlencoded");
    request.body = form;
    return request;
}

}  // namespace

HttpRequest prometheusQuery(const PrometheusServer &server, const QString &query, std::optional<Instant> at)
{
    Parameters parameters{{u"query"_s, query}};
    if (at)
        parameters.append({u"time"_s, secondsText(at->time_since_epoch())});
    return request(server, "query"_L1, parameters);
}

HttpRequest prometheusRangeQuery(const PrometheusServer &server, const PrometheusRange &range)
{
    return request(server, "query_range"_L1,
                   {{u"query"_s, range.query},
                    {u"start"_s, secondsText(range.from.time_since_epoch())},
                    {u"end"_s, secondsText(range.to.time_since_epoch())},
                    {u"step"_s, secondsText(range.step)}});
}

Result<std::vector<PrometheusRange>> splitRange(const PrometheusRange &range, qint64 maxPoints)
{
    constexpr qint64 kMostPieces = 10'000;
    const qint64 from = toMs(range.from), to = toMs(range.to), step = range.step.count();
    if (step < 1 || to < from || maxPoints < 1)
        return fail(ErrorKind::Invalid, u"The range ends before it begins or has no step; correct its times."_s);
    const qint64 rest = from % step;
    const qint64 first = rest == 0 ? from : from - rest + (rest > 0 ? step : 0);
    const qint64 points = to < first ? 0 : (to - first) / step + 1;
    if (points / maxPoints > kMostPieces)
        return fail(ErrorKind::Invalid,
                    u"The range has %1 points; choose a larger step or a shorter range."_s.arg(points));
    std::vector<PrometheusRange> pieces;
    for (qint64 done = 0; done < points; done += maxPoints) {
        const qint64 last = std::min(points, done + maxPoints) - 1;
        pieces.push_back({range.query, fromMs(first + done * step), fromMs(first + last * step), range.step});
    }
    return pieces;
}

}  // namespace herald
