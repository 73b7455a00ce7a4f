// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/chunkstore.h"

namespace herald {

/// How long samples are kept, and how densely.
struct RetentionPolicy {
    Duration raw = std::chrono::hours(24 * 90);           ///< each sample
    Duration fiveMinutes = std::chrono::hours(24 * 400);  ///< summaries of 5 minutes
    Duration hours = std::chrono::hours(24 * 365 * 10);   ///< summaries of an hour

    bool operator==(const RetentionPolicy &) const = default;
};

/// What one call of maintain() did.
struct MaintenanceReport {
    int sealed = 0;           ///< hours of a bucket that moved from the head into a chunk
    qint64 forgotten = 0;     ///< chunks deleted because of their age
    int damaged = 0;          ///< chunks that did not decode and were set aside; `heraldctl db check` tells of them
    bool isFinished = false;  ///< nothing is left to do now; else call again soon

    bool operator==(const MaintenanceReport &) const = default;
};

/// Keeps samples small: moves hours that are over from the head into compressed chunks, sums them up, and forgets what
/// is too old.
class SampleKeeper {
public:
    explicit SampleKeeper(Database &database) : m_database(database), m_chunks(database) {}

    /// Works through at most `slices` hours of a bucket, each in a transaction of its own of some 20 ms.
    [[nodiscard]] Result<MaintenanceReport> maintain(Instant now, const RetentionPolicy &policy, int slices = 8);
    /// Moves everything into chunks, also hours that are not over, such as before a backup.
    [[nodiscard]] Result<> sealAll();

private:
    struct Slice {
        qint64 bucket = 0;
        Instant hour;
    };

    [[nodiscard]] Result<> forget(Instant now, const RetentionPolicy &policy, MaintenanceReport &report);
    [[nodiscard]] Result<> giveBackRoom();
    [[nodiscard]] Result<std::optional<Slice>> nextSlice(Instant before) const;
    [[nodiscard]] Result<> seal(const Slice &slice);
    [[nodiscard]] Result<SampleChunk> headOf(const Slice &slice) const;
    /// What was read, or nothing where the chunk is damaged: it is set aside, so that one bad sector does not stop all.
    template <class Row>
    [[nodiscard]] Result<std::vector<ChunkSeries<Row>>> soundOrNothing(const ChunkKey &key,
                                                                       Result<std::vector<ChunkSeries<Row>>> read);
    [[nodiscard]] Result<> summarizeHour(const Slice &slice, const SampleChunk &hour, bool wasSealed);
    [[nodiscard]] Result<> markSealed(const SampleChunk &hour);

    Database &m_database;
    ChunkStore m_chunks;
    int m_damaged = 0;  // since the last report
};

}  // namespace herald
