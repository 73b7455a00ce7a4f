// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/repositorymodel.h"

#include "ui/theme/icons.h"

using namespace Qt::StringLiterals;

namespace herald {

void RepositoryModel::setRepositories(const QList<RepositoryChoice> &repositories)
{
    beginResetModel();
    m_repositories = repositories;
    endResetModel();
}

void RepositoryModel::addWatched(const QString &path)
{
    const auto known = std::ranges::find(m_repositories, path, &RepositoryChoice::path);
    if (known != m_repositories.end()) {
        setData(index(int(known - m_repositories.begin())), Qt::Checked, Qt::CheckStateRole);
        return;
    }
    beginInsertRows({}, 0, 0);
    m_repositories.prepend({path, true});
    endInsertRows();
    emit choiceChanged();
}

void RepositoryModel::setAllWatched(bool isWatched)
{
    if (m_repositories.isEmpty())
        return;
    for (auto &repository : m_repositories)
        repository.isWatched = isWatched;
    emit dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    emit choiceChanged();
}

QStringList RepositoryModel::watchedPaths() const
{
    QStringList paths;
    for (const auto &repository : m_repositories) {
        if (repository.isWatched)
            paths += repository.path;
    }
    return paths;
}

int RepositoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_repositories.size());
}

QVariant RepositoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RepositoryChoice &repository = m_repositories[index.row()];
    const QString name = repository.path.section(u'/', -1, -1, QString::SectionSkipEmpty);
    switch (role) {
    case Qt::DisplayRole: return tr("%1  –  %2", "name, path").arg(name, repository.path);
    case Qt::ToolTipRole: return repository.path;
    case Qt::CheckStateRole: return repository.isWatched ? Qt::Checked : Qt::Unchecked;
    case Qt::DecorationRole: return icon(u"git"_s);
    default: return {};
    }
}

bool RepositoryModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    m_repositories[index.row()].isWatched = value.value<Qt::CheckState>() == Qt::Checked;
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit choiceChanged();
    return true;
}

Qt::ItemFlags RepositoryModel::flags(const QModelIndex &index) const
{
    return index.isValid()
               ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren
               : Qt::NoItemFlags;
}

}  // namespace herald
