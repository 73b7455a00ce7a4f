// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

namespace herald {

/// What check() found.
struct CheckReport {
    QStringList problems;  ///< a line each; empty for a sound database
    qint64 chunks = 0;     ///< looked at
    qint64 samples = 0;    ///< found, in chunks and in the head

    bool operator==(const CheckReport &) const = default;
};

/// Rows and room of one table with its indexes.
struct TableStats {
    QString table;
    qint64 rows = 0;
    qint64 bytes = 0;

    bool operator==(const TableStats &) const = default;
};

struct StoreStats {
    QList<TableStats> tables;  ///< by name
    qint64 fileBytes = 0;      ///< of the database without its write-ahead log
    qint64 freeBytes = 0;      ///< of those, to be used again
    qint64 sealedSamples = 0;  ///< single samples in chunks
    qint64 sealedBytes = 0;    ///< of those chunks
    qint64 headSamples = 0;    ///< single samples not yet in chunks

    /// Nothing before the first chunk.
    [[nodiscard]] std::optional<double> bytesPerSample() const;
    bool operator==(const StoreStats &) const = default;
};

/// Proves a database sound: SQLite's pages and indexes, foreign keys, the full-text index, and that every chunk decodes
/// to the rows it claims, in its own span of time, summed up completely. Reads everything. A problem is a line of the
/// report; an Error means that the check could not be made.
[[nodiscard]] Result<CheckReport> check(Database &database);

[[nodiscard]] Result<StoreStats> stats(Database &database);

}  // namespace herald
