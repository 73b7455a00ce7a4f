// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/rulebook.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace herald {

class AlertAnswer;
class CauseView;
class DetailPane;
class Facts;
class Notice;
class ThresholdBar;

/// Why one alert is what it is: value against threshold, each condition around the fire, since when, who knows, who is
/// not told and why, and every change of its state.
class AlertDetail final : public QWidget {
    Q_OBJECT
public:
    AlertDetail(EnginePort &engine, const RuleBook &book, QWidget *parent);

    void setAlert(const ListedAlert &listed, Instant now);
    /// Says it again with what the rule book knows by now.
    void retell(Instant now);
    /// The history of the alert is there, too.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

signals:
    void completed();
    /// The chart of the rule's metric.
    void metricWanted(const QString &metric);

private:
    void buildWhy();
    void showReading(const Alert &alert);
    void showHeld(Instant now);
    void showFacts(const Alert &alert, Instant now);
    void askCauses(Instant now);
    void askRecurrence(Instant now);
    void askTransitions(Instant now);
    void showTransitions(const QList<Transition> &transitions, Instant now);

    EnginePort &m_engine;
    const RuleBook &m_book;
    ListedAlert m_listed;
    AlertRecurrence m_recurrence;
    bool m_isComplete = false;
    DetailPane *m_pane = nullptr;
    Notice *m_notice = nullptr;
    QLabel *m_why = nullptr;
    QLabel *m_held = nullptr;
    ThresholdBar *m_bar = nullptr;
    CauseView *m_causes = nullptr;
    Facts *m_facts = nullptr;
    AlertAnswer *m_answer = nullptr;
    QPushButton *m_chart = nullptr;
    QLabel *m_historyHeading = nullptr;
    QWidget *m_history = nullptr;
    QVBoxLayout *m_historyColumn = nullptr;
};

}  // namespace herald
