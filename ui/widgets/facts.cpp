// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/facts.h"

#include "ui/widgets/flowtext.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QLabel>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace herald {

namespace {
constexpr int kLeastName = 96;
constexpr int kMostName = 170;
}  // namespace

Facts::Facts(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::kLarge);
    m_grid->setVerticalSpacing(space::kSmall - space::kHair);
    m_grid->setColumnStretch(1, 1);
}

/// Long names break, so that the values keep their room.
int Facts::widestName() const
{
    int widest = kLeastName;
    for (const auto &fact : m_facts) {
        if (!fact.value.isEmpty())
            widest = std::max(widest, fontMetrics().horizontalAdvance(fact.name) + 1);
    }
    return std::min(widest, kMostName);
}

QWidget *Facts::makeValue(const Fact &fact)
{
    static const QRegularExpression longWord(u"\\S{28,}"_s);
    if (fact.value.contains(longWord))
        return new FlowText(fact.value, fact.tone, this);
    auto *value = makeLabel(this, Type::Body, fact.tone, fact.value);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return value;
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
    const int nameWidth = widestName();
    int line = 0;
    for (const auto &fact : facts) {
        if (fact.value.isEmpty())
            continue;
        auto *name = makeLabel(this, Type::Body, Tone::Muted, fact.name);
        name->setWordWrap(true);
        name->setFixedWidth(nameWidth);
        auto *value = makeValue(fact);
        value->setAccessibleName(fact.name + QChar::Space + fact.value);
        m_grid->addWidget(name, line, 0, Qt::AlignTop);
        m_grid->addWidget(value, line, 1);
        ++line;
    }
    setVisible(line > 0);
}

}  // namespace herald
