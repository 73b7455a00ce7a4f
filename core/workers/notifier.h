// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/ruleindex.h"
#include "notify/alertingconfig.h"
#include "notify/grouping.h"
#include "notify/outboxplan.h"
#include "store/alertstore.h"

#include <set>

namespace herald {

/// From changed alerts to rows of the outbox: grouping, suppression, routing, each with its row in the journal. Lives
/// on its worker's thread, with that worker's database.
///
/// Use: load(), then for ever sync(), and within one transaction observe() for each change and flush(). Where that
/// transaction fails, load() again.
class Notifier {
public:
    struct Options {
        Receivers receivers;  ///< who has an address, and who is told while no configuration is stored
        QString me;           ///< whose snoozes count on this desktop
    };

    Notifier(Database &database, Options options);

    /// Everything as it is stored: nothing is told before it is known what was told and what is held back.
    [[nodiscard]] Result<> load(Instant now);
    /// For who has read the alerts that have not ended.
    [[nodiscard]] Result<> load(const QList<StoredAlert> &current, Instant now);
    /// Takes over configuration, silences and snoozes that somebody changed. A configuration that cannot be read is
    /// the error; the one before stays in force, or at the start its parts that can be read.
    [[nodiscard]] Result<> sync(Instant now);
    /// The parts of the configuration in force that could not be read, one line each.
    [[nodiscard]] const QList<Error> &broken() const { return m_broken; }
    void setRules(const QList<Rule> &rules);

    /// The alert as it is now, and how it came to be so where its state changed.
    void observe(const Alert &alert, std::span<const Transition> transitions, Instant now);
    /// Writes what is due.
    [[nodiscard]] Result<> flush(Instant now);

    [[nodiscard]] const AlertingConfig &config() const { return m_config; }
    [[nodiscard]] const QHash<AlertId, Alert> &open() const { return m_open; }
    [[nodiscard]] std::optional<Suppression> suppressionOf(const Alert &alert, Instant now) const;
    /// The secrets that have a value.
    [[nodiscard]] QSet<QString> secrets() const;
    /// The secrets that the receivers name and that have no value, sorted: what is for them waits.
    [[nodiscard]] QStringList unreachable() const;

private:
    using Held = QHash<std::pair<AlertId, QString>, Suppression>;

    void apply(AlertingConfig config, Instant now);
    [[nodiscard]] SuppressionFacts facts() const;
    [[nodiscard]] Result<> judgeChanged(Instant now);
    [[nodiscard]] Result<> judge(const Alert &alert, Instant now);
    [[nodiscard]] Result<> hold(AlertId alert, const QString &scope, const std::optional<Suppression> &why,
                                Instant now);
    [[nodiscard]] Result<> forgetEnded(Instant now);
    [[nodiscard]] Result<> write(const FlushResult &result, Instant now);
    [[nodiscard]] Result<> send(const GroupMessage &message, Instant now);
    [[nodiscard]] Result<std::optional<Instant>> coolsUntil(const Alert &alert, const Receiver &receiver) const;
    [[nodiscard]] const Alert *known(AlertId id) const;

    Database &m_database;
    Options m_options;
    AlertingConfig m_config;
    qint64 m_configId = -1;
    QList<Error> m_broken;
    QList<Rule> m_rules;
    RuleIndex m_ruleIndex{{}};  // of m_rules
    Grouping m_grouping;
    InhibitionIndex m_inhibition;
    std::vector<Silence> m_silences;
    std::vector<Snooze> m_snoozes;
    QHash<AlertId, Alert> m_open;
    std::optional<SuppressionsInForce> m_inForce;           // as all open alerts were last judged by
    QHash<AlertId, std::optional<Suppression>> m_verdicts;  // on the alerts that are told
    std::set<AlertId> m_changed;                            // alerts since the last flush
    std::optional<QSet<AlertId>> m_judged;                  // those with another verdict; nothing: it may be anybody
    Held m_held;                                            // as stored
};

}  // namespace herald
