// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/engine.h"
#include "alerts/suppression.h"
#include "notify/outboxplan.h"

#include <memory>

namespace herald {

/// What somebody would have been told, and when.
struct DrillMessage {
    Instant at;
    QString receiver;  ///< "desktop", or the name of the secret that holds a webhook
    QString rule;
    Labels labels;
    AlertState state = AlertState::Firing;
    QString title;
    qint64 message = 0;  ///< the same for all that one message tells of
    QString step{};      ///< of an escalation, as "chain, step 2"; empty: the alert's own message

    bool operator==(const DrillMessage &) const = default;
};

/// A fire that somebody is not told of, and why.
struct DrillHold {
    Instant at;
    QString receiver;  ///< empty: nobody is told
    AlertId alert;
    QString rule;
    Labels labels;
    Suppression why;

    bool operator==(const DrillHold &) const = default;
};

/// Decides who would be told: grouping, routes, time intervals, or none of them. Pure: time is an argument.
class DrillPlan {
public:
    DrillPlan() = default;
    virtual ~DrillPlan() = default;
    DrillPlan(const DrillPlan &) = delete;
    DrillPlan &operator=(const DrillPlan &) = delete;

    /// The alert as it is now, and how it came to be so.
    virtual void observe(const Alert &alert, const std::vector<Transition> &transitions, Instant now) = 0;
    /// What is due; called in each slot.
    [[nodiscard]] virtual std::vector<DrillMessage> flush(Instant now) = 0;
    /// What was held back since this was last asked: each fire once for each receiver and kind of reason.
    [[nodiscard]] virtual std::vector<DrillHold> takeHeld() { return {}; }
};

/// Everybody, at once, of each alert alone.
[[nodiscard]] std::unique_ptr<DrillPlan> directPlan(const Receivers &receivers);

/// Rules, life cycle and plan over samples of the past or made-up ones, a slot at a time: the caller says how fast.
/// Nothing is stored and nothing is sent.
class FireDrill {
public:
    /// `series` must outlive the drill; slots from `from` up to and including `to`.
    FireDrill(const std::vector<Rule> &rules, const std::vector<SeriesData> &series, Instant from, Instant to,
              std::unique_ptr<DrillPlan> plan, const EngineOptions &options = {});

    [[nodiscard]] bool isOver() const { return m_now > m_to; }
    /// The slot that step() plays next.
    [[nodiscard]] Instant now() const { return m_now; }
    [[nodiscard]] Duration slot() const { return m_slot; }

    struct Slot {
        std::vector<Transition> transitions;
        std::vector<DrillMessage> messages;
    };
    [[nodiscard]] Slot step();

private:
    RuleEngine m_engine;
    std::unique_ptr<DrillPlan> m_plan;
    Duration m_slot;
    Instant m_now;
    Instant m_to;
    qint64 m_lastId = 0;
};

/// Samples that make a threshold rule fire for `length` on a series of these labels, and end it: one series, 15 s apart
/// from `from` on. Invalid for any other kind of rule, and for labels that its selector does not take.
[[nodiscard]] Result<SeriesData> syntheticOutage(const Rule &rule, const Labels &labels, Instant from, Duration length);
/// The rules that can be judged in a world with this metric alone: those that look at no other, at no server's answer.
[[nodiscard]] std::vector<Rule> rulesOver(std::vector<Rule> rules, const QString &metric);

[[nodiscard]] QJsonObject toJson(const DrillMessage &message);
[[nodiscard]] QJsonObject toJson(const DrillHold &hold);

}  // namespace herald
