// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/calendar.h"

#include <QStringList>

namespace herald {

class YamlMap;

/// What a run does.
enum class ScheduledTask {
    Check,             ///< sums up the alerts of the look-back and tells them where there are any
    ExecutiveSummary,  ///< the same for those who lead, also where nothing happened
};

/// What becomes of runs whose time passed while nobody was there.
enum class CatchUp { Once, Skip };

/// Something that is done again and again, by the clock on the wall.
struct Schedule {
    QString name;   ///< its id: "hourly_performance_check"
    QString title;  ///< for people
    QString description;
    Duration every{};                  ///< in fixed slots since the epoch; 0 where the calendar decides
    std::optional<Calendar> calendar;  ///< daily and weekly ones too
    QTimeZone zone = QTimeZone::utc();
    CatchUp catchUp = CatchUp::Once;
    Duration jitter{};  ///< a run starts up to so much later, always the same for the same slot
    bool isEnabled = true;
    Duration lookback = std::chrono::hours(24);
    bool tells = true;
    ScheduledTask task = ScheduledTask::Check;
    QString receiver;    ///< empty: where the routing tree sends an alert with `labels`
    QString escalation;  ///< the reference's level: none, notify, alert, escalate, critical
    QStringList tags;

    bool operator==(const Schedule &) const = default;
};

/// `id`, `name`, `description`, `frequency` (continuous, high, medium, low, daily, weekly), or `every`, or `calendar`;
/// `at` and `on` for daily and weekly ones, `zone`, `catch_up`, `jitter`, `enabled`, `lookback`, `send_notifications`,
/// `task`, `receiver`, `escalation_level`, `tags`. What is wrong is in the map's file.
[[nodiscard]] Schedule readSchedule(YamlMap &map);

/// When a schedule last ran; kept over a restart.
struct ScheduleRecord {
    QString schedule;
    Instant lastSlot;  ///< the slot that was last run, skipped or seen
    std::optional<Instant> startedAt;
    std::optional<Instant> finishedAt;
    bool isPaused = false;
    bool isAskedFor = false;  ///< run it now
    int missed = 0;           ///< slots that nobody ran, ever
    QString lastResult;       ///< one line

    bool operator==(const ScheduleRecord &) const = default;
};

/// What to do with a schedule now.
struct ScheduleDecision {
    bool runs = false;
    ScheduleRecord record;  ///< with the slot and the count of missed ones moved on
};

/// The first slot after `after`, without its jitter.
[[nodiscard]] std::optional<Instant> nextSlot(const Schedule &schedule, Instant after);
/// That slot's own delay, 0 … jitter.
[[nodiscard]] Duration jitterOf(const Schedule &schedule, Instant slot);

/// A slot in the past is run once, or skipped, as the schedule wants it; one that comes while the last run goes on is
/// missed. A clock that was set back runs nothing twice that runs each hour or less often, unless it was set back by more
/// than three hours; what runs more often goes on by the new time. Paused and disabled ones count nothing as missed.
[[nodiscard]] ScheduleDecision decide(const Schedule &schedule, ScheduleRecord record, bool isRunning, Instant now);

/// Its time has passed by more than a minute and it neither runs nor rests.
[[nodiscard]] bool isOverdue(const Schedule &schedule, const ScheduleRecord &record, bool isRunning, Instant now);

[[nodiscard]] QString toText(ScheduledTask task);  ///< "check", "executive_summary"
[[nodiscard]] std::optional<ScheduledTask> scheduledTaskFrom(QStringView text);

}  // namespace herald
