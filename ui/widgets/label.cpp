// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/label.h"

#include <QApplication>
#include <QLabel>
#include <QStyle>

namespace herald {

QLabel *makeLabel(QWidget *parent, Type type, Tone tone, const QString &text)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    // By the side that the screen begins on, also where the text itself runs the other way.
    label->setAlignment(Qt::AlignVCenter | Qt::AlignAbsolute
                        | (QApplication::isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
    label->setFont(fontOf(type, QApplication::font()));
    label->setProperty("tone", toText(tone));
    return label;
}

void setTone(QLabel *label, Tone tone) { setLook(label, "tone", toText(tone)); }

void setLook(QWidget *widget, const char *property, const QString &value)
{
    if (widget->property(property) == value)
        return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

}  // namespace herald
