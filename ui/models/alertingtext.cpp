// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/alertingtext.h"

#include "ui/format.h"
#include "ui/models/labelwords.h"
#include "ui/models/policywords.h"
#include "ui/models/reasontext.h"
#include "ui/models/rows.h"
#include "ui/models/rulebook.h"
#include "ui/theme/icons.h"
#include "ui/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QUrl>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(herald::Alerting)
};

QString joined(QStringList parts)
{
    parts.removeAll({});
    return parts.join(u" · "_s);
}

struct NoteLook {
    QLatin1StringView kind;
    const char *title;
    QLatin1StringView icon;
    Tone tone;
};

constexpr std::array kNotes{
    NoteLook{"suppression"_L1, QT_TRANSLATE_NOOP("herald::Alerting", "Held back"), "paused"_L1, Tone::Warning},
    NoteLook{"notification"_L1, QT_TRANSLATE_NOOP("herald::Alerting", "Told"), "send"_L1, Tone::Accent},
    NoteLook{"delivery"_L1, QT_TRANSLATE_NOOP("herald::Alerting", "Answer"), "message"_L1, Tone::Well},
    NoteLook{"escalation"_L1, QT_TRANSLATE_NOOP("herald::Alerting", "Escalated"), "rise"_L1, Tone::Warning},
    NoteLook{"action"_L1, QT_TRANSLATE_NOOP("herald::Alerting", "Action"), "optimization"_L1, Tone::Accent},
    NoteLook{"schedule"_L1, QT_TRANSLATE_NOOP("herald::Alerting", "Schedule"), "clock"_L1, Tone::Secondary},
    NoteLook{"flapping"_L1, QT_TRANSLATE_NOOP("herald::Alerting", "Flapping"), "changed"_L1, Tone::Warning},
    NoteLook{"gap"_L1, QT_TRANSLATE_NOOP("herald::Alerting", "Not watched"), "cannot-see"_L1, Tone::Blind},
    NoteLook{"edit"_L1, QT_TRANSLATE_NOOP("herald::Alerting", "Edited"), "edit"_L1, Tone::Secondary}};

/// A policy's and a schedule's line begin with its title.
QString noteText(const JournalNote &note, Instant now)
{
    if (note.kind == "gap"_L1) {
        const auto from = parseInstant(note.data.value("from"_L1).toString());
        return from ? Words::tr("Herald did not look from %1 to %2.")
                          .arg(momentText(*from, now), momentText(note.at, now))
                    : note.text;
    }
    const QString action = note.data.value("action"_L1).toString();
    const QString outcome = note.data.value("outcome"_L1).toString();
    const QString policyEnd = u", %1: %2."_s.arg(action, outcome);
    if (!action.isEmpty() && note.text.endsWith(policyEnd))
        return Words::tr("%1, %2: %3.", "policy, action, outcome")
            .arg(note.text.chopped(policyEnd.size()), actionWord(action), reasonText(outcome, now));
    if (note.kind == "schedule"_L1 && note.text.contains(": "_L1)) {
        const auto end = note.text.lastIndexOf(": "_L1);
        return Words::tr("%1: %2", "schedule, result")
            .arg(note.text.left(end), reasonText(note.text.mid(end + 2), now));
    }
    return noticeText(note.text, now);
}

}  // namespace

QString title(SuppressionKind kind)
{
    using enum SuppressionKind;
    switch (kind) {
    case Silenced: return Words::tr("Silenced");
    case Inhibited: return Words::tr("Inhibited");
    case Maintenance: return Words::tr("Maintenance");
    case QuietHours: return Words::tr("Quiet hours");
    case Acknowledged: return Words::tr("Acknowledged");
    case Snoozed: return Words::tr("Snoozed");
    case Muted: return Words::tr("Muted");
    case Cooldown: return Words::tr("Told a moment ago");
    }
    return {};
}

QString personText(const QString &person)
{
    return person.isEmpty() || person == "you"_L1 ? Words::tr("you", "by you") : person;
}

