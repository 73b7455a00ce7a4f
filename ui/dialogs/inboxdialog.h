// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "ui/engineport.h"
#include "ui/models/listmodel.h"

#include <QDialog>

class QLabel;
class QListView;
class QPushButton;

namespace herald {

class EmptyState;
class Notice;

/// The events that could not be read, each with the reason, and a way to have all processed again.
class InboxDialog final : public QDialog {
    Q_OBJECT
public:
    InboxDialog(EnginePort &engine, const Clock &clock, QWidget *parent);

    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }

signals:
    void loaded();

private:
    void build();
    void ask();
    void show(const FailedEvents &events);
    void showReason();
    void replay();

    EnginePort &m_engine;
    const Clock &m_clock;
    ListModel<FailedEvent> *m_model = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_reason = nullptr;  ///< of the selected event, in full
    QLabel *m_count = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_replay = nullptr;
    Notice *m_notice = nullptr;
    bool m_isLoaded = false;
};

}  // namespace herald
