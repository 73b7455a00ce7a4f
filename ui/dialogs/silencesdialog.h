// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "ui/engineport.h"
#include "ui/models/listmodel.h"

#include <QDialog>

class QListView;
class QPushButton;

namespace herald {

class EmptyState;
class Notice;

/// The silences in force, to be ended, and those that ended lately, to be set again.
class SilencesDialog final : public QDialog {
    Q_OBJECT
public:
    SilencesDialog(EnginePort &engine, const Clock &clock, QWidget *parent);

    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }

signals:
    void loaded();
    /// A new one like this.
    void silenceWanted(const herald::Silence &proposed);

private:
    void build();
    void ask();
    void choose();
    void expire();
    void again();
    [[nodiscard]] const Silence *chosen() const;

    EnginePort &m_engine;
    const Clock &m_clock;
    ListModel<Silence> *m_model = nullptr;
    QListView *m_list = nullptr;
    EmptyState *m_empty = nullptr;
    QPushButton *m_expire = nullptr;
    QPushButton *m_again = nullptr;
    Notice *m_notice = nullptr;
    bool m_isLoaded = false;
};

}  // namespace herald
