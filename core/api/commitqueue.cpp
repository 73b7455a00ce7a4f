// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/commitqueue.h"

#include "api/errors.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

// More in one commit gains nothing, but makes the first wait for the last.
constexpr size_t kMaxBatch = 512;

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

}  // namespace

Result<std::unique_ptr<CommitQueue>> CommitQueue::start(const DatabaseOptions &options, Committed committed)
{
    auto thread = DatabaseThread::start(u"herald-writes"_s, options);
    if (!thread)
        return tl::unexpected(thread.error());
    auto checkpoints = DatabaseThread::start(u"herald-checkpoints"_s, options);
    if (!checkpoints)
        return tl::unexpected(checkpoints.error());
    std::unique_ptr<CommitQueue> self(new CommitQueue(std::move(committed)));
    self->m_thread = std::move(*thread);
    self->m_checkpoints = std::move(*checkpoints);
    self->m_thread->post([](Database &database) {
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
    m_thread->post([this](Database &database) { commitAll(database); });
    m_thread->stop();
    m_checkpoints->stop();
}

void CommitQueue::submit(WriteJob write, Responder respond)
{
    // Shared, for what is posted is copied on its way, and a job is large.
    const auto job = std::make_shared<Job>(Job{std::move(write), std::move(respond)});
    m_thread->post([this, job](Database &database) { add(database, std::move(*job)); });
}

void CommitQueue::add(Database &database, Job job)
{
    m_batch.push_back(std::move(job));
    // The thread does things in order: what waits behind this write comes in before the commit that is asked for now.
    if (m_batch.size() == 1)
        m_thread->post([this](Database &own) { commitAll(own); });
    else if (m_batch.size() >= kMaxBatch)
        commitAll(database);
}

void CommitQueue::commitAll(Database &database)
{
    const std::vector<Job> jobs = std::exchange(m_batch, {});
    if (jobs.empty())
        return;
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
        answer(jobs, std::move(written));
        return checkpoint(jobs.size());
    }
    if (hasBegun)
        return commitEach(database, jobs);
    for (const Job &job : jobs)
        job.respond(notStored(committed.error()));
}

void CommitQueue::commitEach(Database &database, const std::vector<Job> &jobs)
{
    // One of them failed and took the others with it; alone, each gets its own answer.
    for (const Job &job : jobs) {
        std::optional<Error> refusal;
        auto done = database.inTransaction([&] {
            auto written = job.write(database);
            if (!written)
                refusal = written.error();
            return written;
        });
        if (done)
            answer({job}, {std::move(*done)});
        else
            job.respond(refusal ? reply(*refusal) : notStored(done.error()));
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

void CommitQueue::answer(const std::vector<Job> &jobs, std::vector<Written> written)
{
    StoredFacts facts;
    QList<Counter> counted;
    for (const Written &each : written) {
        facts.created += each.facts.created;
        facts.changed += each.facts.changed;
        facts.events += each.facts.events;
        counted += each.counted;
    }
    // First counted, then answered: whoever has an answer finds it in /metrics.
    if (m_committed && (!facts.isEmpty() || !counted.isEmpty()))
        m_committed(facts, counted);
    for (size_t i = 0; i < jobs.size(); ++i)
        jobs[i].respond(std::move(written[i].reply));
}

}  // namespace herald
