// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/commitqueue.h"

#include "api/errors.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

// As many share most of the pages that a commit writes; more gain little, and the first would wait for the last.
constexpr size_t kGoodBatch = 16;

// Some thousand pages. More would make the log long, and to lengthen a file takes the disk longer than to write over
// it; fewer would flush the database's own file too often.
constexpr size_t kWritesPerCheckpoint = 512;

/// The answer to a write that was sound but did not reach the disk: another program holds the database, the disk is
/// full.
ApiReply notStored(const Error &error)
{
    return reply(
        ApiError{.status = 503, .code = "not_stored", .what = error.what + u" Nothing was stored; send it again."_s});
}

/// It may be there after all; whoever sends it again is told so.
ApiReply notFlushed(const Error &error)
{
    return reply(
        ApiError{.status = 503, .code = "not_stored", .what = error.what + u" It may be lost; send it again."_s});
}

}  // namespace

Result<std::unique_ptr<CommitQueue>> CommitQueue::start(const DatabaseOptions &options, Committed committed)
{
    auto thread = DatabaseThread::start(u"herald-writes"_s, options);
    if (!thread)
        return tl::unexpected(thread.error());
    auto flushes = DatabaseThread::start(u"herald-flushes"_s, options);
    if (!flushes)
        return tl::unexpected(flushes.error());
    auto checkpoints = DatabaseThread::start(u"herald-checkpoints"_s, options);
    if (!checkpoints)
        return tl::unexpected(checkpoints.error());
    std::unique_ptr<CommitQueue> self(new CommitQueue(std::move(committed)));
    self->m_thread = std::move(*thread);
    self->m_flushes = std::move(*flushes);
    self->m_checkpoints = std::move(*checkpoints);
    self->m_thread->post([](Database &database) {
        // The flush is the other thread's, and comes before the answers all the same.
        std::ignore = database.execute(u"PRAGMA synchronous=NORMAL"_s);
        // Large bodies may fill the log sooner; then the writer does not wait for the other thread.
        std::ignore = database.execute(u"PRAGMA wal_autocheckpoint=16000"_s);
        // The inner pages of all the tables and indexes that a post touches, of some million rows; in KiB.
        std::ignore = database.execute(u"PRAGMA cache_size=-8192"_s);
    });
    return self;
}

CommitQueue::CommitQueue(Committed committed) : m_committed(std::move(committed)) {}

CommitQueue::~CommitQueue() { stop(); }

void CommitQueue::stop()
{
    m_thread->stop();
    m_flushes->stop();
    m_checkpoints->stop();
}

void CommitQueue::submit(WriteJob write, Responder respond)
{
    bool isFirst = false;
    {
        const std::lock_guard lock(m_mutex);
        isFirst = m_waiting.empty();
        m_waiting.push_back({std::move(write), std::move(respond)});
    }
    m_mayGoOn.notify_one();
    if (isFirst)
        m_thread->post([this](Database &database) { commitAll(database); });
}

/// What comes while the disk is busy waits for it and shares a commit, up to a good part of one, which is written
/// meanwhile. Others may write to the database while this waits.
CommitQueue::Jobs CommitQueue::takeWaiting()
{
    std::unique_lock lock(m_mutex);
    m_mayGoOn.wait(lock, [this] { return m_waiting.size() >= kGoodBatch || m_unflushed == 0; });
    return std::exchange(m_waiting, {});
}

void CommitQueue::commitAll(Database &database)
{
    Jobs jobs = takeWaiting();
    if (jobs.empty())
        return;  // the commit before took them in
    bool hasBegun = false;
    std::vector<Written> written;
    const auto committed = database.inFlatTransaction([&]() -> Result<> {
        hasBegun = true;
        for (const Job &job : jobs) {
            auto done = job.write(database);
            if (!done)
                return tl::unexpected(done.error());
            written.push_back(std::move(*done));
        }
        return {};
    });
    if (committed) {
        const size_t writes = jobs.size();
        flush({std::move(jobs), std::move(written)});
        return checkpoint(writes);
    }
    if (hasBegun)
        return commitEach(database, jobs);
    for (const Job &job : jobs)
        job.respond(notStored(committed.error()));
}

void CommitQueue::commitEach(Database &database, const Jobs &jobs)
{
    // One of them failed and took the others with it; alone, each gets its own answer.
    Jobs stored;
    std::vector<Written> written;
    for (const Job &job : jobs) {
        std::optional<Error> refusal;
        auto done = database.inTransaction([&] {
            auto result = job.write(database);
            if (!result)
                refusal = result.error();
            return result;
        });
        if (done) {
            stored.push_back(job);
            written.push_back(std::move(*done));
        } else {
            job.respond(refusal ? reply(*refusal) : notStored(done.error()));
        }
    }
    flush({std::move(stored), std::move(written)});
}

void CommitQueue::flush(Batch batch)
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_unflushed;
        m_toFlush.push_back(std::move(batch));
    }
    m_flushes->post([this](Database &database) { flushAll(database); });
}

void CommitQueue::flushAll(Database &database)
{
    std::vector<Batch> batches;
    {
        const std::lock_guard lock(m_mutex);
        batches = std::exchange(m_toFlush, {});
    }
    if (batches.empty())
        return;  // the flush before was theirs too
    const auto flushed = database.flushLog();
    {
        const std::lock_guard lock(m_mutex);
        m_unflushed -= batches.size();
    }
    m_mayGoOn.notify_one();
    for (Batch &batch : batches) {
        if (flushed) {
            answer(batch.jobs, std::move(batch.written));
            continue;
        }
        for (const Job &job : batch.jobs)
            job.respond(notFlushed(flushed.error()));
    }
}

/// Copies what is in the log into the database's file. On this thread every write would wait for the disk meanwhile; on
/// another, what is written meanwhile is left over, and the log only begins anew once nothing is. So the other thread
/// does it twice, the second time in little time, and this one does the little that is left then.
void CommitQueue::checkpoint(size_t writes)
{
    static const QString checkpoint = u"PRAGMA wal_checkpoint(PASSIVE)"_s;
    m_sinceCheckpoint += writes;
    if (m_isCheckpointing || m_sinceCheckpoint < kWritesPerCheckpoint)
        return;
    m_isCheckpointing = true;
    m_sinceCheckpoint = 0;
    m_checkpoints->post([this](Database &other) {
        for (int pass = 0; pass < 2; ++pass)
            std::ignore = other.execute(checkpoint);
        m_thread->post([this](Database &own) {
            std::ignore = own.execute(checkpoint);
            m_isCheckpointing = false;
        });
    });
}

void CommitQueue::answer(const Jobs &jobs, std::vector<Written> written)
{
    StoredFacts facts;
    QList<Counter> counted;
    for (const Written &each : written) {
        facts.created += each.facts.created;
        facts.changed += each.facts.changed;
        facts.events += each.facts.events;
        facts.watches += each.facts.watches;
        facts.settings += each.facts.settings;
        counted += each.counted;
    }
    // First counted, then answered: whoever has an answer finds it in /metrics.
    if (m_committed && (!facts.isEmpty() || !counted.isEmpty()))
        m_committed(facts, counted);
    for (size_t i = 0; i < jobs.size(); ++i)
        jobs[i].respond(std::move(written[i].reply));
}

}  // namespace herald
