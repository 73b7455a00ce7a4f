// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/gitreader.h"

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

/// Did one of the authors write or co-write it? `authors` are in lower case.
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

/// One call of GitReader::read().
class Reading {
public:
    Reading(git_repository *repository, GitRepository about, const GitReadOptions &options)
        : m_repository(repository), m_options(options), m_edge(shallowEdgeOf(repository))
    {
        m_history.repository = std::move(about);
        std::ranges::transform(m_options.authors, m_options.authors.begin(),
                               [](const QString &a) { return a.toLower(); });
    }

    GitHistory run(std::set<GitId> known, const std::set<GitId> &tips);

private:
    void add(const GitId &id);
    void addProblem(const QString &what);

    git_repository *m_repository;
    GitReadOptions m_options;
    std::set<GitId> m_edge;
    GitHistory m_history;
};

GitHistory Reading::run(std::set<GitId> known, const std::set<GitId> &tips)
{
    CommitWalk walk(m_repository, m_edge);
    const auto steps = walk.between(known, tips);
    for (const GitId &id : walk.unreadable())
        addProblem(u"The commit %1 is missing or damaged, what lies before it is not seen; check with git fsck."_s.arg(
            id.toText()));
    int seen = 0;
    for (const CommitWalk::Step &step : steps) {
        if (seen == m_options.maxCommits || (m_options.isCancelled && m_options.isCancelled())) {
            m_history.isComplete = false;
            break;
        }
        ++seen;
        add(step.id);
        // Together the known commits have everything behind them, so a child stands for its parents.
        for (const GitId &parent : step.parents)
            known.erase(parent);
        known.insert(step.id);
    }
    m_history.cursor = cursorText(m_history.isComplete ? tips : known);
    return std::move(m_history);
}

void Reading::add(const GitId &id)
{
    const auto handle =
        makeHandle<CommitHandle>([&](git_commit **out) { return git_commit_lookup(out, m_repository, &id.oid); });
    if (!handle)
        return addProblem(u"The commit %1 can no longer be read; check with git fsck."_s.arg(id.toText()));
    Commit commit = commitHeader(handle.get());
    commit.repository = m_history.repository.name;
    // At the edge of a shallow clone a commit would seem to have added every file.
    if (m_edge.contains(id) || !isBy(commit, m_options.authors))
        commit.isPartial = true;
    else if (!readChanges(commit, handle.get(), m_options.limits))
        addProblem(u"The files of commit %1 are missing or damaged (%2); check with git fsck."_s.arg(commit.id,
                                                                                                     lastGitError()));
    m_history.commits.push_back(std::move(commit));
}

void Reading::addProblem(const QString &what)
{
    if (m_history.problems.size() < kMostProblems)
        m_history.problems.push_back({ErrorKind::Corrupt, what, m_history.repository.path});
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
    return Reading(repository->get(), describeRepository(repository->get(), m_path), options).run(*known, *tips);
}

Result<GitRepository> GitReader::describe() const
{
    const auto repository = openRepository(m_path);
    if (!repository)
        return tl::unexpected(repository.error());
    return describeRepository(repository->get(), m_path);
}

}  // namespace herald
