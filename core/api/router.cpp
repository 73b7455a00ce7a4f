// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/router.h"

#include <algorithm>

namespace herald {

namespace {

bool isParameter(const QByteArray &segment) { return segment.startsWith('{') && segment.endsWith('}'); }

QList<QByteArray> segmentsOf(QByteArray path)
{
    if (path.size() > 1 && path.endsWith('/'))
        path.chop(1);
    return path.split('/');
}

qsizetype parameterCount(const QList<QByteArray> &segments)
{
    return std::count_if(segments.begin(), segments.end(), isParameter);
}

}  // namespace

qsizetype Router::add(HttpMethod method, const QByteArray &pattern)
{
    m_routes.append({method, pattern, segmentsOf(pattern)});
    return m_routes.size() - 1;
}

std::optional<PathParameters> Router::match(const Route &route, const QList<QByteArray> &segments)
{
    if (route.segments.size() != segments.size())
        return std::nullopt;
    PathParameters parameters;
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const QByteArray &wanted = route.segments[i];
        if (isParameter(wanted) && !segments[i].isEmpty())
            parameters.insert(wanted.mid(1, wanted.size() - 2), QByteArray::fromPercentEncoding(segments[i]));
        else if (wanted != segments[i])
            return std::nullopt;
    }
    return parameters;
}

RouteFound Router::find(HttpMethod method, const QByteArray &path) const
{
    const HttpMethod wanted = method == HttpMethod::Head ? HttpMethod::Get : method;
    const QList<QByteArray> segments = segmentsOf(path);
    std::optional<RouteMatch> best;
    QList<HttpMethod> allowed;
    for (qsizetype i = 0; i < m_routes.size(); ++i) {
        const Route &route = m_routes[i];
        auto parameters = match(route, segments);
        if (!parameters)
            continue;
        if (route.method != wanted)
            allowed.append(route.method);
        else if (!best || parameters->size() < parameterCount(m_routes[best->index].segments))
            best = RouteMatch{i, std::move(*parameters)};
    }
    if (best)
        return *best;
    if (allowed.isEmpty())
        return NoSuchPath{};
    return NoSuchMethod{allowed};
}

}  // namespace herald
