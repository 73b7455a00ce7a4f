// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/threadspost.h"
#include "api/errors.h"
#include "api/ownmetrics.h"
#include "api/router.h"
#include "domain/id.h"
#include "domain/time.h"

#include <functional>
#include <variant>

namespace herald {

class Database;
struct ReadContext;

/// Who may ask for a route.
enum class Access {
    Token,      ///< whoever has the API token
    Open,       ///< anybody on this machine
    Metrics,    ///< likewise, unless the settings want the token
    Signature,  ///< whoever signs the body; the route checks that itself
};

/// When posts count now. From any thread.
using RulesInForce = std::function<ThreadsRules()>;

/// One request on its way to its route.
struct RouteCall {
    ApiRequest request;
    PathParameters parameters{};
    Instant now;
    bool hasToken = false;  ///< also where the route is open
};

/// What a write put into the store.
struct StoredFacts {
    QList<AchievementId> created{};
    int changed = 0;   ///< achievements and others that were there before
    int events = 0;    ///< in the inbox, waiting
    int watches = 0;   ///< that are new or gone
    int settings = 0;  ///< that were chosen or given up

    [[nodiscard]] bool isEmpty() const
    {
        return created.isEmpty() && changed == 0 && events == 0 && watches == 0 && settings == 0;
    }
};

/// A write's answer, and what counts once it is on disk.
struct Written {
    ApiReply reply;
    StoredFacts facts{};
    QList<Counter> counted{};
};

/// A write within the running transaction. It gives a reply where it wrote nothing or all it wanted; its Error undoes
/// what it wrote. It may be run twice, so it changes nothing but the database.
using WriteJob = std::function<Result<Written>(Database &)>;

/// Answers from what is in memory, on the server's thread.
using DirectHandler = std::function<ApiReply(const RouteCall &)>;
/// Answers from the store, on a reader's thread.
using ReadHandler = std::function<ApiResult<ApiReply>(const RouteCall &, ReadContext &)>;
/// Reads and judges the request, on the server's thread; the job runs on the writer's.
using WriteHandler = std::function<ApiResult<WriteJob>(const RouteCall &)>;
/// Asks somebody else, who answers on a thread of its own.
using LiveHandler = std::function<void(const RouteCall &, std::function<void(const Result<ApiReply> &)> answer)>;

/// A door: what it is called and what is behind it.
struct Route {
    HttpMethod method = HttpMethod::Get;
    QByteArray pattern;
    std::variant<DirectHandler, ReadHandler, WriteHandler, LiveHandler> handler;
    Access access = Access::Token;
};

using Routes = QList<Route>;

/// The `{id}` of a path: 404 where it is no number.
[[nodiscard]] ApiResult<qint64> idOf(const RouteCall &call);

}  // namespace herald
