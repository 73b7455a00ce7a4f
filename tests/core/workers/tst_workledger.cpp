// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/workledger.h"

#include "achievements/githubevent.h"
#include "achievements/workgrouping.h"
#include "store/achievementstore.h"
#include "support/temporarydatabase.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = fromMs(1'800'000'000'000);
constexpr Instant kStart = fromMs(1'767'571'200'000);

Commit commit(const QString &id, const QString &summary)
{
    Commit commit;
    commit.repository = u"o/r"_s;
    commit.id = id;
    commit.summary = summary;
    commit.authorName = u"Ada"_s;
    commit.authorEmail = u"ada@example.org"_s;
    commit.authoredAt = commit.committedAt = kStart;
    commit.parents = 1;
    commit.files = {{u"src/cache.cpp"_s, 20, 3}};
    return commit;
}

/// Commits as the local repository shows them.
QList<Sighting> local(const QList<Commit> &commits)
{
    QList<Sighting> sightings;
    for (const Achievement &work : workFromCommits(commits, {}))
        sightings += sightingOf(work);
    return sightings;
}

/// The merged request as GitHub tells of it.
QList<Sighting> request(const QString &title, const QString &head)
{
    const QJsonObject object{{u"number"_s, 7},
                             {u"title"_s, title},
                             {u"user"_s, QJsonObject{{u"login"_s, u"ada"_s}}},
                             {u"merged_at"_s, u"2026-01-06T00:00:00Z"_s},
                             {u"head"_s, QJsonObject{{u"sha"_s, head}}},
                             {u"merge_commit_sha"_s, u"feed0001"_s}};
    return readPullRequest(u"o/r"_s, object, {{}, {}, {u"ada"_s}}).value();
}

Achievement only(Database &database)
{
    const AchievementStore store(database);
    const auto page = store.find({});
    if (page->total != 1)
        qFatal("%d achievements", int(page->total));
    return *store.achievement(page->items.first().id);
}

}  // namespace

class WorkLedgerTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aCommitSeenLocallyAndItsRequestAreOneAchievement_data()
    {
        QTest::addColumn<bool>("isLocalFirst");
        QTest::addRow("commit first") << true;
        QTest::addRow("request first") << false;
    }
    void aCommitSeenLocallyAndItsRequestAreOneAchievement()
    {
        QFETCH(bool, isLocalFirst);
        TemporaryDatabase database;
        WorkLedger ledger(*database);
        const auto commits = local({commit(u"abc1234"_s, u"speed up the cache"_s)});
        const auto merged = request(u"perf: faster cache"_s, u"abc1234"_s);
        QVERIFY(ledger.add(isLocalFirst ? commits : merged, kNow));
        QVERIFY(ledger.add(isLocalFirst ? merged : commits, kNow));
        const Achievement achievement = only(*database);
        QCOMPARE(achievement.key, u"pr:o/r#7"_s);
        QCOMPARE(achievement.evidence.size(), 2);
        QCOMPARE(achievement.category, Category::Performance);
    }

    void clonesOfOneRepositoryTellOfOneAchievement()
    {
        TemporaryDatabase database;
        WorkLedger ledger(*database);
        qint64 id = 0;
        for (const QString &name : {u"full"_s, u"worktree"_s, u"bare"_s, u""_s}) {
            QList<Commit> commits{commit(u"feed0001"_s, u"Thing 1"_s), commit(u"feed0002"_s, u"Thing 2"_s)};
            for (Commit &one : commits)
                one.repository = name;
            QVERIFY(ledger.add(local(commits), kNow).has_value());
            const Achievement achievement = only(*database);
            QCOMPARE(achievement.evidence.size(), 2);
            id = id == 0 ? achievement.id.value : id;
            QCOMPARE(achievement.id.value, id);
        }
    }

    void theIdStaysWhenTheWorkGetsABetterName()
    {
        TemporaryDatabase database;
        WorkLedger ledger(*database);
        const auto first = ledger.add(local({commit(u"abc1234"_s, u"speed up the cache"_s)}), kNow);
        QVERIFY(ledger.add(request(u"perf: faster cache"_s, u"abc1234"_s), kNow));
        QCOMPARE(only(*database).id, first->created.first().id);
    }

    void whatAPersonWroteOutlivesTheMerge()
    {
        TemporaryDatabase database;
        WorkLedger ledger(*database);
        QVERIFY(ledger.add(local({commit(u"abc1234"_s, u"speed up the cache"_s)}), kNow));
        Achievement mine = only(*database);
        mine.title = u"Halved the answer time"_s;
        mine.status = AchievementStatus::Confirmed;
        mine.impactOverride = 88;
        QVERIFY(AchievementStore(*database).update(mine, kNow));
        QVERIFY(ledger.add(request(u"perf: faster cache"_s, u"abc1234"_s), kNow));
        const Achievement after = only(*database);
        QCOMPARE(after.title, u"Halved the answer time"_s);
        QCOMPARE(after.status, AchievementStatus::Confirmed);
        QCOMPARE(after.impactOverride, 88);
    }

    /// The week's other commits stay where they are, without the one that the request took.
    void aRequestTakesOnlyItsCommitsOfTheWeek()
    {
        TemporaryDatabase database;
        WorkLedger ledger(*database);
        QVERIFY(
            ledger.add(local({commit(u"abc1234"_s, u"speed up the cache"_s), commit(u"def5678"_s, u"other"_s)}), kNow));
        QVERIFY(ledger.add(request(u"perf: faster cache"_s, u"abc1234"_s), kNow));
        const AchievementStore store(*database);
        const auto page = store.find({});
        QCOMPARE(page->total, 2);
        for (const Achievement &item : page->items) {
            const bool isWeek = isLooseWork(item.key);
            QCOMPARE(store.achievement(item.id)->evidence.size(), isWeek ? 1 : 2);
        }
    }

    void theModelIsAskedWhereTheWorkSaysNothing()
    {
        TemporaryDatabase database;
        QVERIFY(WorkLedger(*database).add(
            local({commit(u"abc1234"_s, u"Fix crash when the list of silences is empty"_s)}), kNow));
        QCOMPARE(only(*database).category, Category::Bugfix);
    }

    void anExplicitPrefixOutranksTheModel()
    {
        TemporaryDatabase database;
        QVERIFY(WorkLedger(*database).add(
            local({commit(u"abc1234"_s, u"docs: Fix crash when the list of silences is empty"_s)}), kNow));
        QCOMPARE(only(*database).category, Category::Documentation);
    }

    void aPersonsCorrectionOutlivesWhatComesLater()
    {
        TemporaryDatabase database;
        WorkLedger ledger(*database);
        QVERIFY(ledger.add(local({commit(u"abc1234"_s, u"docs: explain the cache"_s)}), kNow));
        Achievement mine = only(*database);
        mine.category = Category::Business;
        QVERIFY(AchievementStore(*database).update(mine, kNow));
        QVERIFY(ledger.add(request(u"perf: faster cache"_s, u"abc1234"_s), kNow));
        QCOMPARE(only(*database).category, Category::Business);
    }

    void aHabitOfCorrectionsIsLearned()
    {
        TemporaryDatabase database;
        WorkLedger ledger(*database);
        AchievementStore store(*database);
        Commit like = commit(u"abc0000"_s, u"Renew the gizmo tables of the frobnicator"_s);
        std::optional<Category> before;
        for (int i = 1; i <= 6; ++i) {
            like.id = u"abc000%1"_s.arg(i);
            like.authoredAt += 24h * 7;
            const auto change = ledger.add(local({like}), kNow);
            QCOMPARE(change->created.size(), 1);
            Achievement mine = change->created.first();
            before = before.value_or(mine.category);
            mine.category = Category::Business;
            QVERIFY(store.update(mine, kNow + std::chrono::minutes(i)));
        }
        QVERIFY(before != Category::Business);
        like.id = u"abc0009"_s;
        like.authoredAt += 24h * 7;
        QCOMPARE(ledger.add(local({like}), kNow)->created.value(0).category, Category::Business);
        // Another Herald on the same store has learned the same.
        like.id = u"abc000a"_s;
        like.authoredAt += 24h * 7;
        QCOMPARE(WorkLedger(*database).add(local({like}), kNow)->created.value(0).category, Category::Business);
    }

    /// B15: a request without evidence was worth $312,648 a year.
    void workWithoutNumbersIsWorthNothingKnown()
    {
        TemporaryDatabase database;
        QVERIFY(WorkLedger(*database).add(request(u"feat: saves 8 hours per week, $15k"_s, {}), kNow));
        const Achievement achievement = only(*database);
        QVERIFY(!achievement.value);
        QVERIFY(!achievement.timeSavedHours);
        QVERIFY(!achievement.complexity);
    }

    /// B18: where one moment alone is known, no beginning is made up.
    void whereItBeganStaysUnknown()
    {
        TemporaryDatabase database;
        QVERIFY(WorkLedger(*database).add(request(u"feat: x"_s, {}), kNow));
        QVERIFY(!only(*database).startedAt);
        QCOMPARE(toRfc3339(only(*database).completedAt).left(10), u"2026-01-06"_s);
    }

    void notesStayWithTheWork()
    {
        TemporaryDatabase database;
        WorkLedger ledger(*database);
        QVERIFY(ledger.add(local({commit(u"abc1234"_s, u"speed up the cache"_s)}), kNow));
        Evidence note;
        note.kind = u"note"_s;
        note.reference = u"1"_s;
        note.at = kNow;
        QVERIFY(AchievementStore(*database).addEvidence(only(*database).id, {note}));
        QVERIFY(ledger.add(request(u"perf: faster cache"_s, u"abc1234"_s), kNow));
        QCOMPARE(only(*database).evidence.size(), 3);
    }

    void achievementsOfAnOlderHeraldAreFoundByTheirCommits()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"herald.db"_s);
        {
            const auto old = Database::open({.path = path, .schemaVersion = 2});
            QVERIFY((*old)->execute(
                u"INSERT INTO achievement (key, title, description, category, status, source, source_url, completed_at,"
                " tags, skills, metrics_before, metrics_after, details, portfolio_ready, created_at, updated_at)"
                " VALUES ('work:r:all:2026-W01', 'Speed up the cache', '', 'performance', 'draft', 'git', '', 0, '[]',"
                " '[]', '{}', '{}', '{}', 0, 0, 0)"_s));
            QVERIFY(
                (*old)->execute(u"INSERT INTO evidence (achievement, kind, reference, title, url, grade, data, at)"
                                " VALUES (1, 'commit', 'abc1234', 'speed up the cache', '', 'measured', '{}', 0)"_s));
        }
        const auto database = Database::open({.path = path});
        QVERIFY(database);
        QVERIFY(WorkLedger(**database).add(request(u"perf: faster cache"_s, u"abc1234"_s), kNow));
        QCOMPARE(only(**database).evidence.size(), 2);
    }
};

QTEST_GUILESS_MAIN(WorkLedgerTest)
#include "tst_workledger.moc"
