// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/ruleedit.h"
#include "ui/widgets/entryfield.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLabel;

namespace herald {

class ChoiceField;
class ComparisonRows;
class ConditionRows;
class RuleBook;
class TellingRows;
class TermsForm;
class TextRows;

/// A rule as fields, those that its kind has. What is typed is in the rule at once; of the rule nothing changes but
/// what was typed.
class RuleForm final : public QWidget {
    Q_OBJECT
public:
    explicit RuleForm(QWidget *parent);

    /// What there is to choose from; outlives the form.
    void setBook(const RuleBook *book);
    void setEscalations(const QStringList &names);
    void setRule(const Rule &rule);
    /// What was typed and cannot be taken over goes.
    void dropMistakes();
    [[nodiscard]] const Rule &rule() const { return m_rule; }
    /// Cannot be edited, and says why; editable again where there is no reason.
    void setLocked(const QString &why);
    /// What is typed and cannot be taken over, with the field's name; empty where there is none.
    [[nodiscard]] QString problem() const;

signals:
    /// A person changed it, or typed what cannot be taken over.
    void changed();
    /// Another metric of the registry was chosen for the rule.
    void metricChosen(const QString &metric);

private:
    void buildHead();
    void buildCondition();
    void buildTimes();
    [[nodiscard]] EntryField *addEntry(const QString &name, const QString &placeholder, const EntryField::Take &take);
    [[nodiscard]] ChoiceField *addChoice(const QString &name);
    [[nodiscard]] QLabel *addHeading(const QString &text);
    /// Puts `change` into the rule, and tells.
    void edit(const std::function<void(Rule &)> &change);
    void takeCondition();
    void fill();
    void fillCondition();
    void showRows();

    Rule m_rule;
    const RuleBook *m_book = nullptr;
    QLabel *m_why = nullptr;
    QWidget *m_page = nullptr;
    QFormLayout *m_form = nullptr;
    QCheckBox *m_isEnabled = nullptr;
    EntryField *m_name = nullptr;
    ChoiceField *m_group = nullptr;
    ChoiceField *m_kind = nullptr;
    ComparisonRows *m_comparison = nullptr;
    EntryField *m_clear = nullptr;
    ConditionRows *m_condition = nullptr;
    TermsForm *m_terms = nullptr;
    QLabel *m_times = nullptr;
    EntryField *m_for = nullptr;
    EntryField *m_keep = nullptr;
    QLabel *m_tellingHeading = nullptr;
    TellingRows *m_telling = nullptr;
    QLabel *m_textsHeading = nullptr;
    TextRows *m_texts = nullptr;
};

}  // namespace herald
