// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rule.h"
#include "ui/widgets/entryfield.h"

class QFormLayout;
class QHBoxLayout;
class QPlainTextEdit;

namespace herald {

class ChoiceField;

/// The rows of a form that only one kind of rule has, or a few: how a metric has to move, what it is forecast to reach,
/// how long it may be gone, what Prometheus is asked.
class ConditionRows final : public QObject {
    Q_OBJECT
public:
    /// Appends the rows to the form, which belongs to `page`.
    ConditionRows(QFormLayout *form, QWidget *page);

    /// Shows the rows of its kind; `unit` is that of its metric.
    void setRule(const Rule &rule, const QString &unit);
    /// Puts what is shown into `rule`, which is of the kind that was set.
    void writeTo(Rule &rule) const;
    /// What is typed and cannot be taken over, with the field's name; empty where there is none.
    [[nodiscard]] QString problem() const;

signals:
    /// A person changed it, or typed what cannot be taken over.
    void changed();

private:
    void addMovement(QFormLayout *form, QWidget *page);
    void addForecast(QFormLayout *form, QWidget *page);
    void addExpression(QFormLayout *form, QWidget *page);
    [[nodiscard]] EntryField *addEntry(QWidget *page, const QString &name, const EntryField::Take &take);
    [[nodiscard]] EntryField::Take intoTime(Duration &held) const;
    void showRows();

    Condition m_condition;
    QString m_unit;
    // What the fields stand for; which of it counts, the kind says.
    double m_minChange = 0;
    double m_certainty = 0;
    double m_limit = 0;
    double m_oddness = 0;
    Duration m_ahead{};
    Duration m_silence{};

    QFormLayout *m_form = nullptr;
    ChoiceField *m_direction = nullptr;
    EntryField *m_change = nullptr;
    EntryField *m_score = nullptr;
    ChoiceField *m_side = nullptr;
    EntryField *m_crosses = nullptr;
    QHBoxLayout *m_crossing = nullptr;
    EntryField *m_within = nullptr;
    EntryField *m_confidence = nullptr;
    EntryField *m_after = nullptr;
    QPlainTextEdit *m_expr = nullptr;
};

}  // namespace herald
