// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/facts.h"

#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QLabel>

namespace herald {

Facts::Facts(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::kLarge);
    m_grid->setVerticalSpacing(space::kSmall - space::kHair);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, 96);
}

void Facts::setFacts(const QList<Fact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    while (auto *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int line = 0;
    for (const auto &fact : facts) {
        if (fact.value.isEmpty())
            continue;
        auto *name = makeLabel(this, Type::Body, Tone::Muted, fact.name);
        auto *value = makeLabel(this, Type::Body, fact.tone, fact.value);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAccessibleName(fact.name + QChar::Space + fact.value);
        m_grid->addWidget(name, line, 0, Qt::AlignTop);
        m_grid->addWidget(value, line, 1);
        ++line;
    }
    setVisible(line > 0);
}

}  // namespace herald
