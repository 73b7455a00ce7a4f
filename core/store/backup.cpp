// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"

#include "store/database.h"
#include "store/datafile.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace herald {

Result<> backup(Database &database, const QString &file)
{
    if (QFileInfo::exists(file))
        return fail(ErrorKind::Conflict, u"%1 exists already: choose another name."_s.arg(file));
    const QString partial = file + u".part"_s;
    QFile::remove(partial);
    // VACUUM INTO fills an empty file, which keeps the mode that it was made with.
    if (auto made = prepareDataFile(partial); !made)
        return made;
    if (auto copied = database.execute(u"VACUUM INTO ?"_s, {partial}); !copied) {
        QFile::remove(partial);
        return copied;
    }
    if (auto synced = syncFile(partial); !synced)
        return synced;
    return replaceFile(partial, file);
}

}  // namespace herald