QString heldText(const Withheld &held, Instant now)
{
    if (held.silence)
        return Words::tr("Silenced until %1 by %2: %3", "moment, person, comment")
            .arg(momentText(held.silence->endsAt, now), personText(held.silence->createdBy), held.silence->comment);
    if (held.why.kind == SuppressionKind::Snoozed && held.until)
        return Words::tr("Snoozed for you until %1; others are told.").arg(momentText(*held.until, now));
    const QString text =
        Words::tr("%1: %2", "why nobody is told, reason").arg(title(held.why.kind), reasonText(held.why.reason, now));
    return held.receiver.isEmpty() ? text : Words::tr("%1 (only %2)", "reason, receiver").arg(text, held.receiver);
}

QString sourceTitle(const QString &source)
{
    const QUrl url(source);
    return url.host().isEmpty() ? source : url.port() > 0 ? u"%1:%2"_s.arg(url.host()).arg(url.port()) : url.host();
}

RowContent rowOf(const ListedAlert &listed, Instant now)
{
    RowContent row = rowOf(listed.alert, now);
    QStringList names;
    for (const QString &source : listed.sources)
        names += sourceTitle(source);
    row.subtitle = joined({names.join(u", "_s), row.subtitle});
    const auto held = listed.heldFromAll();
    if (held && held != SuppressionKind::Acknowledged) {
        row.icon = u"paused"_s;
        row.tone = Tone::Muted;
        row.trailing = title(*held);
        row.trailingTone = Tone::Secondary;
    }
    return row;
}

RowContent rowOf(const Silence &silence, Instant now)
{
    const SilenceState state = stateOf(silence, now);
    const bool isOver = state == SilenceState::Expired;
    return {.icon = isOver ? u"clock"_s : u"paused"_s,
            .tone = isOver ? Tone::Muted : Tone::Accent,
            .title = matcherWords(silence.matchers),
            .subtitle =
                joined({silence.createdBy.isEmpty() ? QString()
                                                    : Words::tr("by %1", "person").arg(personText(silence.createdBy)),
                        silence.comment}),
            .trailing = state == SilenceState::Pending  ? Words::tr("Begins later")
                        : state == SilenceState::Active ? Words::tr("Active")
                                                        : Words::tr("Over"),
            .trailingTone = isOver ? Tone::Muted : Tone::Accent,
            .trailingNote = isOver ? Words::tr("ended %1").arg(momentText(silence.endsAt, now))
                                   : Words::tr("until %1").arg(momentText(silence.endsAt, now))};
}

RowContent rowOf(const PastAlert &alert, Instant now, const RuleBook &book)
{
    const Tone tone = toneOf(alert.state, book.severityOf(alert.labels));
    RowContent row{.icon = iconName(alert.state),
                   .tone = tone,
                   .title = alert.rule,
                   .subtitle = joined({reasonText(alert.reason, now), tellingLabels(alert.labels)}),
                   .trailing = title(alert.state),
                   .trailingTone = tone,
                   .trailingNote = Words::tr("since %1").arg(momentText(alert.since, now))};
    if (!alert.heldBack.empty()) {
        const Suppression &why = alert.heldBack.front().why;
        row.icon = u"paused"_s;
        row.tone = Tone::Muted;
        row.subtitle =
            joined({Words::tr("%1: %2", "why nobody is told, reason").arg(title(why.kind), reasonText(why.reason, now)),
                    tellingLabels(alert.labels)});
    }
    return row;
}

RowContent rowOf(const JournalNote &note, Instant now)
{
    const auto *const look = std::ranges::find_if(kNotes, [&](const NoteLook &one) { return one.kind == note.kind; });
    const bool isKnown = look != kNotes.end();
    RowContent row{.icon = isKnown ? QString(look->icon) : u"journal"_s,
                   .tone = isKnown ? look->tone : Tone::Secondary,
                   .title = noteText(note, now),
                   .subtitle = joined({note.rule}),
                   .trailing = isKnown ? Words::tr(look->title) : note.kind,
                   .trailingTone = isKnown ? look->tone : Tone::Secondary,
                   .trailingNote = momentText(note.at, now)};
    const int status = note.data.value("http_status"_L1).toInt();
    if (note.kind == "delivery"_L1 && note.data.value("state"_L1).toString() != "delivered"_L1)
        row.tone = row.trailingTone = Tone::Alert;
    if (const int attempts = note.data.value("attempts"_L1).toInt(); attempts > 1)
        row.subtitle = joined({row.subtitle, Words::tr("%n attempt(s)", nullptr, attempts)});
    if (status > 0)
        row.subtitle = joined({row.subtitle, u"HTTP %1"_s.arg(status)});
    return row;
}

