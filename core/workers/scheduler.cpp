// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/scheduler.h"

#include "notify/report.h"
#include "store/alertstore.h"
#include "store/deliverystore.h"
#include "store/journalstore.h"
#include "store/schedulestore.h"
#include "workers/notifier.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kMostAlerts = 100'000;

/// Where the tree sends it, unless the schedule names somebody.
QStringList receiversOf(const Schedule &schedule, const Labels &labels, const AlertingConfig &config)
{
    if (!schedule.receiver.isEmpty())
        return {schedule.receiver};
    QStringList names;
    for (const RoutedTo &to : routesFor(config.route, labels))
        names << to.receiver;
    names.removeDuplicates();
    return names;
}

Labels labelsOf(const Schedule &schedule, const AlertActivity &activity)
{
    Labels labels{{u"schedule"_s, schedule.name}, {u"report"_s, toText(schedule.task)}};
    for (const auto severity : {Severity::Critical, Severity::Warning, Severity::Info}) {
        if (activity.bySeverity.contains(toText(severity))) {
            labels.set(u"severity"_s, toText(severity));
            break;
        }
    }
    return labels;
}

}  // namespace

Result<> Scheduler::run(const Notifier &notifier, Instant now)
{
    const auto records = ScheduleStore(m_database).all();
    if (!records)
        return tl::unexpected(records.error());
    Result<> outcome;
    for (const Schedule &schedule : notifier.config().schedules) {
        const auto stored = records->find(schedule.name);
        const ScheduleRecord before = stored != records->end() ? *stored : ScheduleRecord{.schedule = schedule.name};
        const auto decision = decide(schedule, before, false, now);
        if (!decision.runs && decision.record == before)
            continue;
        const auto done = m_database.inTransaction([&]() -> Result<> {
            return decision.runs ? runOne(schedule, decision.record, notifier, now)
                                 : ScheduleStore(m_database).save(decision.record);
        });
        if (outcome && !done)
            outcome = done;
    }
    return outcome;
}

Result<> Scheduler::runOne(const Schedule &schedule, ScheduleRecord record, const Notifier &notifier, Instant now)
{
    const auto page = AlertStore(m_database).find({.since = now - schedule.lookback, .limit = kMostAlerts});
    if (!page)
        return tl::unexpected(page.error());
    const AlertActivity activity = activityOf(page->items, now - schedule.lookback, now);
    const Report report{.key = u"schedule:%1@%2"_s.arg(schedule.name).arg(toMs(now)),
                        .title = u"%1: the last %2"_s.arg(schedule.title, toText(schedule.lookback)),
                        .lines = linesOf(activity),
                        .labels = labelsOf(schedule, activity)};
    const bool isWorthTelling = activity.fired > 0 || schedule.task == ScheduledTask::ExecutiveSummary;
    qsizetype told = 0;
    if (schedule.tells && isWorthTelling) {
        for (const QString &name : receiversOf(schedule, report.labels, notifier.config())) {
            const auto &receivers = notifier.config().receivers;
            const auto receiver = std::ranges::find(receivers, name, &Receiver::name);
            if (receiver == receivers.end())
                continue;
            for (const Delivery &row : planReport(report, *receiver, notifier.secrets(), now)) {
                if (const auto queued = DeliveryStore(m_database).enqueue(row); !queued)
                    return tl::unexpected(queued.error());
                ++told;
            }
        }
    }
    record.startedAt = now;
    record.finishedAt = now;
    record.lastResult = u"%1 alerts began, %2 messages"_s.arg(activity.fired).arg(told);
    const JournalEntry entry{.at = now,
                             .kind = u"schedule"_s,
                             .text = u"%1: %2"_s.arg(schedule.title, record.lastResult),
                             .data = {{u"schedule"_s, schedule.name},
                                      {u"alerts_generated"_s, activity.fired},
                                      {u"notifications_sent"_s, told},
                                      {u"missed"_s, record.missed},
                                      {u"escalation_level"_s, schedule.escalation}}};
    if (const auto appended = JournalStore(m_database).append(entry); !appended)
        return tl::unexpected(appended.error());
    return ScheduleStore(m_database).save(record);
}

}  // namespace herald
