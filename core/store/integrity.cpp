// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/integrity.h"

#include "store/chunkcheck.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kMaxProblems = 100;

Result<> checkPages(Database &database, CheckReport &report)
{
    const auto lines = database.list(u"PRAGMA integrity_check(%1)"_s.arg(kMaxProblems), {},
                                     [](const Statement &row) { return row.get<QString>(0); });
    if (!lines && lines.error().kind == ErrorKind::Corrupt) {
        report.problems << lines.error().what;
        return {};
    }
    if (!lines)
        return tl::unexpected(lines.error());
    for (const QString &line : *lines) {
        if (line != u"ok")
            report.problems << line.simplified();
    }
    return {};
}

Result<> checkReferences(Database &database, CheckReport &report)
{
    const auto broken = database.list(u"PRAGMA foreign_key_check"_s, {}, [](const Statement &row) {
        return u"Row %1 of %2 names a row of %3 that does not exist."_s.arg(row.get<qint64>(1))
            .arg(row.get<QString>(0), row.get<QString>(2));
    });
    if (!broken)
        return tl::unexpected(broken.error());
    report.problems << broken->mid(0, kMaxProblems);
    return {};
}

Result<> checkDamaged(Database &database, CheckReport &report)
{
    const auto count = database.scalar<qint64>(u"SELECT count(*) FROM damaged_chunk"_s);
    if (!count)
        return tl::unexpected(count.error());
    if (*count > 0)
        report.problems
            << u"%1 chunks of samples were damaged and set aside: restore a backup to have them again."_s.arg(*count);
    return {};
}

/// FTS5 compares its index with the achievements when asked by this "insert", which writes nothing but wants a writable
/// connection. It knows of no texts that wait to be indexed, so they are first.
Result<> checkFullText(Database &database, CheckReport &report)
{
    const auto checked = database.inTransaction([&] {
        return database.execute(u"UPDATE achievement_indexed SET indexed = upto"_s).and_then([&] {
            return database.execute(
                u"INSERT INTO achievement_text (achievement_text, rank) VALUES ('integrity-check', 1)"_s);
        });
    });
    if (checked || checked.error().kind == ErrorKind::Refused)
        return {};
    if (checked.error().kind != ErrorKind::Corrupt)
        return checked;
    report.problems << u"The full-text index does not agree with the achievements."_s;
    return {};
}

Result<QHash<QString, qint64>> bytesByTable(Database &database)
{
    const auto sizes =
        database.list(u"SELECT part.tbl_name, sum(dbstat.pgsize) FROM dbstat"
                      " JOIN sqlite_schema AS part ON part.name = dbstat.name"
                      " WHERE dbstat.aggregate = TRUE GROUP BY part.tbl_name"_s,
                      {}, [](const Statement &row) { return std::pair(row.get<QString>(0), row.get<qint64>(1)); });
    return sizes.map([](const auto &pairs) { return QHash<QString, qint64>(pairs.begin(), pairs.end()); });
}

Result<QList<TableStats>> tablesOf(Database &database)
{
    const auto bytes = bytesByTable(database);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto names = database.list(u"SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0"
                                     " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"_s,
                                     {}, [](const Statement &row) { return row.get<QString>(0); });
    if (!names)
        return tl::unexpected(names.error());
    QList<TableStats> tables;
    for (const QString &name : *names) {
        // The name comes from the schema itself, and a table cannot be bound.
        const auto rows = database.scalar<qint64>(u"SELECT count(*) FROM \"%1\""_s.arg(name));
        if (!rows)
            return tl::unexpected(rows.error());
        tables << TableStats{name, *rows, bytes->value(name)};
    }
    return tables;
}

}  // namespace

std::optional<double> StoreStats::bytesPerSample() const
{
    return sealedSamples > 0 ? std::optional(double(sealedBytes) / double(sealedSamples)) : std::nullopt;
}

Result<CheckReport> check(Database &database)
{
    CheckReport report;
    for (const auto &part : {checkPages, checkReferences, checkFullText, checkChunks, checkDamaged}) {
        if (auto checked = part(database, report); !checked)
            return tl::unexpected(checked.error());
    }
    return report;
}

Result<StoreStats> stats(Database &database)
{
    auto tables = tablesOf(database);
    if (!tables)
        return tl::unexpected(tables.error());
    StoreStats stats{.tables = *tables};
    const auto read = database.first(
        u"SELECT (SELECT page_count FROM pragma_page_count) * page_size,"
        " (SELECT freelist_count FROM pragma_freelist_count) * page_size,"
        " (SELECT total(rows) FROM chunk WHERE tier = 0), (SELECT total(length(data)) FROM chunk WHERE tier = 0),"
        " (SELECT count(*) FROM head) FROM pragma_page_size"_s,
        {}, [&stats](const Statement &row) {
            stats.fileBytes = row.get<qint64>(0);
            stats.freeBytes = row.get<qint64>(1);
            stats.sealedSamples = row.get<qint64>(2);
            stats.sealedBytes = row.get<qint64>(3);
            stats.headSamples = row.get<qint64>(4);
            return true;
        });
    if (!read)
        return tl::unexpected(read.error());
    return stats;
}

}  // namespace herald
