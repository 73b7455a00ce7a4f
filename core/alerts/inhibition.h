// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/matcher.h"

#include <QHash>
#include <QStringList>
#include <optional>

namespace herald {

/// While an alert that matches `source` fires, alerts that match `target` with the same values of `equal` are not told.
/// A label that both lack counts as equal. An alert that matches both sides is not inhibited by another that does.
/// Source: prometheus.io/docs/alerting/latest/configuration (inhibit_rule).
struct InhibitRule {
    QString name;  ///< for the reason shown; may be empty
    Matchers source;
    Matchers target;
    QStringList equal;

    bool operator==(const InhibitRule &) const = default;
};

/// Why an alert is inhibited.
struct Inhibition {
    qsizetype rule = 0;  ///< index of the rule
    quint64 source = 0;  ///< fingerprint of the alert that inhibits
};

/// The firing alerts that can inhibit, found by their equal labels. A rule is only looked at if one of its target's
/// exact values stands in the alert, so that a check costs about as much as the rules that can apply.
class InhibitionIndex {
public:
    explicit InhibitionIndex(std::vector<InhibitRule> rules = {});

    /// An alert fires. Repeating it changes nothing.
    void add(quint64 fingerprint, const Labels &labels);
    /// It ended.
    void remove(quint64 fingerprint);
    /// Nothing, or the first rule with a source.
    [[nodiscard]] std::optional<Inhibition> check(quint64 fingerprint, const Labels &labels) const;
    [[nodiscard]] const std::vector<InhibitRule> &rules() const { return m_rules; }
    /// Another number whenever an alert that can inhibit came or went.
    [[nodiscard]] quint64 revision() const { return m_revision; }

private:
    struct Source {
        quint64 fingerprint = 0;
        bool isTargetToo = false;
        QStringList equal;  ///< the values behind the key, for two that hash alike
    };
    struct Entry {
        qsizetype rule = 0;
        size_t key = 0;
    };

    [[nodiscard]] std::optional<Inhibition> checkRule(qsizetype index, quint64 fingerprint, const Labels &labels) const;

    std::vector<InhibitRule> m_rules;
    std::vector<QHash<size_t, std::vector<Source>>> m_sources;  ///< one for each rule, by the key of its equal labels
    QHash<size_t, std::vector<qsizetype>> m_byExactValue;       ///< hash of a target's label and value -> rules
    std::vector<qsizetype> m_unindexed;                         ///< rules whose target has no exact value
    QHash<quint64, std::vector<Entry>> m_entries;               ///< where each source stands
    quint64 m_revision = 0;
};

}  // namespace herald
