// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/repositorylist.h"

#include "ui/models/repositorymodel.h"
#include "ui/theme/icons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace herald {

RepositoryList::RepositoryList(QWidget *parent)
    : QWidget(parent), m_model(new RepositoryModel(this)), m_stack(new QStackedWidget(this)),
      m_list(new QListView(m_stack)), m_empty(new EmptyState(m_stack)), m_all(new QPushButton(tr("Check all"), this)),
      m_count(makeLabel(this, Type::Caption, Tone::Muted))
{
    m_list->setModel(m_model);
    m_list->setProperty("kind", u"boxed"_s);
    m_list->setAccessibleName(tr("Repositories"));
    m_list->setSpacing(space::kHair);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_stack->setMinimumHeight(180);
    auto *folder = new QPushButton(icon(u"folder"_s), tr("Add a folder…"), this);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kSmall);
    line->addWidget(folder);
    line->addWidget(m_all);
    line->addStretch();
    line->addWidget(m_count);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(m_stack, 1);
    column->addLayout(line);
    connect(folder, &QPushButton::clicked, this, &RepositoryList::addFolder);
    connect(m_all, &QPushButton::clicked, this,
            [this] { m_model->setAllWatched(m_model->watchedPaths().size() < m_model->rowCount()); });
    connect(m_model, &RepositoryModel::choiceChanged, this, &RepositoryList::nameCount);
}

void RepositoryList::showLooking()
{
    m_empty->show({.icon = u"search"_s,
                   .title = tr("Looking for repositories…"),
                   .text = tr("Herald looks through your home folder.")});
    m_stack->setCurrentWidget(m_empty);
    m_all->setEnabled(false);
    m_isLooking = true;
}

void RepositoryList::showFound(const QList<RepositoryChoice> &found)
{
    m_isLooking = false;
    m_model->setRepositories(found);
    if (found.isEmpty())
        m_empty->show({.icon = u"git"_s,
                       .title = tr("No repository found"),
                       .text = tr("None is under your home folder. Add the folder of one.")});
    m_stack->setCurrentWidget(found.isEmpty() ? static_cast<QWidget *>(m_empty) : m_list);
    nameCount();
}

void RepositoryList::nameCount()
{
    const auto watched = m_model->watchedPaths().size();
    m_count->setText(tr("%1 of %2 checked").arg(watched).arg(m_model->rowCount()));
    m_all->setEnabled(m_model->rowCount() > 0);
    m_all->setText(watched > 0 && watched == m_model->rowCount() ? tr("Check none") : tr("Check all"));
    if (m_model->rowCount() > 0)
        m_stack->setCurrentWidget(m_list);
}

void RepositoryList::addFolder()
{
    auto *dialog = new QFileDialog(this, tr("The folder of a git repository"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_model, &RepositoryModel::addWatched);
    dialog->open();
}

}  // namespace herald
