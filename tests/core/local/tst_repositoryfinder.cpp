// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/repositoryfinder.h"

#include "support/filetree.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

void makeRepository(const FileTree &files, const QString &path)
{
    files.write(path + u"/.git/HEAD"_s, "ref: refs/heads/main\n");
}

QStringList found(const FileTree &files, RepositorySearch search = {})
{
    QStringList names;
    for (const QString &path : findRepositories(files.path(), search).paths)
        names.append(QDir(files.path()).relativeFilePath(path));
    return names;
}

}  // namespace

class RepositoryFinderTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void findsNearestFirstAndByName()
    {
        FileTree home;
        makeRepository(home, u"src/deep/c"_s);
        makeRepository(home, u"src/b"_s);
        makeRepository(home, u"src/a"_s);
        makeRepository(home, u"z"_s);
        QCOMPARE(found(home), (QStringList{u"z"_s, u"src/a"_s, u"src/b"_s, u"src/deep/c"_s}));
        QVERIFY(findRepositories(home.path()).isComplete);
    }
    void leavesOut_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path : {".cache/x", "a/node_modules/x", "a/vendor/x", "a/target/x", "a/.hidden/x"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void leavesOut()
    {
        QFETCH(QString, path);
        FileTree home;
        makeRepository(home, path);
        QVERIFY(found(home).isEmpty());
    }
    void looksBelowTheFirstFolderEvenIfItIsARepository()
    {
        FileTree home;
        makeRepository(home, u"."_s);
        makeRepository(home, u"a"_s);
        makeRepository(home, u"a/inner"_s);
        QCOMPARE(found(home), (QStringList{u"."_s, u"a"_s}));
    }
    void takesSeparateGitFoldersButNotLinkedWorkTrees()
    {
        FileTree home;
        home.write(u"separate/.git"_s, "gitdir: /elsewhere/x.git\n");
        home.write(u"linked/.git"_s, "gitdir: /home/x/src/a/.git/worktrees/linked\n");
        home.write(u"odd/.git"_s, "what is this\n");
        home.makeFolder(u"unfinished/.git"_s);
        QCOMPARE(found(home), QStringList{u"separate"_s});
    }
    void doesNotFollowLinks()
    {
        FileTree home, elsewhere;
        makeRepository(elsewhere, u"x"_s);
        QVERIFY(QFile::link(elsewhere.path(), home.path(u"link"_s)));
        QVERIFY(QFile::link(home.path(), home.path(u"circle"_s)));
        QVERIFY(found(home).isEmpty());
    }
    void stopsAtTheDepth()
    {
        FileTree home;
        makeRepository(home, u"1/2/3"_s);
        QCOMPARE(found(home, {.maxDepth = 3}).size(), 1);
        QVERIFY(found(home, {.maxDepth = 2}).isEmpty());
    }
    void saysThatItStoppedAtALimit()
    {
        FileTree home;
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
            makeRepository(home, name);
        const auto two = findRepositories(home.path(), {.maxFound = 2});
        QCOMPARE(two.paths.size(), 2);
        QVERIFY(!two.isComplete);
        QVERIFY(!findRepositories(home.path(), {.maxFolders = 1}).isComplete);
        const auto none = findRepositories(home.path(), {.deadline = QDeadlineTimer(0)});
        QVERIFY(none.paths.isEmpty() && !none.isComplete);
    }
    void findsNothingWhereThereIsNothing()
    {
        QVERIFY(findRepositories(u"/nowhere/at/all"_s).paths.isEmpty());
        QVERIFY(found(FileTree()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(RepositoryFinderTest)
#include "tst_repositoryfinder.moc"
