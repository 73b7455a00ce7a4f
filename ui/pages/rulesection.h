// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "ui/models/listmodel.h"
#include "ui/models/rulebook.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace herald {

class DetailPane;
class Facts;
class ListDetail;
class Notice;
class RuleTrial;
class SearchField;
class YamlEditor;

/// The rules that alerts come from: each in plain words, tried on the past, and its group as YAML.
class RuleSection final : public QWidget {
    Q_OBJECT
public:
    RuleSection(EnginePort &engine, const Clock &clock, QWidget *parent);

    void ask();
    [[nodiscard]] bool isComplete() const;

signals:
    void answered();
    void metricWanted(const QString &metric);

private:
    [[nodiscard]] QWidget *buildDetail();
    void buildTrial();
    void filter();
    void showSelected(const QModelIndex &index);
    void describe(const Rule &rule);
    [[nodiscard]] QByteArray groupOf(const Rule &rule) const;
    void take(const QByteArray &yaml);
    void save(const QByteArray &yaml);

    EnginePort &m_engine;
    const Clock &m_clock;
    RuleBookFeed m_book;
    ListModel<Rule> *m_model = nullptr;
    SearchField *m_search = nullptr;
    ListDetail *m_body = nullptr;
    DetailPane *m_pane = nullptr;
    QPushButton *m_chart = nullptr;
    QLabel *m_condition = nullptr;
    RuleTrial *m_trial = nullptr;
    YamlEditor *m_editor = nullptr;
    Facts *m_when = nullptr;
    Facts *m_tells = nullptr;
    Notice *m_notice = nullptr;
    QString m_shown;  ///< the rule that the editor's text is about
};

}  // namespace herald
