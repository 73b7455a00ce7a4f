// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rule.h"

#include <QObject>

class QFormLayout;

namespace herald {

class ChoiceField;
class EntryField;
class RuleBook;

/// The rows of a form that say whom a rule tells, and how often: its labels, by which routes are chosen, and the rest.
class TellingRows final : public QObject {
    Q_OBJECT
public:
    /// Appends the rows to the form, which belongs to `page`.
    TellingRows(QFormLayout *form, QWidget *page);

    /// The words that the rules of the book use.
    void setBook(const RuleBook &book);
    void setEscalations(const QStringList &names);
    void setRule(const Rule &rule);
    /// Puts what is shown into `rule`.
    void writeTo(Rule &rule) const;
    /// A rule that is only recorded has labels and nothing else of it.
    void setShown(bool isTelling);
    /// What is typed and cannot be taken over, with the field's name; empty where there is none.
    [[nodiscard]] QString problem() const;

signals:
    /// A person changed it, or typed what cannot be taken over.
    void changed();

private:
    void addLabels(QWidget *page);
    void addRest(QWidget *page);
    void take();

    Rule m_rule;
    QFormLayout *m_form = nullptr;
    ChoiceField *m_severity = nullptr;
    ChoiceField *m_category = nullptr;
    EntryField *m_labels = nullptr;
    EntryField *m_cooldown = nullptr;
    ChoiceField *m_escalation = nullptr;
    EntryField *m_tags = nullptr;
};

}  // namespace herald
