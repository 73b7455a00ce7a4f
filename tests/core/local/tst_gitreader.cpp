// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/gitreader.h"

#include "support/testrepository.h"

#include <QTest>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

QStringList subjectsOf(const GitHistory &history)
{
    QStringList subjects;
    for (const Commit &commit : history.commits)
        subjects.append(commit.summary);
    return subjects;
}

/// Path -> "+additions -deletions", "?" where they were not counted.
QMap<QString, QString> changesOf(const Commit &commit)
{
    const auto text = [](std::optional<int> lines) { return lines ? QString::number(*lines) : u"?"_s; };
    QMap<QString, QString> changes;
    for (const FileChange &path : commit.files)
        changes.insert(path.path, u"+%1 -%2"_s.arg(text(path.additions), text(path.deletions)));
    return changes;
}

GitHistory readAll(const TestRepository &repository, const QString &cursor = {}, const GitReadOptions &options = {})
{
    auto history = GitReader(repository.path()).read(cursor, options);
    if (!history)
        qFatal("%s", qPrintable(history.error().text()));
    return *history;
}

ErrorKind kindOf(const Result<GitHistory> &history) { return history ? ErrorKind::Internal : history.error().kind; }

/// Takes an object away, or overwrites it; returns what it was, for mend().
QByteArray damage(const TestRepository &repository, const QString &id, const QByteArray &content = {})
{
    QFile file(repository.path(u".git/objects/%1/%2"_s.arg(id.left(2), id.mid(2))));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("No object %s", qPrintable(file.fileName()));
    const QByteArray whole = file.readAll();
    if (!file.remove())
        qFatal("%s stays", qPrintable(file.fileName()));
    if (!content.isEmpty())
        repository.files().write(u".git/objects/%1/%2"_s.arg(id.left(2), id.mid(2)), content);
    return whole;
}

void mend(const TestRepository &repository, const QString &id, const QByteArray &whole)
{
    repository.files().write(u".git/objects/%1/%2"_s.arg(id.left(2), id.mid(2)), whole);
}

GitHistory readFolder(const QString &path, const QString &cursor = {}, const GitReadOptions &options = {})
{
    auto history = GitReader(path).read(cursor, options);
    if (!history)
        qFatal("%s", qPrintable(history.error().text()));
    return *history;
}

}  // namespace

class GitReaderTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        // libgit2 looks for the person's configuration below HOME.
        qputenv("HOME", m_home.path().toLocal8Bit());
        qputenv("XDG_CONFIG_HOME", m_home.path().toLocal8Bit());
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsEverythingOfACommit()
    {
        TestRepository repository;
        repository.setAuthor(u"Grace Höpper"_s, u"grace@example.org"_s);
        const QString id = repository.commit(
            u"src/a.cpp"_s, "one\ntwo\n",
            u"Teach it\nto count\n\nWhy: it could not.\n\nFixes: #12\nCo-authored-by: Al <al@example.org>\n"_s);
        const Commit commit = readAll(repository).commits.at(0);
        QCOMPARE(commit.id, id);
        QCOMPARE(commit.authorName, u"Grace Höpper"_s);
        QCOMPARE(commit.authorEmail, u"grace@example.org"_s);
        QCOMPARE(toRfc3339(commit.authoredAt), u"2026-01-01T00:01:00Z"_s);
        QCOMPARE(commit.authorUtcOffsetMinutes, 120);
        QCOMPARE(commit.committedAt, commit.authoredAt);
        QCOMPARE(commit.summary, u"Teach it to count"_s);
        QVERIFY(commit.body.startsWith(u"Why: it could not."));
        QCOMPARE(commit.trailers, (std::vector<std::pair<QString, QString>>{
                                      {u"Fixes"_s, u"#12"_s}, {u"Co-authored-by"_s, u"Al <al@example.org>"_s}}));
        QCOMPARE(commit.parents, 0);
        QCOMPARE(changesOf(commit), (QMap<QString, QString>{{u"src/a.cpp"_s, u"+2 -0"_s}}));
        QCOMPARE(commit.changedFiles, 1);
        QVERIFY(!commit.isPartial);
    }
    void countsLinesAgainstTheFirstParent()
    {
        TestRepository repository;
        repository.files().write(u"gone"_s, "x\ny\n");
        repository.commit(u"a"_s, "1\n2\n3\n", u"first"_s);
        repository.git({u"rm"_s, u"-q"_s, u"gone"_s});
        repository.files().write(u"image"_s, QByteArray("\0\1\2\0", 4));
        repository.commit(u"a"_s, "1\nzwei\n3\n4\n", u"second"_s);
        const Commit commit = readAll(repository).commits.at(1);
        QCOMPARE(changesOf(commit),
                 (QMap<QString, QString>{{u"a"_s, u"+2 -1"_s}, {u"gone"_s, u"+0 -2"_s}, {u"image"_s, u"+? -?"_s}}));
        QVERIFY(!commit.isPartial);
    }
    void marksMergesAndDiffsThemAgainstTheFirstParent()
    {
        TestRepository repository;
        repository.commit(u"base"_s, "0\n", u"base"_s);
        repository.git({u"checkout"_s, u"-q"_s, u"-b"_s, u"side"_s});
        repository.commit(u"side"_s, "s\n", u"side"_s);
        repository.git({u"checkout"_s, u"-q"_s, u"main"_s});
        repository.commit(u"main"_s, "m\n", u"main"_s);
        repository.git({u"merge"_s, u"-q"_s, u"--no-commit"_s, u"--no-ff"_s, u"side"_s});
        repository.commitStaged(u"merge"_s);
        const GitHistory history = readAll(repository);
        QCOMPARE(subjectsOf(history), (QStringList{u"base"_s, u"side"_s, u"main"_s, u"merge"_s}));
        QVERIFY(history.commits.back().isMerge());
        QCOMPARE(changesOf(history.commits.back()), (QMap<QString, QString>{{u"side"_s, u"+1 -0"_s}}));
        QVERIFY(!history.commits[1].isMerge());
    }
    void readsMessagesThatAreNotUtf8()
    {
        TestRepository repository;
        repository.files().write(u"message"_s, "Gr\xFC\xDF"
                                               "e\n");
        repository.git({u"-c"_s, u"i18n.commitEncoding=ISO-8859-1"_s, u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-F"_s,
                        u"message"_s});
        QCOMPARE(readAll(repository).commits.at(0).summary, u"Grüße"_s);
    }
    void readsCommitsWithoutAMessage()
    {
        TestRepository repository;
        repository.git({u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"--allow-empty-message"_s, u"-m"_s, u""_s});
        const Commit commit = readAll(repository).commits.at(0);
        QVERIFY(commit.summary.isEmpty() && commit.body.isEmpty() && commit.trailers.empty() && commit.files.empty());
    }

    void readsOnlyWhatIsNewSinceTheCursor()
    {
        TestRepository repository;
        repository.commit(u"a"_s, "1\n", u"first"_s);
        const GitHistory first = readAll(repository);
        QCOMPARE(subjectsOf(first), QStringList{u"first"_s});
        QVERIFY(first.isComplete);
        QVERIFY(readAll(repository, first.cursor).commits.empty());
        QCOMPARE(readAll(repository, first.cursor).cursor, first.cursor);
        repository.commit(u"a"_s, "2\n", u"second"_s);
        QCOMPARE(subjectsOf(readAll(repository, first.cursor)), QStringList{u"second"_s});
    }
    void sameCursorGivesTheSameCommits()
    {
        TestRepository repository;
        for (int i = 0; i < 5; ++i)
            repository.commit(u"a"_s, QByteArray::number(i), QString::number(i));
        QCOMPARE(readAll(repository).commits, readAll(repository).commits);
        QCOMPARE(readAll(repository).cursor, readAll(repository).cursor);
    }
    void goesOnWhereALimitStopped()
    {
        TestRepository repository;
        repository.commit(u"a"_s, "0", u"0"_s);
        repository.git({u"checkout"_s, u"-q"_s, u"-b"_s, u"side"_s});
        repository.commit(u"b"_s, "1", u"1"_s);
        repository.git({u"checkout"_s, u"-q"_s, u"main"_s});
        repository.commit(u"c"_s, "2", u"2"_s);
        repository.commit(u"c"_s, "3", u"3"_s);
        repository.git({u"merge"_s, u"-q"_s, u"--no-commit"_s, u"side"_s});
        repository.commitStaged(u"4"_s);
        QString cursor;
        QStringList subjects;
        for (int i = 0; i < 5; ++i) {
            const GitHistory history = readAll(repository, cursor, {.maxCommits = 1});
            QCOMPARE(history.isComplete, i == 4);
            subjects += subjectsOf(history);
            cursor = history.cursor;
        }
        QCOMPARE(subjects, (QStringList{u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
        QCOMPARE(cursor, readAll(repository).cursor);
    }
    void stopsWhenAsked()
    {
        TestRepository repository;
        repository.commit(u"a"_s, "1", u"first"_s);
        std::stop_source stop;
        stop.request_stop();
        const GitHistory history = readAll(repository, {}, {.stop = stop.get_token()});
        QVERIFY(history.commits.empty() && !history.isComplete);
        QCOMPARE(subjectsOf(readAll(repository, history.cursor)), QStringList{u"first"_s});
    }
    void readsManyCommitsInOrder()
    {
        TestRepository repository;
        constexpr int kCount = 3000;
        QByteArray stream;
        for (int i = 0; i < kCount; ++i)
            stream += "commit refs/heads/main\ncommitter Ada <ada@example.org> " + QByteArray::number(1'767'225'600 + i)
                      + " +0000\n" + "data 5\n" + QByteArray::number(10'000 + i) + "\nM 100644 inline f\ndata 5\n"
                      + QByteArray::number(10'000 + i) + "\n";
        repository.git({u"fast-import"_s, u"--quiet"_s}, stream);
        const GitHistory history = readAll(repository);
        QCOMPARE(history.commits.size(), size_t(kCount));
        for (int i = 0; i < kCount; ++i)
            QCOMPARE(history.commits[size_t(i)].summary, QString::number(10'000 + i));
        QVERIFY(history.isComplete && history.problems.empty());
    }
    void readsAllLocalBranchesAndADetachedHead()
    {
        TestRepository repository;
        const QString base = repository.commit(u"a"_s, "1", u"base"_s);
        repository.git({u"checkout"_s, u"-q"_s, u"-b"_s, u"other"_s});
        repository.commit(u"b"_s, "1", u"other"_s);
        repository.git({u"checkout"_s, u"-q"_s, u"--detach"_s, base});
        repository.commit(u"c"_s, "1", u"detached"_s);
        QCOMPARE(subjectsOf(readAll(repository)), (QStringList{u"base"_s, u"other"_s, u"detached"_s}));
    }
    void followsTheRemotesDefaultBranchOnly()
    {
        TestRepository repository;
        repository.commit(u"a"_s, "1", u"mine"_s);
        repository.git({u"checkout"_s, u"-q"_s, u"-b"_s, u"shipped"_s});
        const QString shipped = repository.commit(u"b"_s, "1", u"shipped"_s);
        repository.git({u"checkout"_s, u"-q"_s, u"-b"_s, u"wip"_s});
        const QString wip = repository.commit(u"b"_s, "2", u"of another"_s);
        repository.git({u"checkout"_s, u"-q"_s, u"main"_s});
        repository.git({u"branch"_s, u"-q"_s, u"-D"_s, u"shipped"_s, u"wip"_s});
        repository.git({u"update-ref"_s, u"refs/remotes/origin/main"_s, shipped});
        repository.git({u"update-ref"_s, u"refs/remotes/origin/wip"_s, wip});
        repository.git({u"symbolic-ref"_s, u"refs/remotes/origin/HEAD"_s, u"refs/remotes/origin/main"_s});
        QCOMPARE(subjectsOf(readAll(repository)), (QStringList{u"mine"_s, u"shipped"_s}));
    }
    void rebasedCommitsComeUnderTheirNewIds()
    {
        TestRepository repository;
        repository.commit(u"a"_s, "1", u"kept"_s);
        const QString old = repository.commit(u"a"_s, "2", u"old"_s);
        const QString cursor = readAll(repository).cursor;
        QCOMPARE(cursor, u"="_s + old);
        repository.git({u"reset"_s, u"-q"_s, u"--hard"_s, u"HEAD~1"_s});
        repository.commit(u"a"_s, "3", u"new"_s);
        QCOMPARE(subjectsOf(readAll(repository, cursor)), QStringList{u"new"_s});
        repository.git({u"reflog"_s, u"expire"_s, u"--expire=now"_s, u"--all"_s});
        repository.git({u"gc"_s, u"-q"_s, u"--prune=now"_s});
        const GitHistory again = readAll(repository, cursor);
        QCOMPARE(subjectsOf(again), (QStringList{u"kept"_s, u"new"_s}));
        QVERIFY(again.problems.empty());
    }
    void readsFilesOfTheGivenAuthorsOnly()
    {
        TestRepository repository;
        repository.commit(u"a"_s, "1", u"by Ada"_s);
        repository.setAuthor(u"Bob"_s, u"bob@example.org"_s);
        repository.commit(u"a"_s, "2", u"by Bob"_s);
        repository.commit(u"a"_s, "3", u"by both\n\nCo-Authored-By: Ada <ADA@example.org>\n"_s);
        const GitHistory history = readAll(repository, {}, {.authors = {u"Ada@Example.org"_s}});
        QCOMPARE(subjectsOf(history), (QStringList{u"by Ada"_s, u"by Bob"_s, u"by both"_s}));
        QVERIFY(!history.commits[0].files.isEmpty() && !history.commits[2].files.isEmpty());
        QVERIFY(history.commits[1].isPartial && history.commits[1].files.isEmpty());
        QVERIFY(readAll(repository, history.cursor, {.authors = {u"ada@example.org"_s}}).commits.empty());
    }
    void survivesClocksThatWereWrong()
    {
        TestRepository repository;
        repository.setTime(4'000'000'000);
        repository.commit(u"a"_s, "1", u"future"_s);
        repository.setTime(1'000);
        repository.commit(u"a"_s, "2", u"past"_s);
        repository.setTime(1'767'225'600);
        repository.commit(u"a"_s, "3", u"now"_s);
        const GitHistory history = readAll(repository);
        QCOMPARE(subjectsOf(history), (QStringList{u"future"_s, u"past"_s, u"now"_s}));
        QVERIFY(readAll(repository, history.cursor).commits.empty());
    }

    void emptyRepositoryHasNoCommits()
    {
        const GitHistory history = readAll(TestRepository());
        QVERIFY(history.commits.empty() && history.isComplete && history.problems.empty());
        QVERIFY(history.cursor.isEmpty());
    }
    void bareRepositoryIsARepository()
    {
        TestRepository repository;
        repository.commit(u"a"_s, "1", u"first"_s);
        repository.git({u"clone"_s, u"-q"_s, u"--bare"_s, u"."_s, u"copy.git"_s});
        const auto history = GitReader(repository.path(u"copy.git"_s)).read({});
        QVERIFY2(history.has_value(), qPrintable(history ? QString() : history.error().text()));
        QCOMPARE(subjectsOf(*history), QStringList{u"first"_s});
        QCOMPARE(history->repository.name, u"copy"_s);
    }
    void linkedWorkTreeIsARepository()
    {
        TestRepository repository;
        repository.commit(u"a"_s, "1", u"first"_s);
        repository.git({u"worktree"_s, u"add"_s, u"-q"_s, u"linked"_s});
        QCOMPARE(GitReader(repository.path(u"linked"_s)).read({})->commits.size(), size_t(1));
    }
    void shallowCloneIsReadToItsEdge()
    {
        TestRepository repository;
        for (int i = 0; i < 4; ++i)
            repository.commit(u"a"_s, QByteArray::number(i) + '\n', QString::number(i));
        repository.git({u"clone"_s, u"-q"_s, u"--depth=2"_s, u"--no-local"_s, u"."_s, u"copy"_s});
        const auto history = GitReader(repository.path(u"copy"_s)).read({});
        QVERIFY2(history.has_value(), qPrintable(history ? QString() : history.error().text()));
        QVERIFY(history->repository.isShallow);
        QVERIFY(history->problems.empty());
        QCOMPARE(subjectsOf(*history), (QStringList{u"2"_s, u"3"_s}));
        QVERIFY(history->commits[0].isPartial && history->commits[0].files.empty());
        QCOMPARE(changesOf(history->commits[1]), (QMap<QString, QString>{{u"a"_s, u"+1 -1"_s}}));
    }
    void deepenedCloneGivesWhatLayBeyondItsEdge()
    {
        TestRepository repository;
        for (int i = 0; i < 6; ++i)
            repository.commit(u"a"_s, QByteArray::number(i) + '\n', QString::number(i));
        repository.git({u"clone"_s, u"-q"_s, u"--depth=2"_s, u"--no-local"_s, u"."_s, u"copy"_s});
        const QString copy = repository.path(u"copy"_s);
        const GitHistory shallow = readFolder(copy);
        const GitHistory same = readFolder(copy, shallow.cursor);
        QVERIFY(same.commits.empty() && same.problems.empty());
        QCOMPARE(same.cursor, shallow.cursor);
        repository.git({u"-C"_s, copy, u"fetch"_s, u"-q"_s, u"--deepen=2"_s});
        const GitHistory deeper = readFolder(copy, same.cursor);
        QCOMPARE(subjectsOf(deeper), (QStringList{u"2"_s, u"3"_s, u"4"_s}));
        QVERIFY(!deeper.commits[2].isPartial);
        repository.git({u"-C"_s, copy, u"fetch"_s, u"-q"_s, u"--unshallow"_s});
        const GitHistory whole = readFolder(copy, deeper.cursor);
        QCOMPARE(subjectsOf(whole), (QStringList{u"0"_s, u"1"_s, u"2"_s}));
        QCOMPARE(changesOf(whole.commits[2]), (QMap<QString, QString>{{u"a"_s, u"+1 -1"_s}}));
        QVERIFY(readFolder(copy, whole.cursor).commits.empty());
        QCOMPARE(whole.cursor, readFolder(copy).cursor);
    }
    void extensionsThatDoNotMatterAreNoHindrance()
    {
        TestRepository repository;
        repository.commit(u"a"_s, "1", u"first"_s);
        repository.git({u"config"_s, u"core.repositoryformatversion"_s, u"1"_s});
        repository.git({u"config"_s, u"extensions.worktreeConfig"_s, u"true"_s});
        repository.git({u"config"_s, u"extensions.partialClone"_s, u"origin"_s});
        QCOMPARE(readAll(repository).commits.size(), size_t(1));
    }
    void repositoryOfAnotherOwnerIsRead()
    {
        TestRepository repository;
        repository.commit(u"a"_s, "1", u"first"_s);
        if (::chown(repository.path(u".git"_s).toLocal8Bit().constData(), 12345, 12345) != 0)
            QSKIP("Only root can give a folder to another owner.");
        QCOMPARE(readAll(repository).commits.size(), size_t(1));
    }

    void namesTheMissingCommitAndReadsTheRest()
    {
        TestRepository repository;
        repository.commit(u"a"_s, "1", u"out of reach"_s);
        const QString missing = repository.commit(u"a"_s, "2", u"missing"_s);
        repository.commit(u"a"_s, "3", u"child"_s);
        repository.git({u"checkout"_s, u"-q"_s, u"--orphan"_s, u"other"_s});
        repository.commit(u"b"_s, "1", u"elsewhere"_s);
        damage(repository, missing);
        const GitHistory history = readAll(repository);
        QCOMPARE(subjectsOf(history), (QStringList{u"child"_s, u"elsewhere"_s}));
        QVERIFY(history.commits[0].isPartial);
        QVERIFY(!history.commits[1].isPartial);
        QVERIFY(history.problems.size() >= 1);
        QVERIFY(history.problems[0].what.contains(missing));
        QVERIFY(history.problems[0].what.contains(u"git fsck"));
        QCOMPARE(history.problems[0].kind, ErrorKind::Corrupt);
        QVERIFY(history.isComplete);
    }
    void namesTheDamagedTip()
    {
        TestRepository repository;
        const QString id = repository.commit(u"a"_s, "1", u"only"_s);
        damage(repository, id, "this is no object");
        const GitHistory history = readAll(repository);
        QVERIFY(history.commits.empty());
        QCOMPARE(history.problems.size(), size_t(1));
        QVERIFY(history.problems[0].what.contains(id));
    }
    void commitWithDamagedFilesIsPartial_data()
    {
        QTest::addColumn<QString>("object");
        QTest::newRow("tree") << u"HEAD^{tree}"_s;
        QTest::newRow("file") << u"HEAD:a"_s;
    }
    void commitWithDamagedFilesIsPartial()
    {
        QFETCH(QString, object);
        TestRepository repository;
        repository.commit(u"a"_s, "1", u"first"_s);
        repository.commit(u"a"_s, "2", u"second"_s);
        damage(repository, repository.git({u"rev-parse"_s, object}));
        const GitHistory history = readAll(repository);
        QCOMPARE(subjectsOf(history), (QStringList{u"first"_s, u"second"_s}));
        QVERIFY(history.commits[1].isPartial);
        QCOMPARE(history.problems.size(), size_t(1));
        QVERIFY(history.problems[0].what.contains(history.commits[1].id));
    }
    void aBranchThatCannotBeReadIsToldAndItsWorkIsNotNewLater()
    {
        TestRepository repository;
        repository.commit(u"a"_s, "1\n", u"one"_s);
        const GitHistory before = readAll(repository);
        QFile branch(repository.path(u".git/refs/heads/main"_s));
        QVERIFY(branch.open(QIODevice::ReadWrite));
        const QByteArray tip = branch.readAll();
        branch.resize(0);
        branch.write("garbage\n");
        branch.close();
        const GitHistory broken = readAll(repository, before.cursor);
        QCOMPARE(broken.problems.size(), size_t(1));
        QVERIFY(broken.problems.front().what.contains(u"refs/heads/"));
        QVERIFY(branch.open(QIODevice::WriteOnly | QIODevice::Truncate));
        branch.write(tip);
        branch.close();
        const GitHistory mended = readAll(repository, broken.cursor);
        QVERIFY(mended.problems.empty());
        QVERIFY(mended.commits.empty());
    }
    void mendedCommitIsReadWithAllBehindIt_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<int>("atOnce");
        for (const int atOnce : {1, 100}) {
            QTest::addRow("tip, %d at once", atOnce) << 4 << atOnce;
            QTest::addRow("middle, %d at once", atOnce) << 2 << atOnce;
            QTest::addRow("root, %d at once", atOnce) << 0 << atOnce;
        }
    }
    void mendedCommitIsReadWithAllBehindIt()
    {
        QFETCH(int, which);
        QFETCH(int, atOnce);
        TestRepository repository;
        QStringList ids;
        for (int i = 0; i < 5; ++i)
            ids += repository.commit(u"a"_s, QByteArray::number(i) + '\n', QString::number(i));
        const QByteArray object = damage(repository, ids[which]);
        GitHistory broken = readAll(repository);
        QVERIFY(!broken.problems.empty());
        // As long as it lasts, it is told and brings nothing anew.
        const GitHistory again = readAll(repository, broken.cursor);
        QCOMPARE(again.problems, broken.problems);
        QVERIFY(again.commits.empty());
        QCOMPARE(again.cursor, broken.cursor);
        mend(repository, ids[which], object);
        QStringList subjects;
        GitHistory mended{.repository = {}, .cursor = again.cursor, .isComplete = false};
        while (!mended.isComplete) {
            mended = readAll(repository, mended.cursor, {.maxCommits = atOnce});
            subjects += subjectsOf(mended);
            QVERIFY(mended.problems.empty());
        }
        QStringList expected;
        // The child's files were compared with nothing until now.
        for (int i = 0; i <= std::min(which + 1, 4); ++i)
            expected += QString::number(i);
        QCOMPARE(subjects, expected);
        QCOMPARE(mended.cursor, readAll(repository).cursor);
    }
    void mendedFilesAreReadOnceMore()
    {
        TestRepository repository;
        repository.commit(u"a"_s, "1\n", u"first"_s);
        const QString id = repository.commit(u"a"_s, "2\n", u"second"_s);
        repository.commit(u"b"_s, "3\n", u"third"_s);
        const QString tree = repository.git({u"rev-parse"_s, id + u":a"_s});
        const QByteArray object = damage(repository, tree);
        const GitHistory broken = readAll(repository);
        QCOMPARE(broken.commits.size(), size_t(3));
        const GitHistory again = readAll(repository, broken.cursor);
        QVERIFY(again.commits.empty());
        QCOMPARE(again.problems.size(), size_t(1));
        mend(repository, tree, object);
        const GitHistory mended = readAll(repository, again.cursor);
        QCOMPARE(subjectsOf(mended), QStringList{u"second"_s});
        QCOMPARE(changesOf(mended.commits[0]), (QMap<QString, QString>{{u"a"_s, u"+1 -1"_s}}));
        QCOMPARE(mended.cursor, readAll(repository).cursor);
    }
    void filesThatStayDamagedDoNotHoldUpNewCommits()
    {
        TestRepository repository;
        repository.commit(u"a"_s, "1\n", u"first"_s);
        damage(repository, repository.git({u"rev-parse"_s, u"HEAD:a"_s}));
        QString cursor = readAll(repository).cursor;
        for (int i = 0; i < 3; ++i)
            repository.commitStaged(QString::number(i));
        QStringList subjects;
        bool isComplete = false;
        for (int i = 0; i < 4; ++i) {
            const GitHistory history = readAll(repository, cursor, {.maxCommits = 1});
            subjects += subjectsOf(history);
            cursor = history.cursor;
            isComplete = history.isComplete;
            QCOMPARE(history.problems.empty(), i < 3);
        }
        QCOMPARE(subjects, (QStringList{u"0"_s, u"1"_s, u"2"_s}));
        QVERIFY(isComplete);
        QCOMPARE(cursor, readAll(repository).cursor);
    }
    void damageOnABranchThatIsGoneIsForgotten()
    {
        TestRepository repository;
        repository.commit(u"a"_s, "1", u"kept"_s);
        repository.git({u"checkout"_s, u"-q"_s, u"-b"_s, u"side"_s});
        const QString lost = repository.commit(u"b"_s, "1", u"lost"_s);
        repository.commit(u"b"_s, "2", u"child"_s);
        repository.git({u"checkout"_s, u"-q"_s, u"main"_s});
        damage(repository, lost);
        const GitHistory broken = readAll(repository);
        QVERIFY(!broken.problems.empty());
        repository.git({u"update-ref"_s, u"-d"_s, u"refs/heads/side"_s});
        // What was read of the branch is known until here.
        const GitHistory without = readAll(repository, readAll(repository, broken.cursor).cursor);
        QVERIFY(without.problems.empty() && without.commits.empty());
        QCOMPARE(without.cursor, readAll(repository).cursor);
    }
    void cursorOfAnOlderHeraldDoesNotTellItsGaps()
    {
        TestRepository repository;
        repository.commit(u"a"_s, "1", u"first"_s);
        const QString tip = repository.commit(u"a"_s, "2", u"second"_s);
        QCOMPARE(subjectsOf(readAll(repository, tip)), (QStringList{u"first"_s, u"second"_s}));
    }
    void problemsAreLimited()
    {
        TestRepository repository;
        QStringList ids;
        for (int i = 0; i < 30; ++i)
            ids.append(repository.commit(u"a"_s, QByteArray::number(i), QString::number(i)));
        for (const QString &id : ids)
            damage(repository, repository.git({u"rev-parse"_s, id + u"^{tree}"_s}));
        const GitHistory history = readAll(repository);
        QCOMPARE(history.commits.size(), size_t(30));
        QCOMPARE(history.problems.size(), size_t(20));
        QCOMPARE(history.damaged, size_t(30));
    }

    void hugeCommitIsCapped()
    {
        TestRepository repository;
        for (int i = 0; i < 30; ++i)
            repository.files().write(u"f%1"_s.arg(i), "1\n");
        repository.commit(u"a"_s, "1\n", u"many"_s);
        const Commit commit = readAll(repository, {}, {.limits = {.maxPaths = 10}}).commits.at(0);
        QCOMPARE(commit.files.size(), 10);
        QCOMPARE(commit.changedFiles, 31);
        QVERIFY(commit.isPartial);
        QVERIFY(!commit.files[0].additions.has_value());
        QVERIFY(!readAll(repository).commits.at(0).isPartial);
    }
    void linesOfHugeFilesAreNotCounted()
    {
        TestRepository repository;
        repository.commit(u"big"_s, QByteArray(5000, '\n'), u"big"_s);
        const Commit commit = readAll(repository, {}, {.limits = {.maxFileBytes = 4096}}).commits.at(0);
        QCOMPARE(changesOf(commit), (QMap<QString, QString>{{u"big"_s, u"+? -?"_s}}));
    }

    void describesTheRepository()
    {
        TestRepository repository;
        repository.git({u"remote"_s, u"add"_s, u"fork"_s, u"https://host/fork/x"_s});
        repository.git({u"remote"_s, u"add"_s, u"origin"_s, u"https://me:token@github.com/acme/rocket.git"_s});
        repository.git({u"config"_s, u"user.email"_s, u"ada@example.org"_s});
        const auto about = GitReader(repository.path()).describe();
        QVERIFY(about.has_value());
        QCOMPARE(*about, (GitRepository{.path = repository.path(),
                                        .origin = u"https://github.com/acme/rocket.git"_s,
                                        .name = u"acme/rocket"_s,
                                        .identity = u"ada@example.org"_s}));
    }
    void withoutARemoteItIsNamedByItsFolder()
    {
        TestRepository repository;
        const auto about = GitReader(repository.path() + u'/').describe();
        QCOMPARE(about->name, QFileInfo(repository.path()).fileName());
        QVERIFY(about->origin.isEmpty() && about->identity.isEmpty());
    }

    void saysThatThereIsNoSuchFolder()
    {
        const auto history = GitReader(u"/nowhere/at/all"_s).read({});
        QCOMPARE(kindOf(history), ErrorKind::NotFound);
        QCOMPARE(history.error().where, u"/nowhere/at/all"_s);
    }
    void saysThatAFolderIsNoRepository()
    {
        FileTree folder;
        folder.write(u"file"_s, "x");
        QCOMPARE(kindOf(GitReader(folder.path()).read({})), ErrorKind::Invalid);
        QCOMPARE(kindOf(GitReader(folder.path(u"file"_s)).read({})), ErrorKind::Invalid);
    }
    void doesNotTakeTheRepositoryAroundAFolder()
    {
        TestRepository repository;
        repository.files().makeFolder(u"inside"_s);
        QCOMPARE(kindOf(GitReader(repository.path(u"inside"_s)).read({})), ErrorKind::Invalid);
    }
    void saysThatItDoesNotKnowAKindOfRepository()
    {
        TestRepository repository;
        repository.git({u"config"_s, u"core.repositoryformatversion"_s, u"1"_s});
        repository.git({u"config"_s, u"extensions.fromTheFuture"_s, u"true"_s});
        const auto history = GitReader(repository.path()).read({});
        QCOMPARE(kindOf(history), ErrorKind::Invalid);
        QVERIFY(history.error().what.contains(u"fromthefuture", Qt::CaseInsensitive));
    }
    void refusesACursorThatIsNone()
    {
        TestRepository repository;
        QCOMPARE(kindOf(GitReader(repository.path()).read(u"yesterday"_s)), ErrorKind::Corrupt);
    }
    void passesOverCursorsOfAnotherRepository()
    {
        TestRepository repository;
        repository.commit(u"a"_s, "1", u"first"_s);
        QCOMPARE(readAll(repository, QString(40, u'a')).commits.size(), size_t(1));
    }

private:
    FileTree m_home;
};

QTEST_GUILESS_MAIN(GitReaderTest)
#include "tst_gitreader.moc"
