// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/engineport.h"

#include <QAbstractListModel>

namespace herald {

/// Repositories with a check box each: name and path, checked where watched.
class RepositoryModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setRepositories(const QList<RepositoryChoice> &repositories);
    /// Adds one that is watched, or checks it where it is in the list already.
    void addWatched(const QString &path);
    void setAllWatched(bool isWatched);
    [[nodiscard]] QStringList watchedPaths() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    /// A check box was set or cleared.
    void choiceChanged();

private:
    QList<RepositoryChoice> m_repositories;
};

}  // namespace herald
