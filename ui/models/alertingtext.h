// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/alertingport.h"
#include "ui/widgets/row.h"

#include <QTimeZone>

namespace herald {

class RuleBook;

/// How what belongs to alerting reads on the screen. Pure; `now` decides between a clock time and a date.
[[nodiscard]] QString title(SuppressionKind kind);
/// "Silenced until 14:05 by you: release builds": everything that is known about why nobody is told.
/// Who did something, behind "by"; the engine calls the person at this computer "you".
[[nodiscard]] QString personText(const QString &person);
[[nodiscard]] QString heldText(const Withheld &held, Instant now);
/// The address of another alert engine, short.
[[nodiscard]] QString sourceTitle(const QString &source);

[[nodiscard]] RowContent rowOf(const ListedAlert &listed, Instant now);
[[nodiscard]] RowContent rowOf(const Silence &silence, Instant now);
[[nodiscard]] RowContent rowOf(const PastAlert &alert, Instant now, const RuleBook &book);
[[nodiscard]] RowContent rowOf(const JournalNote &note, Instant now);

/// Matchers of exactly this label set, `alertname` first.
[[nodiscard]] Matchers matchersOf(const Labels &labels);
/// Eight o'clock of the next morning that is at least four hours away.
[[nodiscard]] Instant tomorrowMorning(Instant now, const QTimeZone &zone);

/// What became of the fires of a trial between the rule and a person; empty where each was told, by day.
[[nodiscard]] QString fateText(const Trial &trial);

/// What the noise coach saw, and each of its proposals with the backtest's word on it.
[[nodiscard]] QString noiseText(const RuleNoise &noise);
[[nodiscard]] QString proposalText(const QuieterRule &proposal, const QString &unit);
[[nodiscard]] QString proposalText(const InhibitionAdvice &advice);

}  // namespace herald
