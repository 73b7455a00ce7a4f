// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/repositorysection.h"

#include "ui/models/repositorymodel.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/repositorylist.h"

namespace herald {

RepositorySection::RepositorySection(const PageContext &context, QWidget *parent)
    : SettingsSection(tr("Repositories"), tr("Work in checked repositories becomes achievements on the timeline."),
                      context, parent),
      m_list(new RepositoryList(this))
{
    add(m_list);
    connect(&m_list->model(), &RepositoryModel::choiceChanged, this, [this] {
        const QStringList paths = m_list->model().watchedPaths();
        follow(engine().watchRepositories(paths), tr("%n repositories are watched.", nullptr, int(paths.size())));
    });
    connect(this, &SettingsSection::completed, this, [this] {
        if (m_list->isLooking())
            m_list->showFound({});
    });
    find();
}

void RepositorySection::find()
{
    m_list->showLooking();
    learn(engine().findRepositories(), [this](const QList<RepositoryChoice> &found) { m_list->showFound(found); });
}

}  // namespace herald
