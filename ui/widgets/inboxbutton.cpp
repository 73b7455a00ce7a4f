// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/inboxbutton.h"

#include "ui/dialogs/inboxdialog.h"
#include "ui/theme/icons.h"

using namespace Qt::StringLiterals;

namespace herald {

InboxButton::InboxButton(EnginePort &engine, const Clock &clock, QWidget *parent)
    : QPushButton(herald::icon(u"error"_s), {}, parent), m_engine(engine), m_clock(clock)
{
    setProperty("kind", u"quiet"_s);
    hide();
    connect(this, &QPushButton::clicked, this, &InboxButton::openDialog);
}

void InboxButton::ask()
{
    m_engine.failedEvents(1).then(this, [this](const Result<FailedEvents> &events) {
        if (events)
            showCount(events->total);
    });
}

void InboxButton::openDialog()
{
    auto *dialog = new InboxDialog(m_engine, m_clock, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void InboxButton::showCount(qint64 count)
{
    setText(tr("%n event(s) could not be read", nullptr, int(count)));
    setVisible(count > 0);
}

}  // namespace herald
