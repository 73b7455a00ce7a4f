// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/engineport.h"

#include <QHash>

namespace herald {

/// Rules and the units of their metrics by name, so that an alert can say what its numbers mean.
class RuleBook {
public:
    void setRules(const QList<Rule> &rules);
    void setMetrics(const QList<MetricTile> &tiles);

    /// Nothing for a rule that is no longer there.
    [[nodiscard]] const Rule *rule(const QString &name) const;
    [[nodiscard]] QString unitOf(const QString &rule) const;
    [[nodiscard]] QString metricTitle(const QString &metric) const;
    /// "The average of CPU over 5 min is above 80 %."
    [[nodiscard]] QString conditionText(const Rule &rule) const;
    /// "The average of CPU over 5 min is 87 %, above 80 %." Without its rule: "The value is 0.87, the threshold 0.8."
    [[nodiscard]] QString whyText(const Alert &alert) const;

private:
    [[nodiscard]] QString subject(const Rule &rule) const;

    QHash<QString, Rule> m_rules;
    QHash<QString, Metric> m_metrics;
};

/// Does the rule break for values above its threshold?
[[nodiscard]] bool breaksAbove(Operator op);

}  // namespace herald
