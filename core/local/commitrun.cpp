// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/commitrun.h"

#include "local/gitrepository.h"

#include <algorithm>
#include <future>
#include <malloc.h>
#include <thread>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

using Ids = std::span<const GitId>;

/// Did one of the authors write or co-write it?
bool isBy(const Commit &commit, const QStringList &authors)
{
    if (authors.isEmpty() || authors.contains(commit.authorEmail.toLower()))
        return true;
    return std::ranges::any_of(commit.trailers, [&authors](const auto &trailer) {
        if (trailer.first.compare("Co-authored-by"_L1, Qt::CaseInsensitive) != 0)
            return false;
        const QString email = trailer.second.section(u'<', -1).section(u'>', 0, 0).trimmed().toLower();
        return authors.contains(email);
    });
}

void addProblem(CommitRun &run, const CommitRunOptions &options, const QString &what)
{
    run.problems.push_back({ErrorKind::Corrupt, what, options.path});
}

void readOne(CommitRun &run, git_repository *repository, const GitId &id, const CommitRunOptions &options)
{
    const auto handle =
        makeHandle<CommitHandle>([&](git_commit **out) { return git_commit_lookup(out, repository, &id.oid); });
    if (!handle) {
        run.lost.insert(id);
        return addProblem(run, options,
                          u"The commit %1 can no longer be read; check with git fsck."_s.arg(id.toText()));
    }
    Commit commit = commitHeader(handle.get());
    commit.repository = options.name;
    if (!isBy(commit, options.authors)) {
        commit.isPartial = true;
    } else if (options.edge.contains(id)) {
        // At the edge of a shallow clone a commit would seem to have added every file.
        commit.isPartial = true;
        run.bare.insert(id);
    } else if (!readChanges(commit, handle.get(), options.limits)) {
        run.bare.insert(id);
        addProblem(run, options,
                   u"The files of commit %1 are missing or damaged (%2); check with git fsck."_s.arg(commit.id,
                                                                                                     lastGitError()));
    }
    run.commits.push_back(std::move(commit));
}

CommitRun readPart(Ids ids, const CommitRunOptions &options)
{
    CommitRun run;
    const auto repository = openRepository(options.path);
    if (!repository) {
        run.problems.push_back(repository.error());
        return run;
    }
    for (const GitId &id : ids) {
        if (options.stop.stop_requested())
            break;
        readOne(run, repository->get(), id, options);
        ++run.done;
    }
    return run;
}

/// Neighbours stay together: they share files, which each repository keeps unpacked for a while.
std::vector<Ids> partsOf(Ids ids)
{
    constexpr size_t kFewest = 500, kMostParts = 4;
    const size_t cores = std::max(1U, std::thread::hardware_concurrency());
    const size_t count = std::min({kMostParts, cores, ids.size() / kFewest + 1});
    std::vector<Ids> parts;
    for (size_t i = 0; i < count; ++i) {
        const size_t first = ids.size() * i / count, last = ids.size() * (i + 1) / count;
        parts.push_back(ids.subspan(first, last - first));
    }
    return parts;
}

/// The heap keeps what the repositories had unpacked, hundreds of megabytes after a large one.
void returnMemory(size_t commits)
{
    constexpr size_t kMany = 1000;
    if (commits > kMany)
        ::malloc_trim(0);
}

template <class T>
void append(std::vector<T> &to, std::vector<T> &&from)
{
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

}  // namespace

CommitRun readCommits(std::span<const GitId> ids, const CommitRunOptions &options)
{
    const std::vector<Ids> parts = partsOf(ids);
    std::vector<std::future<CommitRun>> others;
    for (size_t i = 1; i < parts.size(); ++i)
        others.push_back(
            std::async(std::launch::async, [part = parts[i], &options] { return readPart(part, options); }));
    CommitRun all = readPart(parts[0], options);
    for (size_t i = 1; i < parts.size(); ++i) {
        CommitRun next = others[i - 1].get();
        // What lies behind a gap is not handed out: the cursor could not tell it.
        if (all.done < size_t(parts[i].data() - ids.data()))
            continue;
        append(all.commits, std::move(next.commits));
        append(all.problems, std::move(next.problems));
        all.lost.merge(next.lost);
        all.bare.merge(next.bare);
        all.done += next.done;
    }
    returnMemory(ids.size());
    return all;
}

}  // namespace herald
