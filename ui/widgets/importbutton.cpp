// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/importbutton.h"

#include "ui/theme/icons.h"

#include <QFile>
#include <QFileDialog>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace herald {

ImportButton::ImportButton(EnginePort &engine, QWidget *parent)
    : QPushButton(herald::icon(u"folder"_s), tr("Import"), parent), m_engine(engine)
{
    setAccessibleName(text());
    setToolTip(tr("Bring in what you did before"));
    auto *menu = new QMenu(this);
    const auto *posts = menu->addAction(herald::icon(u"message"_s), tr("Posts from a file…"));
    const auto *repositories = menu->addAction(herald::icon(u"git"_s), tr("Repositories and GitHub…"));
    menu->addSeparator();
    const auto *events = menu->addAction(herald::icon(u"info"_s), tr("Events that could not be read…"));
    setMenu(menu);
    connect(posts, &QAction::triggered, this, &ImportButton::choosePosts);
    connect(repositories, &QAction::triggered, this, &ImportButton::repositoriesWanted);
    connect(events, &QAction::triggered, this, &ImportButton::inboxWanted);
}

void ImportButton::setCompact(bool isCompact) { setText(isCompact ? QString() : accessibleName()); }

void ImportButton::choosePosts()
{
    auto *dialog = new QFileDialog(this, tr("Posts as JSON"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("JSON (%1)").arg(u"*.json *.jsonl *.ndjson"_s), tr("All files (%1)").arg(u"*"_s)});
    connect(dialog, &QFileDialog::fileSelected, this, &ImportButton::importPosts);
    dialog->open();
}

void ImportButton::importPosts(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        emit failed({ErrorKind::Refused, tr("The file cannot be read: %1").arg(file.errorString()), {}});
        return;
    }
    m_engine.importPosts(file.readAll()).then(this, [this](const Result<ImportedPosts> &imported) {
        if (imported)
            tell(*imported);
        else
            emit failed(imported.error());
    });
}

void ImportButton::tell(const ImportedPosts &imported)
{
    const QString told = tr("Achievements created: %1, updated: %2. Posts that do not count: %3.")
                             .arg(imported.created)
                             .arg(imported.updated)
                             .arg(imported.skipped);
    if (imported.problems.isEmpty())
        emit done(told);
    else
        emit failed({ErrorKind::Invalid,
                     tr("%1 Unreadable: %2. The first: %3", "what was told, count, reason")
                         .arg(told)
                         .arg(imported.problems.size())
                         .arg(imported.problems.first()),
                     {}});
}

}  // namespace herald
