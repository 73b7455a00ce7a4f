// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "ui/models/listmodel.h"
#include "ui/models/rulebook.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace herald {

class DetailPane;
class Facts;
class ListDetail;
class Notice;
class RuleEditor;
class RuleTrial;
class SearchField;

/// The rules that alerts come from: each in plain words and tried on the past, and the place where they are written.
class RuleSection final : public QWidget {
    Q_OBJECT
public:
    RuleSection(EnginePort &engine, const Clock &clock, QWidget *parent);

    void ask();
    void setEscalations(const QStringList &names);
    /// Begins a rule on the metric, as soon as the registry is read.
    void begin(const QString &metric);
    /// Goes on with the selected rule in the editor.
    void editSelected();
    void browse();
    [[nodiscard]] bool isComplete() const;

signals:
    void answered();
    void metricWanted(const QString &metric);

private:
    [[nodiscard]] QWidget *buildList();
    [[nodiscard]] QWidget *buildDetail();
    void buildActions();
    void buildTrial();
    void buildEditor();
    void filter();
    void showSelected(const QModelIndex &index);
    void describe(const Rule &rule);
    [[nodiscard]] const Rule *selected() const;
    void beginWanted();
    void duplicate();
    void askToRemove();
    void remove(const Rule &rule);
    void askToClose();
    void showSaved(const Rule &rule, const QString &text);

    EnginePort &m_engine;
    const Clock &m_clock;
    RuleBookFeed m_book;
    ListModel<Rule> *m_model = nullptr;
    QStackedWidget *m_stack = nullptr;
    SearchField *m_search = nullptr;
    ListDetail *m_body = nullptr;
    DetailPane *m_pane = nullptr;
    QPushButton *m_chart = nullptr;
    QLabel *m_condition = nullptr;
    RuleTrial *m_trial = nullptr;
    QPushButton *m_keep = nullptr;  ///< goes on with what was tried
    RuleEditor *m_editor = nullptr;
    Facts *m_when = nullptr;
    Facts *m_tells = nullptr;
    Notice *m_notice = nullptr;
    QString m_shown;                  ///< the rule that the trial is about
    std::optional<QString> m_wanted;  ///< to be selected when it is there
    std::optional<QString> m_begun;   ///< the metric to begin a rule on; empty for any
};

}  // namespace herald