Matchers matchersOf(const Labels &labels)
{
    Matchers matchers;
    const auto add = [&](const QString &name, const QString &value) {
        if (auto matcher = Matcher::make(name, Matcher::Kind::Equal, value))
            matchers.push_back(std::move(*matcher));
    };
    if (labels.has(u"alertname"))
        add(u"alertname"_s, labels.value(u"alertname"));
    for (const auto &[name, value] : labels) {
        if (name != "alertname"_L1)
            add(name, value);
    }
    return matchers;
}

Instant tomorrowMorning(Instant now, const QTimeZone &zone)
{
    constexpr Duration kLeast = std::chrono::hours(4);
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toMs(now), zone);
    for (int days = 0;; ++days) {
        const QDateTime morning(local.date().addDays(days), QTime(8, 0), zone);
        if (const Instant at = fromMs(morning.toMSecsSinceEpoch()); at - now >= kLeast)
            return at;
    }
}

QString fateText(const Trial &trial)
{
    QStringList parts;
    for (const auto &[kind, count] : trial.held)
        parts += Words::tr("%1: %2 held back", "reason, count").arg(title(kind)).arg(count);
    const BacktestOptions night;
    RuleTotals sum;
    for (const RuleTotals &rule : trial.report.totals) {
        sum.woke += rule.woke;
        sum.escalations += rule.escalations;
    }
    if (sum.woke > 0)
        parts += Words::tr("%n message(s) in the night, %1 to %2", nullptr, sum.woke)
                     .arg(night.nightStartsAt)
                     .arg(night.nightEndsAt);
    if (sum.escalations > 0)
        parts += Words::tr("Escalated %n time(s): nobody acknowledges the past", nullptr, sum.escalations);
    const auto actedOn = int(std::ranges::count_if(trial.missed, &Incident::isActedOn));
    if (!trial.missed.empty())
        parts += Words::tr("%n incident(s) missed", nullptr, int(trial.missed.size()));
    if (actedOn > 0)
        parts += Words::tr("somebody had acted on %n of them", nullptr, actedOn);
    return parts.join(u" · "_s);
}

QString noiseText(const RuleNoise &noise)
{
    QStringList parts{Words::tr("Fired %n time(s) in 30 days", nullptr, noise.fires)};
    if (noise.flaps > 0)
        parts += Words::tr("%n flap(s)", nullptr, noise.flaps);
    if (noise.medianToAcknowledge)
        parts += Words::tr("acknowledged after %1").arg(durationText(*noise.medianToAcknowledge));
    parts += Words::tr("%1 never acted on").arg(displayPercent(noise.shareNeverActedOn * 100));
    parts += Words::tr("%1 at night").arg(displayPercent(noise.shareAtNight * 100));
    return parts.join(u" · "_s);
}

QString proposalText(const QuieterRule &proposal, const QString &unit)
{
    const auto change = [&]() -> QString {
        switch (proposal.kind) {
        case QuieterRule::Kind::Threshold:
            return Words::tr("Threshold %1").arg(displayValue(proposal.rule.threshold, unit));
        case QuieterRule::Kind::For: return Words::tr("Must hold for %1").arg(durationText(proposal.rule.pendingFor));
        case QuieterRule::Kind::Clear:
            return Words::tr("Ends at %1").arg(displayValue(proposal.rule.clear.value_or(0), unit));
        }
        return {};
    };
    const QString saving = Words::tr("%1: %2 fires instead of %3", "change, count, count")
                               .arg(change())
                               .arg(proposal.after.fires)
                               .arg(proposal.before.fires);
    return proposal.later.count() > 0 ? Words::tr("%1, %2 later").arg(saving, durationText(proposal.later)) : saving;
}

QString proposalText(const InhibitionAdvice &advice)
{
    return Words::tr("Let %1 inhibit it: %2 of its %3 fires came while that fired")
        .arg(advice.source + advice.sourceLabels.toText())
        .arg(advice.covered)
        .arg(advice.fires);
}

}  // namespace herald
