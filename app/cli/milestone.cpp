// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/milestone.h"

#include "cli/output.h"
#include "workers/milestonekeeper.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

/// As POST /threads/kpi-milestone has it.
Result<KpiClaim> claimFrom(const Arguments &arguments)
{
    QJsonObject object{{u"metric_name"_s, arguments.words.value(1)}};
    for (const auto &name : {u"value"_s, u"target"_s}) {
        bool isNumber = false;
        const double number = arguments.value(name).toDouble(&isNumber);
        if (!isNumber)
            return fail(ErrorKind::Invalid, u"milestone wants --%1 with a number."_s.arg(name));
        object.insert(name, number);
    }
    for (const auto &name : {u"direction"_s, u"unit"_s}) {
        if (arguments.has(name))
            object.insert(name, arguments.value(name));
    }
    return parseKpiClaim(object);
}

QString word(MilestoneTold::Outcome outcome)
{
    switch (outcome) {
    case MilestoneTold::Outcome::Created: return u"created"_s;
    case MilestoneTold::Outcome::Raised: return u"updated"_s;
    case MilestoneTold::Outcome::Skipped: break;
    }
    return u"skipped"_s;
}

}  // namespace

int milestone(const Context &context, Database &database, const Arguments &arguments)
{
    const auto claim = claimFrom(arguments);
    if (!claim)
        return wrongUse(claim.error().text());
    const auto told = database.inTransaction([&] { return tellMilestone(database, *claim, context.clock.now()); });
    if (!told)
        return failed(told.error());
    const QString status = word(told->outcome);
    if (context.isJson)
        print(QJsonObject{
            {u"status"_s, status},
            {u"achievement_id"_s, told->id.isStored() ? QJsonValue(told->id.value) : QJsonValue(QJsonValue::Null)},
            {u"reason"_s, told->reason.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(told->reason)}});
    else
        print(told->reason.isEmpty() ? u"achievement %1 %2"_s.arg(told->id.value).arg(status)
                                     : u"%1: %2"_s.arg(status, told->reason));
    return kDone;
}

}  // namespace herald::cli
