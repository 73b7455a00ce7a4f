// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rule.h"

#include <QWidget>
#include <functional>

class QToolButton;
class QVBoxLayout;

namespace herald {

class ComparisonRows;
class RuleBook;

/// The tree of a compound rule: groups of which all or one must hold, comparisons and other rules' alerts in them, each
/// to be changed, added or taken away.
class TermsForm final : public QWidget {
    Q_OBJECT
public:
    explicit TermsForm(QWidget *parent);

    void setBook(const RuleBook *book);
    void setRoot(const Term &root);
    [[nodiscard]] const Term &root() const { return m_root; }
    /// What is typed and cannot be taken over, with the field's name; empty where there is none.
    [[nodiscard]] QString problem() const;

signals:
    /// A person changed it, or typed what cannot be taken over.
    void changed();

private:
    using Path = std::vector<size_t>;  ///< which of its parent's terms, from the root down

    [[nodiscard]] Term &at(const Path &path);
    void rebuild();
    /// Replaces the tree's shape, then shows it anew.
    void reshape(const std::function<void()> &change);
    [[nodiscard]] QWidget *build(const Term &term, const Path &path);
    [[nodiscard]] QWidget *buildGroup(const Term &term, const Path &path);
    [[nodiscard]] QWidget *buildComparison(const Term &term, const Path &path);
    [[nodiscard]] QWidget *buildAlert(const Term &term, const Path &path);
    [[nodiscard]] QToolButton *addButton(QWidget *page, const QString &text, const Path &path, const Term &term);
    [[nodiscard]] QToolButton *removeButton(QWidget *page, const Path &path);

    Term m_root;
    const RuleBook *m_book = nullptr;
    QVBoxLayout *m_column = nullptr;
    QWidget *m_tree = nullptr;
    QList<ComparisonRows *> m_comparisons;
};

}  // namespace herald
