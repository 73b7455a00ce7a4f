// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/inboxdrain.h"

#include "store/achievementstore.h"
#include "store/sourcestore.h"
#include "support/inboxstory.h"
#include "support/temporarydatabase.h"
#include "workers/githubsource.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

constexpr Instant kNow = fromMs(1'800'000'000'000);

void receive(Database &database, const QList<InboxEvent> &events)
{
    const auto received = database.inTransaction([&]() -> Result<> {
        for (const InboxEvent &event : events) {
            if (const auto taken = InboxStore(database).receive(event); !taken)
                return tl::unexpected(taken.error());
        }
        return {};
    });
    QVERIFY(received);
}

/// Until nothing waits; the sum of what happened.
Drained drain(InboxDrain &inbox, Instant now = kNow)
{
    Drained all;
    for (bool isEmpty = false; !isEmpty;) {
        const auto step = inbox.step(now);
        if (!step)
            qFatal("%s", qPrintable(step.error().text()));
        all.events += step->events;
        all.bad += step->bad;
        all.change.created += step->change.created;
        all.change.merged += step->change.merged;
        isEmpty = step->isEmpty;
    }
    return all;
}

Drained drain(Database &database, Instant now = kNow, const Person &person = {})
{
    InboxDrain inbox(database, {.person = person});
    return drain(inbox, now);
}

/// All that the achievements say, without what depends on the order in which they were stored.
QByteArrayList tellings(Database &database)
{
    const AchievementStore store(database);
    QByteArrayList all;
    const auto page = store.find({.limit = 100'000});
    for (const Achievement &item : page->items) {
        Achievement achievement = *store.achievement(item.id);
        achievement.id = {};
        achievement.createdAt = achievement.updatedAt = {};
        std::ranges::sort(achievement.evidence, {}, [](const Evidence &e) { return e.kind + e.reference; });
        all.append(QJsonDocument(toJson(achievement)).toJson(QJsonDocument::Compact));
    }
    std::ranges::sort(all);
    return all;
}

/// The first difference, for the message of a failing check.
QByteArray difference(const QByteArrayList &a, const QByteArrayList &b)
{
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i) {
        if (a[i] != b[i])
            return a[i] + "\n" + b[i];
    }
    return QByteArray::number(a.size()) + " and " + QByteArray::number(b.size());
}

InboxEvent delivered(const QString &kind, const QByteArray &body, const QString &delivery)
{
    return {.source = u"github"_s, .deliveryId = delivery, .kind = kind, .body = body, .receivedAt = kNow};
}

const QByteArray kMerged =
    R"({"action":"closed","pull_request":{"number":7,"merged":true,"title":"feat: cache sessions",
    "body":null,"created_at":"2026-01-01T00:00:00Z","merged_at":"2026-01-02T00:00:00Z","user":{"login":"o"}},
    "repository":{"full_name":"o/r"}})";

}  // namespace

class InboxDrainTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aMergedRequestBecomesAnAchievement()
    {
        TemporaryDatabase database;
        receive(*database, {delivered(u"pull_request"_s, kMerged, u"d-1"_s)});
        const Drained drained = drain(*database);
        QCOMPARE(drained.events, 1);
        QCOMPARE(drained.change.created.size(), 1);
        QCOMPARE(drained.change.created.first().title, u"Merged: cache sessions"_s);
        QCOMPARE(InboxStore(*database).countWaiting().value(), 0);
    }

    /// B7: a request without a body, a closed issue and a push of two commits were all lost.
    void whatTheReferenceLostIsKept()
    {
        TemporaryDatabase database;
        receive(*database,
                {delivered(u"pull_request"_s, kMerged, u"1"_s),
                 delivered(u"issues"_s, R"({"action":"closed","issue":{"number":3,"title":"Crash","body":null,
                    "closed_at":"2026-01-02T00:00:00Z","assignee":{"login":"o"},"labels":[{"name":"bug"}]},"repository":{"full_name":"o/r"}})",
                           u"2"_s),
                 delivered(u"push"_s, R"({"ref":"refs/heads/main","after":"aa11111","commits":[
                    {"id":"bb22222","message":"feat: one","timestamp":"2026-02-02T00:00:00Z","author":{"name":"A","username":"o"}},
                    {"id":"aa11111","message":"fix: two","timestamp":"2026-02-02T00:01:00Z","author":{"name":"A","username":"o"}}],
                    "repository":{"full_name":"o/r","default_branch":"main"}})",
                           u"3"_s)});
        const Drained drained = drain(*database);
        QCOMPARE(drained.bad, 0);
        QCOMPARE(drained.change.created.size(), 3);
    }

    void aBadEventIsKeptWithItsReasonAndStopsNobody()
    {
        TemporaryDatabase database;
        receive(*database, {delivered(u"pull_request"_s, "{\"action\":", u"1"_s),
                            delivered(u"pull_request"_s, R"({"action":"closed","pull_request":{}})", u"2"_s),
                            delivered(u"pull_request"_s, kMerged, u"3"_s)});
        const Drained drained = drain(*database);
        QCOMPARE(drained.bad, 2);
        QCOMPARE(drained.change.created.size(), 1);
        const auto events = InboxStore(*database).after({}, 10);
        QVERIFY(events->at(0).error.contains(u"JSON"_s));
        QVERIFY2(events->at(1).error.contains(u"repository"_s), qPrintable(events->at(1).error));
        QCOMPARE(events->at(2).error, QString());
    }

    void aTimeInTheFutureIsNotBelieved()
    {
        TemporaryDatabase database;
        QByteArray future = kMerged;
        future.replace("2026-01-02", "2099-01-02");
        receive(*database, {delivered(u"pull_request"_s, future, u"1"_s)});
        const Drained drained = drain(*database);
        QCOMPARE(drained.bad, 1);
        QCOMPARE(drained.change.created.size(), 0);
        const auto events = InboxStore(*database).after({}, 10);
        QVERIFY2(events->first().error.contains(u"2099"_s), qPrintable(events->first().error));
    }

    void aRequestWithoutATitleIsCalledByItsReference()
    {
        TemporaryDatabase database;
        QByteArray untitled = kMerged;
        receive(*database, {delivered(u"pull_request"_s, untitled.replace("feat: cache sessions", " "), u"1"_s)});
        QCOMPARE(drain(*database).change.created.value(0).title, u"Merged: o/r#7"_s);
    }

    void theSameSetInAnyOrderAndTwice()
    {
        const InboxStory story(800);
        QByteArrayList first;
        for (const unsigned seed : {0U, 1U, 2U}) {
            TemporaryDatabase database;
            receive(*database, seed == 0 ? story.events() : story.shuffled(seed));
            drain(*database, kNow, InboxStory::person());
            const QByteArrayList told = tellings(*database);
            if (seed == 0)
                first = told;
            QVERIFY2(told == first, difference(told, first).constData());

            QCOMPARE(InboxStore(*database).replayAll().value(), qint64(story.events().size()));
            const Drained again = drain(*database, kNow + std::chrono::hours(1), InboxStory::person());
            QCOMPARE(again.events, int(story.events().size()));
            QCOMPARE(again.change.created.size(), 0);
            QCOMPARE(again.change.merged, 0);
            QCOMPARE(tellings(*database), first);
        }
        QVERIFY(first.size() > 80);
    }

    void replayedIntoAnEmptyStoreItIsTheSameSet()
    {
        const InboxStory story(300);
        TemporaryDatabase oneByOne;
        InboxDrain inbox(*oneByOne, {.person = InboxStory::person()});
        const QList<InboxEvent> shuffled = story.shuffled(9);
        for (const InboxEvent &single : shuffled) {
            receive(*oneByOne, {single});
            drain(inbox);
        }
        TemporaryDatabase atOnce;
        receive(*atOnce, story.events());
        drain(*atOnce, kNow, InboxStory::person());
        QVERIFY2(tellings(*oneByOne) == tellings(*atOnce),
                 difference(tellings(*oneByOne), tellings(*atOnce)).constData());
    }

    /// B25: what is found is told, in the same transaction.
    void newsIsQueuedWithItsAchievement()
    {
        TemporaryDatabase database;
        receive(*database, {delivered(u"pull_request"_s, kMerged, u"1"_s)});
        drain(*database, fromMs(1'767'312'000'000) + std::chrono::hours(1));
        QCOMPARE(database->scalar<int>(u"SELECT count(*) FROM delivery"_s).value(), 1);
    }

    void whatAPersonRemovedStaysRemoved()
    {
        TemporaryDatabase database;
        receive(*database, {delivered(u"pull_request"_s, kMerged, u"1"_s)});
        const AchievementId id = drain(*database).change.created.first().id;
        QVERIFY(AchievementStore(*database).remove(id));
        receive(*database, {delivered(u"pull_request"_s, kMerged, u"2"_s)});
        QCOMPARE(drain(*database).change.created.size(), 0);
        QCOMPARE(AchievementStore(*database).find({})->total, 0);
    }

    void whileTheDatabaseIsHeldEventsGoOnWaiting()
    {
        TemporaryDatabase database;
        receive(*database, {delivered(u"pull_request"_s, kMerged, u"1"_s)});
        const auto impatient = database.open(OpenMode::ReadWrite, std::chrono::milliseconds(1));
        QVERIFY(database->execute(u"BEGIN IMMEDIATE"_s));
        InboxDrain inbox(*impatient, {.person = {}});
        QVERIFY(!inbox.step(kNow));
        QVERIFY(database->execute(u"ROLLBACK"_s));
        QCOMPARE(InboxStore(*database).countWaiting().value(), 1);
        QCOMPARE(drain(*database).change.created.size(), 1);
    }

    void whoseTokenItIsTellsWhoseWorkCounts()
    {
        TemporaryDatabase database;
        QVERIFY(SourceStore(*database).setCursor(gitHubSourceName(u"o/r"_s), kCursorName,
                                                 toText(GitHubCursor{.login = u"grace"_s}), kNow));
        QByteArray own = kMerged;
        own.replace("\"number\":7", "\"number\":8").replace("{\"login\":\"o\"}", "{\"login\":\"grace\"}");
        QVERIFY(own.contains("grace"));
        receive(*database, {delivered(u"pull_request"_s, kMerged, u"1"_s), delivered(u"pull_request"_s, own, u"2"_s)});
        QCOMPARE(drain(*database).change.created.size(), 1);
    }

    /// A stranger's merge and push in a repository that somebody watches became that somebody's drafts.
    void withoutALoginOnlyTheOwnersWorkCountsAndItSaysSo()
    {
        QByteArray strange = kMerged;
        strange.replace("\"login\":\"o\"", "\"login\":\"stranger\"");
        const QByteArray pushed = R"({"ref":"refs/heads/main","after":"aa11111","commits":[{"id":"aa11111",
            "message":"feat: one","timestamp":"2026-02-02T00:00:00Z","author":{"name":"S","username":"stranger"}}],
            "repository":{"full_name":"o/r","default_branch":"main"}})";
        const QByteArray reviewed = R"({"action":"submitted","pull_request":{"number":9,"title":"feat: x","user":
            {"login":"stranger"}},"review":{"id":1,"user":{"login":"o"},"submitted_at":"2026-01-02T00:00:00Z"},
            "repository":{"full_name":"o/r"}})";
        TemporaryDatabase database;
        receive(*database, {delivered(u"pull_request"_s, strange, u"1"_s), delivered(u"push"_s, pushed, u"2"_s),
                            delivered(u"pull_request_review"_s, reviewed, u"3"_s)});
        const Drained drained = drain(*database);
        QCOMPARE(drained.change.created.size(), 1);
        QCOMPARE(drained.change.created.first().title, u"Reviewed o/r#9: x"_s);
        const SourceStore sources(*database);
        QCOMPARE(sources.health()->size(), 1);
        QVERIFY(sources.health()->first().error.contains(u"heraldctl settings set github_logins"_s));
        receive(*database, {delivered(u"pull_request"_s, kMerged, u"4"_s)});
        drain(*database, kNow, {{}, {}, {u"stranger"_s}});
        QVERIFY(sources.health()->isEmpty());
    }

    /// The work was lost: GitHub's redelivery is known already.
    void aLoginThatIsNamedLaterFindsItsWorkInWhatCameBefore()
    {
        QByteArray strange = kMerged;
        strange.replace("\"login\":\"o\"", "\"login\":\"stranger\"");
        TemporaryDatabase database;
        receive(*database, {delivered(u"pull_request"_s, strange, u"1"_s)});
        QCOMPARE(drain(*database).change.created.size(), 0);
        QCOMPARE(drain(*database, kNow, {{}, {}, {u"stranger"_s}}).change.created.size(), 1);
        QCOMPARE(drain(*database, kNow, {{}, {}, {u"stranger"_s}}).events, 0);
    }

    void whatCouldNotBeReadIsListedWithItsReason()
    {
        TemporaryDatabase database;
        receive(*database, {delivered(u"pull_request"_s, "[]", u"1"_s), delivered(u"pull_request"_s, kMerged, u"2"_s)});
        drain(*database);
        const InboxStore inbox(*database);
        QCOMPARE(inbox.countFailed().value(), 1);
        QCOMPARE(inbox.failed(10)->first().deliveryId, u"1"_s);
        QVERIFY(!inbox.failed(10)->first().error.isEmpty());
    }

    void eventsOfAnotherSourceSayThatTheyAreNotKnown()
    {
        InboxEvent strange = delivered(u"x"_s, "{}", u"1"_s);
        strange.source = u"elsewhere"_s;
        QCOMPARE(sightingsOf(strange, {}).error().kind, ErrorKind::Invalid);
    }
};

QTEST_GUILESS_MAIN(InboxDrainTest)
#include "tst_inboxdrain.moc"
