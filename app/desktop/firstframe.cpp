// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/firstframe.h"

#include <QTimer>
#include <QWidget>
#include <QWindow>

using namespace std::chrono_literals;

namespace herald {

namespace {

/// A window on another desktop or behind a locked screen is painted when somebody looks at it.
constexpr auto kPatience = 2s;

}  // namespace

FirstFrame::FirstFrame(const QWidget &window)
{
    if (window.isVisible())
        window.windowHandle()->installEventFilter(this);
    QTimer::singleShot(window.isVisible() ? kPatience : 0s, this, &FirstFrame::pass);
}

/// The window paints while it handles the event that exposes it.
bool FirstFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Expose && static_cast<QWindow *>(watched)->isExposed())
        QMetaObject::invokeMethod(this, &FirstFrame::pass, Qt::QueuedConnection);
    return false;
}

void FirstFrame::pass()
{
    if (!std::exchange(m_hasPassed, true))
        emit passed();
}

}  // namespace herald
