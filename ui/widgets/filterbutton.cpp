// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterbutton.h"

#include "ui/theme/icons.h"
#include "ui/widgets/label.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace herald {

FilterButton::FilterButton(QString name, const QList<Choice> &choices, QWidget *parent)
    : QPushButton(parent), m_name(std::move(name)), m_menu(new QMenu(this))
{
    setProperty("kind", u"filter"_s);
    for (const auto &choice : choices) {
        auto *action = m_menu->addAction(choice.title);
        action->setCheckable(true);
        action->setData(choice.value);
        if (!choice.icon.isEmpty())
            action->setIcon(herald::icon(choice.icon));
        connect(action, &QAction::toggled, this, [this] {
            nameSelf();
            emit changed();
        });
    }
    m_menu->addSeparator();
    auto *all = m_menu->addAction(tr("Show all"));
    connect(all, &QAction::triggered, this, [this] { setChosen({}); });
    setMenu(m_menu);
    nameSelf();
}

QList<int> FilterButton::chosen() const
{
    QList<int> values;
    for (const auto *action : m_menu->actions()) {
        if (action->isChecked())
            values += action->data().toInt();
    }
    return values;
}

void FilterButton::setChosen(const QList<int> &values)
{
    for (auto *action : m_menu->actions()) {
        if (action->isCheckable())
            action->setChecked(values.contains(action->data().toInt()));
    }
}

void FilterButton::nameSelf()
{
    QStringList titles;
    for (const auto *action : m_menu->actions()) {
        if (action->isChecked())
            titles += action->text();
    }
    const QString text = titles.isEmpty()     ? m_name
                         : titles.size() == 1 ? tr("%1: %2", "filter, the one chosen").arg(m_name, titles.first())
                                              : tr("%1: %2", "filter, how many").arg(m_name).arg(titles.size());
    setText(text);
    setAccessibleName(titles.isEmpty() ? tr("%1: all", "filter").arg(m_name) : text);
    setLook(this, "state", titles.isEmpty() ? QString() : u"on"_s);
}

}  // namespace herald
