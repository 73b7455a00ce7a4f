// SPDX-License-Identifier: GPL-3.0-or-later
// Repositories of which something is missing or broken, and later mended.
#include "local/gitreader.h"

#include "support/gitreading.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

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

}  // namespace

class GitDamageTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

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

private:
    const EmptyHome m_home;
};

QTEST_GUILESS_MAIN(GitDamageTest)
#include "tst_gitdamage.moc"
