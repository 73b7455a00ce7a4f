// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/pastasker.h"
#include "store/database.h"
#include "ui/alertingport.h"

namespace herald {

/// An alert and the rule it is of, as that is now.
struct RuledAlert {
    Alert alert;
    std::optional<Rule> rule;
};

/// What a server must be asked to tell why it fired.
[[nodiscard]] PastQuestion questionsOn(const RuledAlert &ruled, Instant now);

/// What the pages about alerting show, read from the store in one go each. Any thread; `database` may be read-only.
class AlertQueries {
public:
    /// `person` is whose snoozes count.
    AlertQueries(Database &database, QString person, Instant now)
        : m_database(database), m_person(std::move(person)), m_now(now)
    {
    }

    /// All that have not ended, counted, with the `most` worst.
    [[nodiscard]] Result<ActiveAlerts> active(int most) const;
    [[nodiscard]] Result<AlertListPage> list(const AlertListQuery &query) const;
    [[nodiscard]] Result<AlertRecurrence> recurrence(AlertId id) const;
    [[nodiscard]] Result<RuledAlert> ruled(AlertId id) const;
    /// `past` answers questionsOn() it.
    [[nodiscard]] Result<FireCauses> causes(const RuledAlert &ruled, const PastAnswers &past) const;
    [[nodiscard]] Result<SilenceBook> silences() const;
    [[nodiscard]] Result<PastMoment> moment(Instant at, Duration before) const;
    [[nodiscard]] Result<AlertingBook> book() const;
    /// `past` is what the rule's server answered; of a rule that needs none it is empty.
    [[nodiscard]] Result<Trial> trial(const Rule &rule, Instant from, const PastAnswers &past) const;
    [[nodiscard]] Result<RuleAdvice> adviceOn(const Rule &rule) const;

private:
    [[nodiscard]] Result<AlertListPage> own(const AlertListQuery &query) const;
    [[nodiscard]] Result<QList<SharedAlert>> told() const;
    /// Those of `told` that are wanted, and who tells. Of what fires here too Herald's own stands for all, but where
    /// one of the others is asked for.
    [[nodiscard]] Result<AlertListPage> others(const AlertListQuery &query, const QList<SharedAlert> &told) const;
    [[nodiscard]] Result<> markHeld(QList<ListedAlert> &items) const;

    Database &m_database;
    QString m_person;
    Instant m_now;
};

}  // namespace herald
