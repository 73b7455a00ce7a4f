// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/gitreader.h"

#include "support/gitreading.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

ErrorKind kindOf(const Result<GitHistory> &history) { return history ? ErrorKind::Internal : history.error().kind; }

}  // namespace

class GitReaderTest : public QObject {
    Q_OBJECT
private slots:
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
    const EmptyHome m_home;
};

QTEST_GUILESS_MAIN(GitReaderTest)
#include "tst_gitreader.moc"
