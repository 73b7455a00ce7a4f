// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "ui/engineport.h"

#include <QPushButton>

namespace herald {

/// Says how many events could not be read, and shows them. Hidden where there are none.
class InboxButton final : public QPushButton {
    Q_OBJECT
public:
    InboxButton(EnginePort &engine, const Clock &clock, QWidget *parent);

    /// Looks how many there are now.
    void ask();
    void openDialog();

private:
    void showCount(qint64 count);

    EnginePort &m_engine;
    const Clock &m_clock;
};

}  // namespace herald
