// SPDX-License-Identifier: GPL-3.0-or-later
// A repository that is looked at again and again comes to what it comes to at once.
#include "workers/gitsource.h"

#include "store/achievementstore.h"
#include "support/temporarydatabase.h"
#include "support/testrepository.h"
#include "workers/pipeline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const Instant kNow = fromMs(1'769'904'000'000);  // 2026-02-01T00:00:00Z

/// A store that looks at repositories.
class Looker {
public:
    Harvest look(const TestRepository &repository, const QStringList &emails = {u"ada@example.org"_s})
    {
        GitSource source({.path = repository.path(), .interval = 1min, .emails = emails});
        Pipeline pipeline(*m_database, {});
        Harvest last;
        do {
            auto future = source.collect(pipeline.contextFor(source.name(), kNow).value());
            if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
                qFatal("nothing came");
            last = future.takeResult();
            if (const auto stored = pipeline.store(last); !stored)
                qFatal("%s", qPrintable(stored.error().text()));
        } while (!last.isComplete);
        return last;
    }
    /// "KEY: title | description", sorted.
    [[nodiscard]] QStringList told() const
    {
        QStringList told;
        for (const Achievement &one : all())
            told += u"%1: %2 | %3"_s.arg(one.key, one.title, one.description);
        told.sort();
        return told;
    }
    [[nodiscard]] QStringList titles() const
    {
        QStringList titles;
        for (const Achievement &one : all())
            titles += one.title;
        titles.sort();
        return titles;
    }
    [[nodiscard]] QList<Achievement> all() const { return AchievementStore(*m_database).find({}).value().items; }
    [[nodiscard]] AchievementStore achievements() { return AchievementStore(*m_database); }

private:
    TemporaryDatabase m_database;
};

QByteArray lines(int count) { return QByteArray("a line\n").repeated(count); }

/// The steps of a history, after each of which one looks.
using Step = std::function<void(TestRepository &)>;

void lookAndCompare(const std::vector<Step> &steps, const QStringList &titles)
{
    TestRepository repository;
    Looker often;
    for (const Step &step : steps) {
        step(repository);
        often.look(repository);
    }
    often.look(repository);
    Looker once;
    once.look(repository);
    QCOMPARE(often.told(), once.told());
    QCOMPARE(once.titles(), titles);
}

Step commits(const QStringList &subjects, const QString &branch = {})
{
    return [=](TestRepository &repository) {
        if (!branch.isEmpty())
            repository.git({u"switch"_s, u"-q"_s, u"-c"_s, branch});
        for (const QString &subject : subjects)
            repository.commit(subject, lines(100), subject);
    };
}

Step squash(const QString &branch, const QString &subject)
{
    return [=](TestRepository &repository) {
        repository.git({u"switch"_s, u"-q"_s, u"main"_s});
        repository.git({u"merge"_s, u"-q"_s, u"--squash"_s, branch});
        repository.commitStaged(subject + u"\n\n* two\n\n* three"_s);
    };
}

Step merge(const QString &branch, const QString &message)
{
    return [=](TestRepository &repository) {
        repository.git({u"switch"_s, u"-q"_s, u"main"_s});
        repository.git({u"merge"_s, u"-q"_s, u"--no-ff"_s, u"-m"_s, message, branch});
    };
}

Step revert(const QString &what)
{
    return [=](TestRepository &repository) {
        const QString id = repository.git({u"rev-parse"_s, what});
        const QString subject = repository.git({u"log"_s, u"-1"_s, u"--format=%s"_s, id});
        repository.commit(u"undone"_s, subject.toUtf8(),
                          u"Revert \"%1\"\n\nThis reverts commit %2."_s.arg(subject, id));
    };
}

Step rebase(const QString &branch)
{
    return [=](TestRepository &repository) {
        repository.git({u"switch"_s, u"-q"_s, u"main"_s});
        repository.commit(u"meanwhile"_s, lines(1), u"docs: meanwhile"_s);
        repository.git({u"rebase"_s, u"-q"_s, u"main"_s, branch});
    };
}

}  // namespace

class GitSourceTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aSquashTakesItsCommitsOutOfTheWeek()
    {
        lookAndCompare(
            {commits({u"one"_s}), commits({u"two"_s, u"three"_s}, u"work"_s), squash(u"work"_s, u"Faster (#7)"_s)},
            {u"Faster, and 2 more changes"_s, u"One"_s});
    }
    void aMergeTakesItsBranchOutOfTheWeek()
    {
        lookAndCompare({commits({u"one"_s}), commits({u"two"_s, u"three"_s}, u"work"_s),
                        merge(u"work"_s, u"Merge pull request #7 from o/work"_s)},
                       {u"One"_s, u"Two, and one more change"_s});
    }
    void aRebaseDoublesNothing()
    {
        lookAndCompare({commits({u"one"_s}), commits({u"two"_s, u"three"_s}, u"work"_s), rebase(u"work"_s)},
                       {u"One, and 3 more changes"_s});
    }
    void aRebaseBeforeTheMergeDoublesNothing()
    {
        lookAndCompare({commits({u"one"_s}), commits({u"two"_s, u"three"_s}, u"work"_s), rebase(u"work"_s),
                        merge(u"work"_s, u"Merge pull request #7 from o/work"_s)},
                       {u"One, and one more change"_s, u"Two, and one more change"_s});
    }
    void whatIsRevertedIsTakenBack()
    {
        lookAndCompare({commits({u"one"_s}), commits({u"two"_s}), revert(u"HEAD"_s)}, {u"One"_s});
        lookAndCompare({commits({u"fix: the pull request (#7)"_s}), revert(u"HEAD"_s)}, {});
    }
    void aRevertThatIsRevertedTakesNothingBack()
    {
        lookAndCompare({commits({u"one"_s}), revert(u"HEAD"_s), revert(u"HEAD"_s)}, {u"One"_s});
    }
    void whatAPersonConfirmedIsNotTakenFromThem()
    {
        TestRepository repository;
        Looker looker;
        commits({u"fix: the pull request (#7)"_s})(repository);
        looker.look(repository);
        Achievement mine = looker.all().first();
        mine.status = AchievementStatus::Confirmed;
        QVERIFY(looker.achievements().rewrite(mine, kNow));
        revert(u"HEAD"_s)(repository);
        looker.look(repository);
        QCOMPARE(looker.titles(), QStringList{mine.title});
    }
    void newCommitsOfARemovedWeekAreNews()
    {
        TestRepository repository;
        Looker looker;
        commits({u"core: tiny"_s})(repository);
        looker.look(repository);
        QVERIFY(looker.achievements().remove(looker.all().first().id));
        looker.look(repository);
        QCOMPARE(looker.titles(), QStringList());
        commits({u"core: the big feature"_s})(repository);
        looker.look(repository);
        QCOMPARE(looker.titles(), QStringList{u"The big feature"_s});
        looker.look(repository);
        QCOMPARE(looker.titles().size(), 1);
    }
    void newCommitsOfAnArchivedWeekBringItBack()
    {
        TestRepository repository;
        Looker looker;
        commits({u"core: tiny"_s})(repository);
        looker.look(repository);
        Achievement week = looker.all().first();
        week.status = AchievementStatus::Archived;
        QVERIFY(looker.achievements().rewrite(week, kNow));
        commits({u"core: huge"_s})(repository);
        looker.look(repository);
        QCOMPARE(looker.achievements().achievement(week.id)->status, AchievementStatus::Draft);
    }
    /// Everybody's commits were the person's own.
    void withoutAnAddressNothingIsYours()
    {
        TestRepository repository;
        Looker looker;
        repository.git({u"config"_s, u"user.email"_s, u""_s});  // whatever the machine's own says
        commits({u"one"_s})(repository);
        const Harvest harvest = looker.look(repository, {});
        QCOMPARE(looker.titles(), QStringList());
        QCOMPARE(harvest.health.state, HealthState::CannotSee);
        QVERIFY2(harvest.health.error.contains(u"git_identities"_s), qPrintable(harvest.health.error));
        repository.git({u"config"_s, u"user.email"_s, u"ada@example.org"_s});
        QCOMPARE(looker.look(repository, {}).health.state, HealthState::Well);
        QCOMPARE(looker.titles(), QStringList{u"One"_s});
    }
    void anAddressThatIsNamedLaterCountsFromTheBeginning()
    {
        TestRepository repository;
        Looker looker;
        commits({u"one"_s})(repository);
        repository.setAuthor(u"Ada"_s, u"ada@work.example"_s);
        commits({u"docs: two"_s})(repository);
        looker.look(repository);
        QCOMPARE(looker.titles(), QStringList{u"One"_s});
        looker.look(repository, {u"ada@work.example"_s, u"ada@example.org"_s});
        QCOMPARE(looker.titles(), (QStringList{u"One, and one more change"_s}));
    }
};

QTEST_GUILESS_MAIN(GitSourceTest)
#include "tst_gitsource.moc"
