// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rule.h"

#include <QObject>

class QFormLayout;
class QHBoxLayout;
class QLabel;
class QSpinBox;

namespace herald {

class ChoiceField;
class EntryField;
class RuleBook;

/// The rows of a form in which a metric, or what a function makes of it, is compared with a level: those of a plain
/// rule, and of each comparison of a compound one. A part of the rows may be hidden, for kinds of rules that have no
/// such fields.
class ComparisonRows final : public QObject {
    Q_OBJECT
public:
    struct Shown {
        bool metric = true;  ///< with the labels of its series
        bool function = true;
        bool window = true;
        bool level = true;
        bool minSamples = true;
    };

    /// Appends the rows to the form, which belongs to `page`.
    ComparisonRows(QFormLayout *form, QWidget *page);

    void setBook(const RuleBook *book);
    void setShown(const Shown &shown);
    /// A leaf; the rest of a term is left alone.
    void setTerm(const Term &term);
    [[nodiscard]] const Term &term() const { return m_term; }
    /// The unit in which its level is written.
    [[nodiscard]] QString unit() const;
    /// What is typed and cannot be taken over, with the field's name; empty where there is none.
    [[nodiscard]] QString problem() const;
    void setFocus();

signals:
    /// A person changed it, or typed what cannot be taken over.
    void changed();
    /// Another metric was chosen in full, not half typed.
    void metricChosen();

private:
    void addMetric(QFormLayout *form, QWidget *page);
    void addValue(QFormLayout *form, QWidget *page);
    void addLevel(QFormLayout *form, QWidget *page);
    void take();
    void describeMetric();

    Term m_term;
    const RuleBook *m_book = nullptr;
    QFormLayout *m_form = nullptr;
    QHBoxLayout *m_valueLine = nullptr;
    QHBoxLayout *m_levelLine = nullptr;
    ChoiceField *m_metric = nullptr;
    QLabel *m_about = nullptr;  ///< what the registry knows of the metric
    EntryField *m_matchers = nullptr;
    ChoiceField *m_function = nullptr;
    QLabel *m_over = nullptr;
    EntryField *m_window = nullptr;
    ChoiceField *m_operator = nullptr;
    EntryField *m_threshold = nullptr;
    QLabel *m_unit = nullptr;
    QSpinBox *m_minSamples = nullptr;
};

/// Appends the six operators in words.
void addOperators(ChoiceField &field);

}  // namespace herald
