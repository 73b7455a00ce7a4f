// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segments.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/focusorder.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace herald {

Segments::Segments(const QStringList &texts, const QString &accessibleName, QWidget *parent)
    : QFrame(parent), m_group(new QButtonGroup(this))
{
    setProperty("kind", u"segments"_s);
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(space::kHair, space::kHair, space::kHair, space::kHair);
    line->setSpacing(space::kHair);
    for (const auto &text : texts) {
        auto *button = new QPushButton(text, this);
        button->setProperty("kind", u"segment"_s);
        button->setCheckable(true);
        m_group->addButton(button, int(m_group->buttons().size()));
        line->addWidget(button);
    }
    setCurrent(0);
    stopTabAtChecked(*m_group);
    connect(m_group, &QButtonGroup::idClicked, this, &Segments::chosen);
}

int Segments::current() const { return m_group->checkedId(); }

void Segments::setCurrent(int index)
{
    if (auto *button = m_group->button(index))
        button->setChecked(true);
}

}  // namespace herald
