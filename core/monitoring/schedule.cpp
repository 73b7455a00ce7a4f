// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/schedule.h"

#include "alerts/yamlreader.h"

#include <QHash>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

/// Later than this a slot counts as one whose time passed while nobody was there.
constexpr Duration kGrace = 1min;
constexpr int kMostMissed = 10'000;

struct Frequency {
    QLatin1StringView name;
    Duration every;
};

constexpr std::array kFrequencies{Frequency{"continuous"_L1, 1min}, Frequency{"high"_L1, 15min},
                                  Frequency{"medium"_L1, 1h}, Frequency{"low"_L1, 4h}};

std::optional<CatchUp> catchUpFrom(QStringView text)
{
    if (text == "once"_L1)
        return CatchUp::Once;
    return text == "skip"_L1 ? std::optional(CatchUp::Skip) : std::nullopt;
}

std::optional<Calendar> readCalendar(YamlMap &map, const char *key, const QString &text)
{
    auto calendar = Calendar::parse(text);
    if (!calendar) {
        map.refuse(key, calendar.error().what);
        return std::nullopt;
    }
    return *calendar;
}

/// daily and weekly: the calendar of `at` and `on`.
std::optional<Calendar> readDaily(YamlMap &map, bool isWeekly)
{
    const QString at = map.text("at", u"09:00"_s);
    const QStringList parts = at.split(u':');
    bool isHour = false, isMinute = false;
    const int hour = parts.first().toInt(&isHour);
    const int minute = parts.last().toInt(&isMinute);
    if (parts.size() != 2 || !isHour || !isMinute || hour < 0 || hour > 23 || minute < 0 || minute > 59) {
        map.refuse("at", u"\"%1\" is not a time; write for example 09:00."_s.arg(at.left(40)));
        return std::nullopt;
    }
    const QString day = isWeekly ? map.text("on", u"monday"_s).left(3) : u"*"_s;
    return readCalendar(map, "on", u"%1 %2 * * %3"_s.arg(minute).arg(hour).arg(day));
}

void readFrequency(YamlMap &map, Schedule &schedule)
{
    const int ways = int(map.has("frequency")) + int(map.has("every")) + int(map.has("calendar"));
    if (ways != 1)
        return map.refuse("frequency", u"write one of frequency, every and calendar."_s);
    if (map.has("calendar")) {
        schedule.calendar = readCalendar(map, "calendar", map.text("calendar"));
        return;
    }
    if (map.has("every")) {
        schedule.every = map.duration("every");
        if (schedule.every < 10s)
            map.refuse("every", u"is too short; the least is 10s."_s);
        return;
    }
    const QString name = map.text("frequency");
    if (name == "daily"_L1 || name == "weekly"_L1) {
        schedule.calendar = readDaily(map, name == "weekly"_L1);
        return;
    }
    const auto found = std::ranges::find(kFrequencies, name, &Frequency::name);
    if (found == kFrequencies.end())
        map.refuse("frequency", u"\"%1\" is not known; use one of continuous, high, medium, low, daily, weekly."_s.arg(
                                    name.left(40)));
    else
        schedule.every = found->every;
}

QTimeZone readZone(YamlMap &map)
{
    const QString name = map.text("zone", u"UTC"_s);
    const QTimeZone zone = name == "Local"_L1 ? QTimeZone::systemTimeZone() : QTimeZone(name.toUtf8());
    if (!zone.isValid())
        map.refuse("zone", u"\"%1\" is not a time zone; write for example Europe/Berlin."_s.arg(name.left(40)));
    return zone.isValid() ? zone : QTimeZone::utc();
}

/// How far the clock may be set back before the new time counts: cron(8) goes on at once with what runs more often than
/// each hour, and lets the rest wait for up to three hours, so that nothing of them runs twice.
Duration mostRepeated(const Schedule &schedule, Instant now)
{
    constexpr Duration kOften = std::chrono::hours(1);
    constexpr Duration kMost = std::chrono::hours(3);
    const auto next = nextSlot(schedule, now);
    const auto second = next ? nextSlot(schedule, *next) : std::nullopt;
    return second && *second - *next < kOften ? *second - *next : kMost;
}

}  // namespace

