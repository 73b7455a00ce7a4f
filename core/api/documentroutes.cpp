// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/documentroutes.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace herald {

Routes documentRoutes()
{
    const DirectHandler document = [](const RouteCall &) -> ApiReply {
        QFile file(u":/openapi.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            return reply(Error{ErrorKind::Internal, u"The description is missing from this build."_s, {}});
        return {.body = file.readAll()};
    };
    return {{HttpMethod::Get, "/openapi.json", document}};
}

}  // namespace herald
