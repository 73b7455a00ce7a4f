// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace herald {

/// A surface with a heading, an optional action at the heading's far end, and a body.
class Card final : public QFrame {
    Q_OBJECT
public:
    explicit Card(const QString &heading, QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// A quiet button at the far end of the heading.
    QPushButton *addAction(const QString &text);
    /// A few words after the heading, such as a count.
    void setNote(const QString &note);

private:
    QHBoxLayout *m_head = nullptr;
    QVBoxLayout *m_body = nullptr;
    QLabel *m_note = nullptr;
};

}  // namespace herald
