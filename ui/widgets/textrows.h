// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rule.h"

#include <QHash>
#include <QObject>

class QFormLayout;
class QPlainTextEdit;

namespace herald {

/// The last rows of a form: the texts that go with an alert. Those that people read first have a row each, empty or
/// not, and so has every other that the rule has.
class TextRows final : public QObject {
    Q_OBJECT
public:
    /// Appends rows to the form, which belongs to `page`, as they are needed.
    TextRows(QFormLayout *form, QWidget *page);

    void setTexts(const std::vector<Labels::Pair> &texts);
    /// In their order; one that was emptied is gone.
    [[nodiscard]] const std::vector<Labels::Pair> &texts() const { return m_texts; }
    void setShown(bool isShown);

signals:
    /// A person changed one.
    void changed();

private:
    void addRow(const QString &name);
    void showRows();
    void take(const QString &name, const QString &text);
    [[nodiscard]] QString text(const QString &name) const;

    QFormLayout *m_form = nullptr;
    QWidget *m_page = nullptr;
    bool m_isShown = true;
    std::vector<Labels::Pair> m_texts;
    QHash<QString, QPlainTextEdit *> m_edits;
};

}  // namespace herald
