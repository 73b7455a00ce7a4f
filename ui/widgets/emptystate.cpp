// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/widgets/iconview.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace herald {

namespace {
constexpr int kIcon = 36;
constexpr int kWidestText = 420;
}  // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_icon(new IconView(kIcon, this)), m_title(makeLabel(this, Type::Heading)),
      m_text(makeLabel(this, Type::Body, Tone::Secondary)), m_action(new QPushButton(this))
{
    m_text->setWordWrap(true);
    m_text->setMaximumWidth(kWidestText);
    m_text->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kTight);
    column->addStretch();
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(space::kTight);
    column->addWidget(m_title);
    auto *line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(m_text, 20);
    line->addStretch(1);
    column->addLayout(line);
    column->addSpacing(space::kSmall);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionWanted);
}

void EmptyState::show(const Content &content)
{
    m_icon->setIcon(content.icon, content.tone);
    m_title->setText(content.title);
    m_text->setText(content.text);
    m_text->setVisible(!content.text.isEmpty());
    m_action->setText(content.action);
    m_action->setVisible(!content.action.isEmpty());
    setVisible(true);
}

}  // namespace herald
