// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace herald {

Card::Card(const QString &heading, QWidget *parent) : QFrame(parent)
{
    setProperty("kind", u"card"_s);
    setAccessibleName(heading);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kLarge);
    column->setSpacing(space::kSmall);
    m_head = new QHBoxLayout;
    m_head->setSpacing(space::kSmall);
    m_head->addWidget(makeLabel(this, Type::Heading, Tone::Neutral, heading));
    m_note = makeLabel(this, Type::Caption, Tone::Muted);
    m_head->addWidget(m_note);
    m_head->addStretch();
    m_head->addStrut(30);
    column->addLayout(m_head);
    m_body = new QVBoxLayout;
    m_body->setSpacing(0);
    column->addLayout(m_body, 1);
}

QPushButton *Card::addAction(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setProperty("kind", u"quiet"_s);
    button->setCursor(Qt::PointingHandCursor);
    m_head->addWidget(button);
    return button;
}

void Card::setNote(const QString &note) { m_note->setText(note); }

}  // namespace herald
