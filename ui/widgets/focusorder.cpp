// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focusorder.h"

#include <QWidget>

namespace herald {

namespace {

/// What the Tab key reaches in it, in the order of now.
QList<QWidget *> reachableIn(QWidget *part)
{
    QList<QWidget *> found;
    QWidget *widget = part;
    do {
        if ((widget == part || part->isAncestorOf(widget)) && widget->focusPolicy() & Qt::TabFocus)
            found += widget;
        widget = widget->nextInFocusChain();
    } while (widget != part);
    return found;
}

}  // namespace

void putInFocusOrder(QWidget *first, QWidget *second)
{
    const auto before = reachableIn(first);
    if (before.isEmpty())
        return;
    QWidget *last = before.last();
    for (QWidget *widget : reachableIn(second)) {
        QWidget::setTabOrder(last, widget);
        last = widget;
    }
}

}  // namespace herald
