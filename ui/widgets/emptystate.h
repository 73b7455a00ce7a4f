// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tone.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace herald {

class IconView;

/// Stands where a list or a chart has nothing to show: says why, and what can be done about it.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    struct Content {
        QString icon;
        QString title;
        QString text = {};
        Tone tone = Tone::Muted;
        QString action = {};  ///< the button's text; no button where it is empty
    };

    explicit EmptyState(QWidget *parent = nullptr);

    void show(const Content &content);

signals:
    void actionWanted();

private:
    IconView *m_icon = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
};

}  // namespace herald
