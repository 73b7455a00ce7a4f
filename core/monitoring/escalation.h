// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/matcher.h"
#include "domain/alert.h"

#include <QStringList>
#include <functional>
#include <span>

namespace herald {

class YamlMap;

/// One more round of people.
struct EscalationStep {
    Duration after{};  ///< since the alert fired
    QString receiver;
    QStringList onlyIn;  ///< time intervals; in none of them the step waits for the next; empty: always

    bool operator==(const EscalationStep &) const = default;
};

/// Who is told next while nobody acknowledges.
struct EscalationChain {
    QString name;
    Matchers matchers;                  ///< of alerts whose rule names no chain; none: only rules that name it
    std::vector<EscalationStep> steps;  ///< by time
    std::optional<int> repeatFrom;      ///< index of a step: after the last one the chain goes on from here
    int mostRepeats = 10;               ///< how often it does

    bool operator==(const EscalationChain &) const = default;
};

/// `name`, `matchers`, `steps` [{after, receiver, only_in}], `repeat_from` (counted from 1), `repeats`. What is wrong
/// is in the map's file.
[[nodiscard]] EscalationChain readEscalationChain(YamlMap &map);

/// The chain that the rule names, else the first whose matchers match; null where there is none.
[[nodiscard]] const EscalationChain *chainFor(std::span<const EscalationChain> chains, const QString &named,
                                              const Labels &labels);

/// Where an alert stands in its chain; kept over a restart.
struct EscalationRecord {
    AlertId alert;
    QString chain;
    Instant startedAt;  ///< when the round began: the firing, or the end of the round before
    int step = 0;       ///< the next one
    int round = 0;

    bool operator==(const EscalationRecord &) const = default;
};

enum class EscalationEnd { None, Acknowledged, Over, Exhausted };

/// What one look at the clock makes of a record.
struct EscalationStepResult {
    EscalationRecord record;
    std::vector<int> fired;  ///< indices of steps whose turn has come; late ones all at once, each once
    EscalationEnd end = EscalationEnd::None;
};

/// The next step of the state machine. `isOpen` says whether the step's hours hold. Pure; the same after a restart.
/// Stops when the alert is acknowledged or over; a silenced or inhibited one waits where it is. A step that comes due
/// outside its hours waits for them.
[[nodiscard]] EscalationStepResult step(EscalationRecord record, const EscalationChain &chain, const Alert &alert,
                                        const std::function<bool(const QStringList &onlyIn)> &isOpen, Instant now);

/// When the record must be looked at next; nothing where its chain is at its end.
[[nodiscard]] std::optional<Instant> nextLook(const EscalationRecord &record, const EscalationChain &chain);

}  // namespace herald
