// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/rulebook.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace herald {

class DetailPane;
class Facts;
class Notice;
class RowButton;
class ThresholdBar;

/// Why one alert is what it is: value against threshold, since when, who knows, and every change of its state.
class AlertDetail final : public QWidget {
    Q_OBJECT
public:
    AlertDetail(EnginePort &engine, const RuleBook &book, QWidget *parent);

    void setAlert(const Alert &alert, Instant now);
    /// Says it again with what the rule book knows by now.
    void retell(Instant now);
    /// The history of the alert is there, too.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

signals:
    void completed();
    /// The chart of the rule's metric.
    void metricWanted(const QString &metric);

private:
    void buildAnswer();
    void showFacts(const Alert &alert, Instant now);
    void showReading(const Alert &alert);
    void showAnswer(const Alert &alert, Instant now);
    void askTransitions(Instant now);
    void showTransitions(const QList<Transition> &transitions, Instant now);
    void acknowledge();
    void unacknowledge();
    void follow(QFuture<Result<>> answer, const QString &done);

    EnginePort &m_engine;
    const RuleBook &m_book;
    Alert m_alert;
    bool m_isComplete = false;
    DetailPane *m_pane = nullptr;
    Notice *m_notice = nullptr;
    QLabel *m_why = nullptr;
    ThresholdBar *m_bar = nullptr;
    Facts *m_facts = nullptr;
    QWidget *m_answer = nullptr;
    QLineEdit *m_comment = nullptr;
    QPushButton *m_acknowledge = nullptr;
    QPushButton *m_unacknowledge = nullptr;
    QPushButton *m_chart = nullptr;
    QWidget *m_history = nullptr;
    QVBoxLayout *m_historyColumn = nullptr;
};

}  // namespace herald
