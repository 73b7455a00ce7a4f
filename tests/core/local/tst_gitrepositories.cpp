// SPDX-License-Identifier: GPL-3.0-or-later
// What counts as a repository, and what is said of what is none.
#include "local/gitreader.h"

#include "support/gitreading.h"

#include <QTest>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

ErrorKind kindOf(const Result<GitHistory> &history) { return history ? ErrorKind::Internal : history.error().kind; }

}  // namespace

class GitRepositoriesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

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

private:
    const EmptyHome m_home;
};

QTEST_GUILESS_MAIN(GitRepositoriesTest)
#include "tst_gitrepositories.moc"
