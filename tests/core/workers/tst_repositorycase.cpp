// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/githubevent.h"
#include "achievements/workgrouping.h"
#include "sources/gitremote.h"
#include "store/achievementstore.h"
#include "store/sourcestore.h"
#include "store/watchstore.h"
#include "support/temporarydatabase.h"
#include "workers/githubsource.h"
#include "workers/inboxdrain.h"
#include "workers/unwatch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = fromMs(1'800'000'000'000);
constexpr int kBefore = 20;  // the schema before names were written small
const Person kAda{{}, {}, {u"ada"_s}};

QList<Sighting> request(const QString &repository, int number, const QString &body = {})
{
    return readPullRequest(repository,
                           {{u"number"_s, number},
                            {u"title"_s, u"feat: cache sessions"_s},
                            {u"body"_s, body},
                            {u"user"_s, QJsonObject{{u"login"_s, u"ada"_s}}},
                            {u"merged_at"_s, u"2026-01-06T00:00:00Z"_s},
                            {u"merge_commit_sha"_s, u"feed000%1"_s.arg(number)}},
                           kAda)
        .value();
}

QList<Sighting> release(const QString &repository)
{
    return readRelease(repository,
                       {{u"tag_name"_s, u"V1"_s},
                        {u"author"_s, QJsonObject{{u"login"_s, u"ada"_s}}},
                        {u"published_at"_s, u"2026-01-06T00:00:00Z"_s}},
                       kAda)
        .value();
}

void tell(Database &database, const QList<Sighting> &sightings)
{
    const auto told = database.inTransaction([&] { return WorkLedger(database).add(sightings, kNow); });
    QVERIFY2(told, qPrintable(told ? QString() : told.error().text()));
}

QStringList keys(Database &database)
{
    QStringList keys =
        database.list(u"SELECT key FROM achievement"_s, {}, [](const Statement &row) { return row.get<QString>(0); })
            .value();
    keys.sort();
    return keys;
}

/// As a Herald that wrote names as it was told them would have left it.
void spell(Database &database)
{
    for (const QString &column :
         {u"sighting SET names = replace(names"_s, u"sighting SET evidence = replace(evidence"_s,
          u"sighting_link SET link = replace(link"_s, u"achievement SET key = replace(key"_s,
          u"evidence SET reference = replace(reference"_s}) {
        const auto spelled = database.execute(u"UPDATE %1, 'octo/app', 'Octo/App')"_s.arg(column));
        QVERIFY2(spelled, qPrintable(spelled ? QString() : spelled.error().text()));
    }
}

}  // namespace

class RepositoryCaseTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void howARepositoryIsWrittenDoesNotMatter()
    {
        TemporaryDatabase database;
        tell(*database, request(u"octo/app"_s, 7));
        tell(*database, request(u"Octo/App"_s, 7));
        tell(*database, release(u"OCTO/app"_s) + release(u"octo/app"_s));
        QCOMPARE(keys(*database), (QStringList{u"pr:octo/app#7"_s, u"release:octo/app@V1"_s}));
    }

    void aCloneWithAnAddressInSmallLettersTellsOfTheSameRequest()
    {
        TemporaryDatabase database;
        tell(*database, request(u"Octo/App"_s, 7));
        Commit commit{.repository = repositoryName(u"git@github.com:octo/app.git"_s)};
        commit.id = u"0123456789012345678901234567890123456789"_s;
        commit.summary = u"feat: cache sessions (#7)"_s;
        commit.authoredAt = commit.committedAt = kNow - 24h;
        QList<Sighting> local;
        for (const Achievement &work : workFromCommits({commit}, {}))
            local += sightingOf(work);
        tell(*database, local);
        QCOMPARE(keys(*database), QStringList{u"pr:octo/app#7"_s});
    }

    void peopleSeeItAsItIsWritten()
    {
        TemporaryDatabase database;
        const QJsonObject request{
            {u"number"_s, 8}, {u"title"_s, u"Cache"_s}, {u"user"_s, QJsonObject{{u"login"_s, u"bob"_s}}}};
        const QJsonObject review{{u"id"_s, 1},
                                 {u"user"_s, QJsonObject{{u"login"_s, u"ada"_s}}},
                                 {u"submitted_at"_s, u"2026-01-06T00:00:00Z"_s}};
        tell(*database, readReview(u"Octo/App"_s, request, review, kAda).value());
        const auto found = AchievementStore(*database).find({});
        QCOMPARE(found->items.value(0).title, u"Reviewed Octo/App#8: Cache"_s);
    }

    void whatAnOlderHeraldKeptIsFoundAgain()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"herald.db"_s);
        {
            const auto old = Database::open({.path = path, .schemaVersion = kBefore});
            tell(**old, request(u"octo/app"_s, 7, u"Closes #5"_s) + release(u"octo/app"_s));
            spell(**old);
            QCOMPARE(keys(**old), (QStringList{u"pr:Octo/App#7"_s, u"release:Octo/App@V1"_s}));
        }
        const auto database = Database::open({.path = path});
        QVERIFY(database);
        QCOMPARE(keys(**database), (QStringList{u"pr:octo/app#7"_s, u"release:octo/app@V1"_s}));
        tell(**database, request(u"Octo/App"_s, 7, u"Closes #5"_s) + release(u"octo/app"_s));
        QCOMPARE(keys(**database), (QStringList{u"pr:octo/app#7"_s, u"release:octo/app@V1"_s}));
        const QStringList links = (*database)
                                      ->list(u"SELECT link FROM sighting_link"_s, {},
                                             [](const Statement &row) { return row.get<QString>(0); })
                                      .value();
        QVERIFY(links.contains(u"issue:octo/app#5"_s));
        for (const QString &link : links)
            QVERIFY2(!link.contains(u"Octo"_s), qPrintable(link));
    }

    void whatWasKeptTwiceIsJoinedWhenTheInboxIsRead()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"herald.db"_s);
        {
            const auto old = Database::open({.path = path, .schemaVersion = kBefore});
            tell(**old, release(u"octo/app"_s) + request(u"octo/app"_s, 8));
            spell(**old);
            tell(**old, release(u"octo/app"_s));
            QCOMPARE(keys(**old).size(), 3);
        }
        const auto database = Database::open({.path = path});
        QVERIFY(database);
        InboxDrain drain(**database, {.person = kAda});
        for (bool isEmpty = false; !isEmpty;) {
            const auto step = drain.step(kNow);
            QVERIFY2(step, qPrintable(step ? QString() : step.error().text()));
            QCOMPARE(step->bad, 0);
            isEmpty = step->isEmpty;
        }
        QCOMPARE(keys(**database), (QStringList{u"pr:octo/app#8"_s, u"release:octo/app@V1"_s}));
    }

    void aRepositoryIsWatchedOnce()
    {
        TemporaryDatabase database;
        WatchStore watches(*database);
        QVERIFY(watches.save({.kind = WatchKind::Forge, .target = u"Octo/App"_s, .addedAt = kNow}));
        QVERIFY(watches.save({.kind = WatchKind::Forge, .target = u"octo/app"_s, .addedAt = kNow}));
        QCOMPARE(watches.all(WatchKind::Forge)->size(), 1);
        QCOMPARE(*watches.spelled(WatchKind::Forge, u"octo/APP"_s), u"Octo/App"_s);
        QVERIFY(SourceStore(*database).setCursor(gitHubSourceName(u"Octo/App"_s), kCursorName, u"x"_s, kNow));
        QVERIFY(unwatch(*database, WatchKind::Forge, u"octo/app"_s));
        QVERIFY(watches.all(WatchKind::Forge)->isEmpty());
        QCOMPARE(SourceStore(*database).cursor(gitHubSourceName(u"Octo/App"_s), kCursorName).value(), std::nullopt);
    }

    void foldersAreWatchedAsTheyAreWritten()
    {
        TemporaryDatabase database;
        WatchStore watches(*database);
        QVERIFY(watches.save({.kind = WatchKind::Repository, .target = u"/home/x/App"_s, .addedAt = kNow}));
        QVERIFY(watches.save({.kind = WatchKind::Repository, .target = u"/home/x/app"_s, .addedAt = kNow}));
        QCOMPARE(watches.all(WatchKind::Repository)->size(), 2);
    }
};

QTEST_GUILESS_MAIN(RepositoryCaseTest)
#include "tst_repositorycase.moc"
