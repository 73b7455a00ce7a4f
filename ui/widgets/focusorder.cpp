// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focusorder.h"

#include <QAbstractButton>
#include <QButtonGroup>

namespace herald {

namespace {

/// What the Tab key may reach in it, now or when another of its group is checked, in the order of now.
QList<QWidget *> reachableIn(QWidget *part)
{
    QList<QWidget *> found;
    QWidget *widget = part;
    do {
        if ((widget == part || part->isAncestorOf(widget)) && widget->focusPolicy() != Qt::NoFocus)
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

void stopTabAtChecked(const QButtonGroup &group)
{
    const auto follow = [](QAbstractButton *button, bool isChecked) {
        button->setFocusPolicy(isChecked ? Qt::StrongFocus : Qt::ClickFocus);
    };
    for (QAbstractButton *button : group.buttons())
        follow(button, button->isChecked());
    QObject::connect(&group, &QButtonGroup::buttonToggled, follow);
}

}  // namespace herald
