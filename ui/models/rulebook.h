// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/engineport.h"

#include <QHash>

namespace herald {

/// Rules and their metrics by name, so that an alert can say what its numbers mean.
class RuleBook {
public:
    void setRules(const QList<Rule> &rules);
    void setMetrics(const QList<MetricTile> &tiles);
    /// Tells whether they are others than before.
    bool setSeverities(const SeverityWords &words) { return std::exchange(m_severities, words) != words; }

    [[nodiscard]] const QList<Rule> &rules() const { return m_rules; }
    /// The rule that an alert with this name and these labels is of; nothing for one that is no longer there.
    [[nodiscard]] const Rule *ruleOf(const QString &name, const Labels &labels) const;
    [[nodiscard]] const Rule *ruleOf(const Alert &alert) const { return ruleOf(alert.rule, alert.labels); }
    /// By a person's own words, too.
    [[nodiscard]] Severity severityOf(const Labels &labels) const;
    /// The unit of what the rule compares: a share is a ratio, a rate is a second's.
    [[nodiscard]] QString unitOf(const Rule &rule) const { return unitOf(rule.metric, rule.function); }
    [[nodiscard]] QString unitOf(const QString &metric, Function function) const;
    /// Null for what is not in the registry.
    [[nodiscard]] const Metric *metric(const QString &name) const;
    /// Sorted.
    [[nodiscard]] QStringList metricNames() const;
    /// The metric's name where the registry has no title for it.
    [[nodiscard]] QString metricTitle(const QString &metric) const;

private:
    QList<Rule> m_rules;
    QHash<QString, Metric> m_metrics;
    SeverityWords m_severities;
};

/// Reads the book when asked, for the pages that show alerts or rules.
class RuleBookFeed final : public QObject {
    Q_OBJECT
public:
    RuleBookFeed(EnginePort &engine, QObject *parent);

    [[nodiscard]] const RuleBook &book() const { return m_book; }
    /// The first answers are there, good or bad.
    [[nodiscard]] bool isRead() const { return m_hasRules && m_hasMetrics; }
    void want();

signals:
    /// The book is there, or there anew.
    void changed();
    void failed(const herald::Error &error);

private:
    EnginePort &m_engine;
    RuleBook m_book;
    bool m_hasRules = false;
    bool m_hasMetrics = false;
};

}  // namespace herald
