// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/clocktolerance.h"

using namespace Qt::StringLiterals;

namespace herald {

std::optional<QString> timeProblem(Instant at, Instant now)
{
    if (at > latestBelieved(now))
        return u"%1 lies in the future. Send when it happened, or set the clock."_s.arg(toRfc3339(at));
    if (at < Instant())
        return u"%1 lies before 1970. Send when it happened."_s.arg(toRfc3339(at));
    return std::nullopt;
}

}  // namespace herald