Schedule readSchedule(YamlMap &map)
{
    Schedule schedule;
    schedule.name = map.requiredText("id");
    schedule.title = map.text("name", schedule.name);
    schedule.description = map.text("description");
    readFrequency(map, schedule);
    schedule.zone = readZone(map);
    schedule.catchUp = map.word("catch_up", CatchUp::Once, catchUpFrom, u"once, skip");
    schedule.jitter = map.duration("jitter");
    if (schedule.every > 0s && schedule.jitter >= schedule.every)
        map.refuse("jitter", u"must be shorter than the time between two runs."_s);
    schedule.isEnabled = map.boolean("enabled", true);
    schedule.lookback = map.duration("lookback", 24h);
    schedule.tells = map.boolean("send_notifications", true);
    schedule.task = map.word("task", ScheduledTask::Check, scheduledTaskFrom, u"check, executive_summary");
    schedule.receiver = map.text("receiver");
    schedule.escalation = map.text("escalation_level", u"notify"_s);
    schedule.tags = map.texts("tags");
    map.finish();
    return schedule;
}

std::optional<Instant> nextSlot(const Schedule &schedule, Instant after)
{
    if (schedule.calendar)
        return schedule.calendar->nextAfter(after, schedule.zone);
    if (schedule.every <= 0s)
        return std::nullopt;
    return Instant((after.time_since_epoch() / schedule.every + 1) * schedule.every);
}

Duration jitterOf(const Schedule &schedule, Instant slot)
{
    if (schedule.jitter <= 0s)
        return {};
    // Not qHash(), whose seed differs between two starts of the program.
    const Labels name{{schedule.name, QString::number(toMs(slot))}};
    return Duration(qint64(name.fingerprint() % quint64(schedule.jitter.count())));
}

ScheduleDecision decide(const Schedule &schedule, ScheduleRecord record, bool isRunning, Instant now)
{
    const bool rests = record.isPaused || !schedule.isEnabled;
    if (record.lastSlot == Instant{} || rests)
        record.lastSlot = std::max(record.lastSlot, now);
    if (record.lastSlot > now && record.lastSlot - now > mostRepeated(schedule, now))
        record.lastSlot = now;
    if (record.isAskedFor && !isRunning) {
        record.isAskedFor = false;
        return {.runs = true, .record = record};
    }
    std::optional<Instant> due;
    int passed = 0;
    for (auto slot = nextSlot(schedule, record.lastSlot); slot && *slot + jitterOf(schedule, *slot) <= now;
         slot = nextSlot(schedule, *slot)) {
        due = slot;
        if (++passed == kMostMissed)
            break;
    }
    if (!due || rests)
        return {.record = record};
    record.lastSlot = *due;
    const bool isLate = now - *due - jitterOf(schedule, *due) > kGrace;
    const bool runs = !isRunning && !(isLate && schedule.catchUp == CatchUp::Skip);
    record.missed += passed - int(runs);
    return {.runs = runs, .record = record};
}

bool isOverdue(const Schedule &schedule, const ScheduleRecord &record, bool isRunning, Instant now)
{
    if (isRunning || record.isPaused || !schedule.isEnabled || record.lastSlot == Instant{})
        return false;
    const auto next = nextSlot(schedule, record.lastSlot);
    return next && now > *next + schedule.jitter + kGrace;
}

QString toText(ScheduledTask task) { return task == ScheduledTask::Check ? u"check"_s : u"executive_summary"_s; }

std::optional<ScheduledTask> scheduledTaskFrom(QStringView text)
{
    for (const auto task : {ScheduledTask::Check, ScheduledTask::ExecutiveSummary}) {
        if (text == toText(task))
            return task;
    }
    return std::nullopt;
}

}  // namespace herald
