// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tone.h"

#include <QScrollArea>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace herald {

class Pill;

/// What is known about the one thing that is selected: a head with its state, a row of actions, and sections.
class DetailPane final : public QScrollArea {
    Q_OBJECT
public:
    explicit DetailPane(QWidget *parent = nullptr);

    struct Head {
        QString icon;
        QString state;
        Tone tone = Tone::Neutral;
        QString title;
        QString note;  ///< beside the state, such as when it began
    };

    void setHead(const Head &head);
    QPushButton *addAction(const QString &text, const QString &iconName);
    /// A heading above what is added next; gives the label so that it can be hidden with its section.
    QLabel *addSection(const QString &heading);
    void add(QWidget *widget);
    /// Everything added later stays above the free space.
    [[nodiscard]] QWidget *body() const { return m_body; }

private:
    QWidget *m_body = nullptr;
    QVBoxLayout *m_column = nullptr;
    QHBoxLayout *m_actions = nullptr;
    Pill *m_state = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_note = nullptr;
};

}  // namespace herald
