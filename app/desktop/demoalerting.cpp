// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/demoalerting.h"

#include "engine/defaults.h"
#include "monitoring/policy.h"
#include "monitoring/schedule.h"
#include "store/alertstore.h"
#include "store/foreignalertstore.h"
#include "store/journalstore.h"
#include "store/notificationstore.h"
#include "store/policystore.h"
#include "store/schedulestore.h"
#include "store/silencestore.h"
#include "workers/alertingbook.h"
#include "workers/alertingrows.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

/// What the story's people mute, and why.
constexpr auto kSilencedRule = "HighCpu"_L1;
constexpr auto kOnceSilencedRule = "DiskAlmostFull"_L1;

Result<Silence> silenceOf(QLatin1StringView rule, Instant from, Instant to, const QString &comment)
{
    return Matcher::make(u"alertname"_s, Matcher::Kind::Equal, rule).map([&](const Matcher &matcher) {
        return Silence{
            .matchers = {matcher}, .startsAt = from, .endsAt = to, .createdBy = u"you"_s, .comment = comment};
    });
}

Result<> addSilences(Database &database, Instant now)
{
    SilenceStore store(database);
    const auto running = silenceOf(kSilencedRule, now - 40min, now + 80min, u"The release builds run until noon."_s);
    const auto over = silenceOf(kOnceSilencedRule, now - 30h, now - 22h, u"Old artefacts are being deleted."_s);
    for (const auto &[silence, at] : {std::pair(running, now - 40min), std::pair(over, now - 30h)}) {
        if (!silence)
            return tl::unexpected(silence.error());
        if (const auto added = store.add(*silence, at); !added)
            return tl::unexpected(added.error());
    }
    return {};
}

/// A message to one channel and what came back. Every ninth time the first attempt is refused.
QList<JournalEntry> told(const Transition &transition, int count)
{
    const bool isCritical = severityOf(transition.labels) == Severity::Critical;
    const QString receiver = isCritical ? u"private"_s : u"primary"_s;
    const QString target = isCritical ? u"discord:DISCORD_PRIVATE_WEBHOOK"_s : u"discord:DISCORD_ALERT_WEBHOOK"_s;
    const QString key = u"story:%1"_s.arg(count);
    const bool isOpen = transition.to == AlertState::Firing;
    const bool isSlow = count % 9 == 4;
    const QJsonArray ids{transition.alert.value};
    return {{.at = transition.at + 30s,
             .kind = u"notification"_s,
             .alert = transition.alert,
             .rule = transition.rule,
             .text = u"To %1 by %2: %3 open, %4 over."_s.arg(receiver, target).arg(int(isOpen)).arg(int(!isOpen)),
             .data = {{u"receiver"_s, receiver},
                      {u"target"_s, target},
                      {u"key"_s, key},
                      {u"open"_s, isOpen ? ids : QJsonArray()},
                      {u"ended"_s, isOpen ? QJsonArray() : ids}}},
            deliveryEntry({.channel = Channel::Discord,
                           .receiver = target.section(u':', 1),
                           .key = key,
                           .state = DeliveryState::Delivered,
                           .attempts = isSlow ? 2 : 1,
                           .httpStatus = 204},
                          transition.at + (isSlow ? 93s : 31s))};
}

/// The messages of each firing and end. What a silence held back is written down instead.
Result<> addMessages(Database &database, Instant now)
{
    JournalStore journal(database);
    const auto transitions = journal.transitions({.limit = 100'000});
    if (!transitions)
        return tl::unexpected(transitions.error());
    const auto silences = SilenceStore(database).endingAfter(now - 48h);
    if (!silences)
        return tl::unexpected(silences.error());
    int count = 0;
    for (const Transition &transition : *transitions) {
        if (transition.to != AlertState::Firing && transition.to != AlertState::Resolved)
            continue;
        QList<JournalEntry> entries = told(transition, ++count);
        if (const Silence *silence = silencing(*silences, transition.labels, transition.at))
            entries = {suppressionEntry(
                transition.alert, transition.rule,
                {SuppressionKind::Silenced, u"%1 silenced it until %2: %3"_s.arg(
                                                silence->createdBy, toRfc3339(silence->endsAt), silence->comment)},
                {}, transition.to == AlertState::Firing ? u"began"_s : u"ended"_s, transition.at)};
        for (const JournalEntry &entry : entries) {
            if (entry.at > now)
                continue;
            if (const auto appended = journal.append(entry); !appended)
                return tl::unexpected(appended.error());
        }
    }
    return {};
}

Result<> addRuns(Database &database, Instant now)
{
    const auto config = loadAlertingConfig(database);
    if (!config)
        return tl::unexpected(config.error());
    ScheduleStore schedules(database);
    int place = 0;
    for (const Schedule &schedule : config->schedules) {
        // The second one rests, and the last one is late.
        const bool isLast = ++place == int(config->schedules.size());
        const Instant ran = isLast ? now - 15 * 24h : now - place * 7min;
        if (const auto saved = schedules.save({.schedule = schedule.name,
                                               .lastSlot = ran,
                                               .startedAt = ran,
                                               .finishedAt = ran + 2s,
                                               .isPaused = place == 2,
                                               .missed = isLast ? 1 : 0,
                                               .lastResult = u"2 alerts began, 2 messages"_s});
            !saved)
            return saved;
    }
    if (config->policies.empty())
        return {};
    return PolicyStore(database).save({.policy = config->policies.back().name,
                                       .lastActedAt = now - 26h,
                                       .waitingSince = now - 18min,
                                       .approvedBy = {},
                                       .lastResult = u"waits for an approval"_s});
}

Result<> addForeign(Database &database, Instant now)
{
    const QString source = u"http://alertmanager.example:9093"_s;
    const ForeignAlert backup{
        .source = source,
        .labels = {{u"alertname"_s, u"BackupLate"_s}, {u"severity"_s, u"warning"_s}, {u"instance"_s, u"vault-2"_s}},
        .summary = u"The nightly backup has not finished"_s,
        .description = u"The last one that finished is 31 hours old."_s,
        .startsAt = now - 5h};
    const ForeignAlert disk{
        .source = source,
        .labels = {{u"alertname"_s, u"RaidDegraded"_s}, {u"severity"_s, u"critical"_s}, {u"instance"_s, u"vault-1"_s}},
        .summary = u"A disk of the array is missing"_s,
        .startsAt = now - 3 * 24h,
        .silencedBy = {u"6a1c"_s}};
    return ForeignAlertStore(database).replace(source, {backup, disk}, now);
}

}  // namespace

Result<> tellAlerting(Database &database, Instant now)
{
    const QString name = u":/alerting/default.yaml"_s;
    const auto configured = shippedFile(name).and_then([&](const QByteArray &yaml) {
        return NotificationStore(database).addConfig({.body = yaml, .source = name, .at = now});
    });
    if (!configured)
        return configured;
    return addSilences(database, now)
        .and_then([&] { return addMessages(database, now); })
        .and_then([&] { return addRuns(database, now); })
        .and_then([&] { return addForeign(database, now); });
}

}  // namespace herald
