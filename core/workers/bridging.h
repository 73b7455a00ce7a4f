// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/bridge.h"
#include "notify/outboxplan.h"
#include "store/database.h"

namespace herald {

/// Joins work with the metrics that got better after it; see bridge.h. Each piece of work is looked at once, as soon as
/// the days after it are over, also where it is told later; how far that went is stored. Works metric by metric, so
/// that nobody waits long. Thread of its database.
class Bridging {
public:
    struct Step {
        QList<Achievement> created;
        bool isDone = false;  ///< no work is left to be looked at now
    };

    Bridging(Database &database, Receivers receivers, BridgePolicy policy = {})
        : m_database(database), m_receivers(std::move(receivers)), m_policy(policy)
    {
    }

    [[nodiscard]] Result<Step> step(Instant now);

private:
    [[nodiscard]] Result<bool> begin(Instant now);
    [[nodiscard]] Result<QList<Achievement>> workSince(Instant since, Instant until,
                                                       std::optional<AchievementId> after = {}) const;
    [[nodiscard]] Result<QList<Achievement>> bridgesTo(const Metric &metric) const;
    [[nodiscard]] Result<QList<Achievement>> store(const QList<Achievement> &bridges, Instant now);

    Database &m_database;
    Receivers m_receivers;
    BridgePolicy m_policy;
    QList<Metric> m_metrics;    // that are left in this round
    QList<Achievement> m_work;  // of this round, with what shipped around it
    Instant m_until;            // the round's work was over before
    AchievementId m_last;       // that was stored when the round began
};

}  // namespace herald
