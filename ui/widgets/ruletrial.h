// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/engineport.h"
#include "ui/refresh.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace herald {

class FireChart;
class Notice;
class Segments;

/// A rule on the past: when it would have fired, how often, how often at night and with how many messages, what would
/// have been held back or missed, again while its threshold is dragged; and what the noise coach proposes.
class RuleTrial final : public QWidget {
    Q_OBJECT
public:
    RuleTrial(EnginePort &engine, QWidget *parent);

    void setRule(const Rule &rule, const QString &unit, Instant now);
    /// Asks what the noise coach has to say of a rule in force; of none where the name is empty.
    void coach(const std::optional<Rule> &rule);
    [[nodiscard]] const Rule &rule() const { return m_rule; }
    /// Nothing that was asked is still to come.
    [[nodiscard]] bool isComplete() const { return !m_refresh.isBusy(); }

signals:
    void completed();
    /// A person changed it here; it is not saved.
    void ruleChanged(const herald::Rule &rule);

private:
    void change(const Rule &rule);
    /// Draws the levels where they are now, before the answer is there.
    void drawLevels();
    void ask();
    void showTrial(const Trial &trial, const Rule &tried);
    void showAdvice(const RuleAdvice &advice);
    [[nodiscard]] Instant from() const;

    EnginePort &m_engine;
    Refresh m_refresh;
    Rule m_rule;
    std::optional<Rule> m_coached;
    QString m_unit;
    Instant m_now;
    Segments *m_period = nullptr;
    FireChart *m_chart = nullptr;
    QLabel *m_totals = nullptr;
    QLabel *m_fate = nullptr;  ///< what became of the fires
    QLabel *m_noise = nullptr;
    QVBoxLayout *m_proposals = nullptr;
    Notice *m_notice = nullptr;
};

}  // namespace herald
