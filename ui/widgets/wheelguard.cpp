// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wheelguard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>

namespace herald {

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    const bool isField = qobject_cast<QComboBox *>(watched) || qobject_cast<QAbstractSpinBox *>(watched);
    if (event->type() != QEvent::Wheel || !isField)
        return QObject::eventFilter(watched, event);
    event->ignore();  // so that the application offers it to the parent
    return true;
}

}  // namespace herald
