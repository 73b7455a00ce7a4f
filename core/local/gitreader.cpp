// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/gitreader.h"

#include "local/commitrun.h"
#include "local/commitwalk.h"
#include "local/gitrepository.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr size_t kMostProblems = 20;

QStringList lowerCase(QStringList texts)
{
    std::ranges::transform(texts, texts.begin(), [](const QString &text) { return text.toLower(); });
    return texts;
}

/// `known` after the first `done` steps. Together the known commits have everything behind them, so a child stands for
/// its parents.
std::set<GitId> advanced(std::set<GitId> known, const std::vector<CommitWalk::Step> &steps, size_t done)
{
    for (size_t i = 0; i < done; ++i) {
        for (const GitId &parent : steps[i].parents)
            known.erase(parent);
        known.insert(steps[i].id);
    }
    return known;
}

/// What is missing or bare after a walk and the reading of its first steps.
GitCursor gapsAfter(const GitCursor &from, const CommitWalk &walk, const std::vector<CommitWalk::Step> &steps,
                    const CommitRun &read)
{
    GitCursor gaps{.known = {}, .missing = walk.unreadable(), .bare = from.bare};
    gaps.missing.merge(walk.beyondEdge());
    // What is there again has its turn when it comes; what is not reached was taken away by a rebase.
    std::ranges::copy_if(from.missing, std::inserter(gaps.missing, gaps.missing.end()),
                         [&walk](const GitId &id) { return walk.isReached(id); });
    std::erase_if(gaps.bare, [&walk](const GitId &id) { return !walk.isReached(id); });
    for (size_t i = 0; i < read.done; ++i) {
        gaps.missing.erase(steps[i].id);
        gaps.bare.erase(steps[i].id);
    }
    gaps.missing.insert(read.lost.begin(), read.lost.end());
    gaps.bare.insert(read.bare.begin(), read.bare.end());
    return gaps;
}

bool anyOf(const std::set<GitId> &ids, const std::set<GitId> &others)
{
    return std::ranges::any_of(ids, [&others](const GitId &id) { return others.contains(id); });
}

/// Leaves at most `most` new commits. Those that are tried again come after all new ones and at once, so that they
/// never stand in their way. Were these all?
bool takeNewFirst(std::vector<CommitWalk::Step> &steps, const GitCursor &from, size_t most)
{
    const auto isRetry = [&from](const CommitWalk::Step &step) { return from.bare.contains(step.id); };
    if (steps.size() <= most || std::ranges::all_of(steps, isRetry))
        return true;
    const size_t all = steps.size();
    std::erase_if(steps, isRetry);
    steps.resize(std::min(steps.size(), most));
    return steps.size() == all;
}

void addProblems(GitHistory &into, const QStringList &branches, const std::set<GitId> &unreadable,
                 std::vector<Error> others)
{
    for (const QString &branch : branches) {
        into.problems.push_back({ErrorKind::Corrupt,
                                 u"The branch %1 cannot be read; check with git fsck."_s.arg(branch),
                                 into.repository.path});
    }
    for (const GitId &id : unreadable) {
        into.problems.push_back(
            {ErrorKind::Corrupt,
             u"The commit %1 is missing or damaged, what lies before it is not seen; check with git fsck."_s.arg(
                 id.toText()),
             into.repository.path});
    }
    into.problems.insert(into.problems.end(), others.begin(), others.end());
    into.damaged = into.problems.size();
    into.problems.resize(std::min(into.problems.size(), kMostProblems));
}

std::vector<GitId> idsOf(const std::vector<CommitWalk::Step> &steps)
{
    std::vector<GitId> ids;
    ids.reserve(steps.size());
    for (const CommitWalk::Step &step : steps)
        ids.push_back(step.id);
    return ids;
}

/// Reads what lies between `from` and the tips of `branches`.
void readBetween(GitHistory &into, git_repository *repository, const GitCursor &from, const Branches &branches,
                 const GitReadOptions &options)
{
    const std::set<GitId> &tips = branches.tips;
    const CommitRunOptions run{.path = into.repository.path,
                               .name = into.repository.name,
                               .edge = shallowEdgeOf(repository),
                               .authors = lowerCase(options.authors),
                               .limits = options.limits,
                               .stop = options.stop};
    CommitWalk walk(repository, run.edge);
    auto steps = walk.between(from, tips);
    const bool isAll = takeNewFirst(steps, from, size_t(options.maxCommits));
    CommitRun read = readCommits(idsOf(steps), run);
    addProblems(into, branches.unreadable, walk.unreadable(), read.problems);
    GitCursor cursor = gapsAfter(from, walk, steps, read);
    into.isComplete = isAll && read.done == steps.size();
    const bool isAtTips = into.isComplete && !anyOf(tips, cursor.missing);
    cursor.known = isAtTips ? tips : advanced(from.known, steps, read.done);
    if (!branches.unreadable.isEmpty())  // what a branch had is known when it can be read again
        cursor.known.insert(from.known.begin(), from.known.end());
    into.cursor = toText(cursor);
    // What was handed out bare and still is brings nothing new.
    std::erase_if(read.commits, [&](const Commit &commit) {
        const auto id = gitIdFrom(commit.id);
        return id && from.bare.contains(*id) && read.bare.contains(*id);
    });
    into.commits = std::move(read.commits);
    if (options.reach <= Duration::zero() || steps.empty() || from.known.empty())
        return;
    const qint64 oldest = std::ranges::min(steps, {}, &CommitWalk::Step::time).time;
    const qint64 notBefore = oldest - std::chrono::duration_cast<std::chrono::seconds>(options.reach).count();
    CommitWalk back(repository, run.edge);
    into.before = readCommits(idsOf(back.since(from.known, notBefore, size_t(options.maxCommits))), run).commits;
}

}  // namespace

GitReader::GitReader(QString path) : m_path(std::move(path)) {}

Result<GitHistory> GitReader::read(const QString &cursor, const GitReadOptions &options) const
{
    const auto repository = openRepository(m_path);
    if (!repository)
        return tl::unexpected(repository.error());
    const auto from = gitCursorFrom(cursor);
    const auto branches = branchesOf(repository->get());
    if (!from || !branches) {
        Error error = from ? branches.error() : from.error();
        error.where = m_path;
        return tl::unexpected(error);
    }
    GitHistory history{.repository = describeRepository(repository->get(), m_path)};
    readBetween(history, repository->get(), *from, *branches, options);
    return history;
}

Result<GitRepository> GitReader::describe() const
{
    const auto repository = openRepository(m_path);
    if (!repository)
        return tl::unexpected(repository.error());
    return describeRepository(repository->get(), m_path);
}

}  // namespace herald
