// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/detailpane.h"

#include "ui/theme/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace herald {

DetailPane::DetailPane(QWidget *parent)
    : QScrollArea(parent), m_body(new QWidget(this)), m_column(new QVBoxLayout(m_body)), m_actions(new QHBoxLayout),
      m_state(new Pill(m_body)), m_title(makeLabel(m_body, Type::Title)),
      m_note(makeLabel(m_body, Type::Caption, Tone::Muted))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_body->setProperty("kind", u"scrolled"_s);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kHuge);
    m_column->setSpacing(space::kSmall);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kSmall);
    line->addWidget(m_state);
    line->addWidget(m_note, 1);
    m_column->addLayout(line);
    m_column->addWidget(m_title);
    m_actions->setSpacing(space::kSmall);
    m_actions->addStretch();
    m_column->addLayout(m_actions);
    m_column->addStretch();
    setWidget(m_body);
}

void DetailPane::setHead(const Head &head)
{
    if (head.title != m_title->text())
        verticalScrollBar()->setValue(0);
    m_state->setState(head.icon, head.state, head.tone);
    m_title->setText(head.title);
    m_note->setText(head.note);
}

QPushButton *DetailPane::addAction(const QString &text, const QString &iconName)
{
    auto *button = new QPushButton(icon(iconName), text, m_body);
    m_actions->insertWidget(m_actions->count() - 1, button);
    return button;
}

QLabel *DetailPane::addSection(const QString &heading)
{
    auto *label = makeLabel(m_body, Type::Heading, Tone::Neutral, heading);
    label->setContentsMargins(0, space::kMedium, 0, 0);
    add(label);
    return label;
}

void DetailPane::add(QWidget *widget) { m_column->insertWidget(m_column->count() - 1, widget); }

}  // namespace herald
