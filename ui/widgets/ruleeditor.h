// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "ui/engineport.h"
#include "ui/refresh.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace herald {

class Notice;
class RuleBook;
class RuleForm;
class RuleTrial;
class YamlText;

/// A rule being written: its fields, its YAML beside them, and what it would have done in the past. The three are views
/// of one rule; whichever is changed, the others follow.
class RuleEditor final : public QWidget {
    Q_OBJECT
public:
    /// The book outlives the editor.
    RuleEditor(EnginePort &engine, const Clock &clock, const RuleBook &book, QWidget *parent);

    /// The book has changed.
    void refresh();
    void setEscalations(const QStringList &names);
    /// Changes a rule in force; `draft` is what it may have become already.
    void edit(const Rule &original, const Rule &draft);
    /// Writes a new rule, which gets a free name.
    void begin(const Rule &draft);
    /// Writes a new rule on a metric of the registry, by what its last days show.
    void beginOn(const QString &metric);
    /// Closing it would lose something.
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] bool isComplete() const;

signals:
    /// A rule is there to be written.
    void opened();
    void closeWanted();
    /// In force; `text` says so, with what there is to know.
    void saved(const herald::Rule &rule, const QString &text);
    void completed();

private:
    void build();
    [[nodiscard]] QLayout *buildHead();
    [[nodiscard]] QWidget *buildForm();
    [[nodiscard]] QWidget *buildViews();
    void open(const std::optional<Rule> &original, const Rule &start, const Rule &draft);
    void write(const Rule &rule);
    void takeForm();
    void takeText();
    void showState();
    void askCheck();
    void save();
    void reseed(const QString &metric);
    [[nodiscard]] bool canBeSaved() const;
    /// What is to be saved.
    [[nodiscard]] QByteArray file() const;
    /// What the text says where it says one rule.
    [[nodiscard]] const Rule *theRule() const;

    EnginePort &m_engine;
    const Clock &m_clock;
    const RuleBook &m_book;
    Refresh m_checks;
    std::optional<Rule> m_original;   ///< in force; none for a new one
    Rule m_start;                     ///< what changes are counted from
    std::vector<RuleGroup> m_edited;  ///< what the text says; empty where it cannot be read
    QByteArray m_formText;            ///< the text that the form wrote last
    std::optional<Error> m_refusal;   ///< what saving it would say
    QStringList m_warnings;
    QString m_wanted;  ///< the metric whose last days are asked for
    QLabel *m_title = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_discard = nullptr;
    Notice *m_notice = nullptr;
    QLabel *m_warning = nullptr;
    RuleForm *m_form = nullptr;
    RuleTrial *m_trial = nullptr;
    YamlText *m_yaml = nullptr;
};

}  // namespace herald
