// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/route.h"

using namespace Qt::StringLiterals;

namespace herald {

ApiResult<qint64> idOf(const RouteCall &call)
{
    bool isNumber = false;
    const qint64 id = call.parameters.value("id").toLongLong(&isNumber);
    if (isNumber && id > 0)
        return id;
    return tl::unexpected(ApiError{.status = 404, .code = "not_found", .what = u"The id in the path is no number."_s});
}

}  // namespace herald
