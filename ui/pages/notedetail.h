// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/alertingport.h"

#include <QWidget>

namespace herald {

class DetailPane;
class Facts;

/// A row of the journal that is no change of an alert's state, with all that is known of it.
class NoteDetail final : public QWidget {
    Q_OBJECT
public:
    explicit NoteDetail(QWidget *parent);

    void setNote(const JournalNote &note, Instant now);

private:
    DetailPane *m_pane = nullptr;
    Facts *m_facts = nullptr;
};

}  // namespace herald
