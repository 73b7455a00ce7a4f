// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlerror.h"

#include <QLoggingCategory>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

Q_LOGGING_CATEGORY(lcSql, "herald.store.sql", QtInfoMsg)

Error advice(int code, const QString &path, const QString &message)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return {ErrorKind::Limited,
                u"There is no room left for %1: free some space; nothing stored is lost."_s.arg(path),
                {}};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Conflict, u"Another program is using %1: try again, or end that program."_s.arg(path), {}};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {ErrorKind::Refused,
                u"%1 cannot be written: give yourself write permission to it and its folder."_s.arg(path),
                {}};
    case SQLITE_CANTOPEN:
        return {ErrorKind::Refused,
                u"%1 cannot be opened: check that its folder exists and that you may write there."_s.arg(path),
                {}};
    case SQLITE_NOTADB:
        return {
            ErrorKind::Invalid, u"%1 is not a database: move it away, or choose another data folder."_s.arg(path), {}};
    case SQLITE_CORRUPT:
        return {
            ErrorKind::Corrupt, u"%1 is damaged: restore a backup with `heraldctl db restore FILE`."_s.arg(path), {}};
    case SQLITE_IOERR:
        return {ErrorKind::Unreachable,
                u"The disk under %1 reports an error: check the disk and its free space."_s.arg(path),
                {}};
    case SQLITE_CONSTRAINT:
        // Not a conflict with another program, which would pass: the same row is refused again.
        return {ErrorKind::Invalid,
                u"The database will never take this row: %1. Report it, with the log."_s.arg(message),
                {}};
    default: return {};
    }
}

}  // namespace

Error sqlError(const SqlFailure &failure)
{
    // The statement tells a person nothing; who looks for a fault has it with QT_LOGGING_RULES=herald.store.sql=true.
    qCDebug(lcSql).noquote() << failure.code << failure.message << "in" << failure.sql.simplified();
    Error error = advice(failure.code, failure.path, failure.message);
    if (error.what.isEmpty())
        error.what = u"The database refused a statement (%1). Report it, with the log."_s.arg(failure.message);
    return error;
}

}  // namespace herald
