// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/message.h"

#include <QHash>
#include <QList>
#include <optional>
#include <variant>

namespace herald {

/// What a pattern's `{names}` stood for, percent signs decoded.
using PathParameters = QHash<QByteArray, QByteArray>;

/// The route that a request means.
struct RouteMatch {
    qsizetype index = 0;  ///< as add() gave it
    PathParameters parameters;
};

/// No route has this path.
struct NoSuchPath {};

/// The path exists for other methods only.
struct NoSuchMethod {
    QList<HttpMethod> allowed;  ///< at least one
};

using RouteFound = std::variant<RouteMatch, NoSuchPath, NoSuchMethod>;

/// Finds routes by method and path. Pure: what a route does is its owner's affair.
class Router {
public:
    /// Adds a route like "/achievements/{id}"; the result counts up from 0. Literal segments go before parameters.
    qsizetype add(HttpMethod method, const QByteArray &pattern);

    /// One slash at the end of a path makes no difference. HEAD finds GET's routes.
    [[nodiscard]] RouteFound find(HttpMethod method, const QByteArray &path) const;
    [[nodiscard]] QByteArray pattern(qsizetype index) const { return m_routes.at(index).pattern; }
    [[nodiscard]] HttpMethod method(qsizetype index) const { return m_routes.at(index).method; }
    [[nodiscard]] qsizetype size() const { return m_routes.size(); }

private:
    struct Route {
        HttpMethod method;
        QByteArray pattern;
        QList<QByteArray> segments;
    };

    [[nodiscard]] static std::optional<PathParameters> match(const Route &route, const QList<QByteArray> &segments);

    QList<Route> m_routes;
};

}  // namespace herald
