// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/navigation.h"

#include "ui/theme/icons.h"
#include "ui/widgets/focusorder.h"
#include "ui/widgets/label.h"
#include "ui/widgets/navigationbutton.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace herald {

namespace {
constexpr int kWide = 208;
constexpr int kNarrow = 60;
constexpr int kMark = 28;
}  // namespace

Navigation::Navigation(const QList<Entry> &entries, QWidget *parent) : QFrame(parent), m_group(new QButtonGroup(this))
{
    setProperty("kind", layoutDirection() == Qt::RightToLeft ? u"sidebar-rtl"_s : u"sidebar"_s);
    setAccessibleName(tr("Pages"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(space::kMedium, space::kLarge, space::kMedium, space::kMedium);
    m_column->setSpacing(space::kHair);
    addHead();
    int place = 0;
    for (const auto &entry : entries) {
        if (entry.isLast)
            m_column->addStretch();
        addEntry(entry, u"Ctrl+%1"_s.arg(++place % 10));
    }
    stopTabAtChecked(*m_group);
    setFixedWidth(kWide);
}

void Navigation::addHead()
{
    m_mark = new QLabel(this);
    m_mark->setPixmap(applicationIcon().pixmap(QSize(kMark, kMark), devicePixelRatioF()));
    m_mark->setFixedSize(kMark, kMark);
    m_title = makeLabel(this, Type::Title, Tone::Neutral, u"Herald"_s);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(space::kTight, 0, 0, space::kLarge);
    line->setSpacing(space::kSmall + space::kHair);
    line->addWidget(m_mark);
    line->addWidget(m_title);
    line->addStretch();
    m_column->addLayout(line);
}

void Navigation::addEntry(const Entry &entry, const QString &shortcut)
{
    auto *button = new NavigationButton(entry.icon, entry.title, shortcut, this);
    m_group->addButton(button);
    m_buttons.insert(entry.name, button);
    m_column->addWidget(button);
    connect(button, &QAbstractButton::clicked, this, [this, name = entry.name] { emit chosen(name); });
}

void Navigation::setCurrent(const QString &name)
{
    if (auto *button = m_buttons.value(name))
        button->setChecked(true);
}

void Navigation::setBadge(const QString &name, int count)
{
    if (auto *button = m_buttons.value(name))
        button->setBadge(count);
}

void Navigation::setCompact(bool isCompact)
{
    m_title->setVisible(!isCompact);
    for (auto *button : std::as_const(m_buttons))
        button->setCompact(isCompact);
    setFixedWidth(isCompact ? kNarrow : kWide);
}

}  // namespace herald
