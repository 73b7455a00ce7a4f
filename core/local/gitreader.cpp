// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/gitreader.h"

#include "local/commitrun.h"
#include "local/commitwalk.h"
#include "local/gitrepository.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr size_t kMostProblems = 20;

QString cursorText(const std::set<GitId> &tips)
{
    QStringList ids;
    for (const GitId &tip : tips)
        ids.append(tip.toText());
    return ids.join(u' ');
}

Result<std::set<GitId>> cursorFrom(const QString &text)
{
    std::set<GitId> tips;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const auto id = gitIdFrom(word);
        if (!id)
            return fail(ErrorKind::Corrupt,
                        u"The place where reading stopped is not known; import the repository anew."_s);
        tips.insert(*id);
    }
    return tips;
}

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

/// Reads what lies between `known` and `tips`.
void readBetween(GitHistory &into, git_repository *repository, const std::set<GitId> &known,
                 const std::set<GitId> &tips, const GitReadOptions &options)
{
    const CommitRunOptions run{.path = into.repository.path,
                               .name = into.repository.name,
                               .edge = shallowEdgeOf(repository),
                               .authors = lowerCase(options.authors),
                               .limits = options.limits,
                               .stop = options.stop};
    CommitWalk walk(repository, run.edge);
    const auto steps = walk.between(known, tips);
    for (const GitId &id : walk.unreadable()) {
        into.problems.push_back(
            {ErrorKind::Corrupt,
             u"The commit %1 is missing or damaged, what lies before it is not seen; check with git fsck."_s.arg(
                 id.toText()),
             into.repository.path});
    }
    std::vector<GitId> ids;
    for (size_t i = 0; i < std::min(steps.size(), size_t(options.maxCommits)); ++i)
        ids.push_back(steps[i].id);
    CommitRun read = readCommits(ids, run);
    into.commits = std::move(read.commits);
    into.problems.insert(into.problems.end(), read.problems.begin(), read.problems.end());
    into.problems.resize(std::min(into.problems.size(), kMostProblems));
    into.isComplete = read.done == steps.size();
    into.cursor = cursorText(into.isComplete ? tips : advanced(known, steps, read.done));
}

}  // namespace

GitReader::GitReader(QString path) : m_path(std::move(path)) {}

Result<GitHistory> GitReader::read(const QString &cursor, const GitReadOptions &options) const
{
    const auto repository = openRepository(m_path);
    if (!repository)
        return tl::unexpected(repository.error());
    const auto known = cursorFrom(cursor);
    const auto tips = tipsOf(repository->get());
    if (!known || !tips) {
        Error error = known ? tips.error() : known.error();
        error.where = m_path;
        return tl::unexpected(error);
    }
    GitHistory history{.repository = describeRepository(repository->get(), m_path)};
    readBetween(history, repository->get(), *known, *tips, options);
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
