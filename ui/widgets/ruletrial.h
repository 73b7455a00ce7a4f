// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/rulebook.h"
#include "ui/refresh.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace herald {

class FireChart;
struct FireDrawing;
class Notice;
class Segments;

/// A rule on the past: when it would have fired, how often, how often at night and with how many messages, what would
/// have been held back or missed, again while its threshold is dragged; and what the noise coach proposes.
class RuleTrial final : public QWidget {
    Q_OBJECT
public:
    RuleTrial(EnginePort &engine, QWidget *parent);

    void setRule(const Rule &rule, const RuleBook &book, Instant now);
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
    void moveLevel(size_t index, double level);
    /// One for each that the rule watches, one at least.
    void prepareCharts();
    void addChart();
    /// Draws the levels where they are now, before the answer is there.
    void drawLevels();
    [[nodiscard]] FireDrawing withLevels(FireDrawing drawing, size_t index) const;
    void ask();
    void showTrial(const Trial &trial);
    void showAdvice(const RuleAdvice &advice);
    [[nodiscard]] Instant from() const;

    EnginePort &m_engine;
    Refresh m_refresh;
    Rule m_rule;
    std::optional<Rule> m_coached;
    RuleBook m_book;
    Instant m_now;
    Segments *m_period = nullptr;
    /// A chart with what it draws above it, where there are several.
    struct Drawn {
        QLabel *title;
        FireChart *chart;
    };
    std::vector<Drawn> m_charts;
    QVBoxLayout *m_drawn = nullptr;
    QLabel *m_totals = nullptr;
    QLabel *m_fate = nullptr;  ///< what became of the fires
    QLabel *m_noise = nullptr;
    QVBoxLayout *m_proposals = nullptr;
    Notice *m_notice = nullptr;
};

}  // namespace herald
