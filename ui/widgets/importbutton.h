// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/engineport.h"

#include <QPushButton>

namespace herald {

/// Brings in what was done before: posts from a file here, all else where it is chosen.
class ImportButton final : public QPushButton {
    Q_OBJECT
public:
    ImportButton(EnginePort &engine, QWidget *parent);

    /// Without its word, where there is little room.
    void setCompact(bool isCompact);
    /// Tells the posts of a file.
    void importPosts(const QString &path);

signals:
    void repositoriesWanted();
    void inboxWanted();
    /// What became of the posts, for people.
    void done(const QString &text);
    void failed(const herald::Error &error);

private:
    void choosePosts();
    void tell(const ImportedPosts &imported);

    EnginePort &m_engine;
};

}  // namespace herald
