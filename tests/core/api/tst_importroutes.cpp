// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/achievementstore.h"
#include "store/watchstore.h"

#include "support/testgateway.h"
#include "support/testrepository.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

QJsonObject post(const QString &id, int likes)
{
    return {
        {u"post_id"_s, id}, {u"hook"_s, u"About "_s + id}, {u"views"_s, 1000}, {u"likes"_s, likes}, {u"shares"_s, 0},
        {u"comments"_s, 0}, {u"persona_id"_s, u"ada"_s}};
}

QStringList watched(const TestGateway &gateway, WatchKind kind)
{
    QStringList targets;
    for (const Watch &watch : WatchStore(gateway.database()).all(kind).value_or(QList<Watch>()))
        targets += watch.target;
    return targets;
}

}  // namespace

class ImportRoutesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tellsOfManyPostsAndWhatBecameOfEach()
    {
        TestGateway gateway;
        const QJsonObject body{
            {u"posts"_s, QJsonArray{post(u"good"_s, 100), post(u"dull"_s, 1), QJsonObject{{u"views"_s, u"many"_s}}}}};
        const auto answer = gateway.post("/import/threads", body);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().value("created"_L1).toInt(), 1);
        QCOMPARE(answer.json().value("skipped"_L1).toInt(), 1);
        QCOMPARE(answer.json().value("refused"_L1).toInt(), 1);
        const QJsonArray items = answer.json().value("items"_L1).toArray();
        QCOMPARE(items.size(), 3);
        QCOMPARE(items[0]["status"_L1].toString(), u"created"_s);
        QCOMPARE(items[1]["status"_L1].toString(), u"skipped"_s);
        QCOMPARE(items[2]["status"_L1].toString(), u"refused"_s);
        QVERIFY(items[2]["reason"_L1].toString().contains("views"_L1));
        QCOMPARE(gateway.nextStored().created.size(), 1);
    }
    void theSamePostsAgainMakeNothingTwice()
    {
        const TestGateway gateway;
        const QJsonObject body{{u"posts"_s, QJsonArray{post(u"good"_s, 100)}}};
        QCOMPARE(gateway.post("/import/threads", body).json().value("created"_L1).toInt(), 1);
        QCOMPARE(gateway.post("/import/threads", body).json().value("created"_L1).toInt(-1), 0);
        QCOMPARE(AchievementStore(gateway.database()).find({})->total, 1);
    }
    void refusesWhatIsNoListOfPosts()
    {
        const TestGateway gateway;
        QCOMPARE(gateway.post("/import/threads", "nonsense"_ba).status, 400);
        QCOMPARE(gateway.post("/import/threads", "[1, 2"_ba).status, 400);
        const auto many =
            gateway.post("/import/threads",
                         "{\"posts\":[" + QByteArray(R"({"post_id":"a"},)").repeated(10'000) + R"({"post_id":"b"}]})");
        QCOMPARE(many.status, 422);
        QCOMPARE(many.text("field"_L1), u"posts"_s);
    }

    void repositoriesAreWatchedFromThenOnAndTheEngineIsTold()
    {
        TestGateway gateway;
        const TestRepository repository;
        const auto git =
            gateway.post("/import/git", QJsonObject{{u"paths"_s, QJsonArray{repository.path(), repository.path()}}});
        QVERIFY2(git.status == 202, git.body.constData());
        QCOMPARE(watched(gateway, WatchKind::Repository), QStringList{repository.path()});
        QCOMPARE(gateway.nextStored().watches, 1);
        const auto forge =
            gateway.post("/import/github", QJsonObject{{u"repositories"_s, QJsonArray{u"ada/engine"_s}}});
        QVERIFY2(forge.status == 202, forge.body.constData());
        QCOMPARE(watched(gateway, WatchKind::Forge), QStringList{u"ada/engine"_s});
    }
    void refusesWhatIsNoRepository_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("field");
        QTest::newRow("no folder") << "/import/git"_ba
                                   << R"({"paths":["/nowhere/at/all"]})"_ba << u"paths"_s;
        QTest::newRow("no repository") << "/import/git"_ba
                                       << R"({"paths":["/tmp"]})"_ba << u"paths"_s;
        QTest::newRow("no whole path") << "/import/git"_ba
                                       << R"({"paths":["."]})"_ba << u"paths"_s;
        QTest::newRow("none") << "/import/git"_ba
                              << R"({"paths":[]})"_ba << u"paths"_s;
        QTest::newRow("missing") << "/import/git"_ba
                                 << "{}"_ba << u"paths"_s;
        QTest::newRow("no text") << "/import/git"_ba
                                 << R"({"paths":[7]})"_ba << u"paths"_s;
        QTest::newRow("no owner") << "/import/github"_ba
                                  << R"({"repositories":["engine"]})"_ba << u"repositories"_s;
        QTest::newRow("an address") << "/import/github"_ba
                                    << R"({"repositories":["https://github.com/a/b"]})"_ba << u"repositories"_s;
    }
    void refusesWhatIsNoRepository()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        QFETCH(QString, field);
        const TestGateway gateway;
        const auto answer = gateway.post(path, body);
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.text("field"_L1), field);
        QVERIFY(watched(gateway, WatchKind::Repository).isEmpty() && watched(gateway, WatchKind::Forge).isEmpty());
    }

    void whatIsWatchedIsListedAndCanBeGivenUp()
    {
        TestGateway gateway;
        std::ignore = gateway.post("/import/github", QJsonObject{{u"repositories"_s, QJsonArray{u"ada/engine"_s}}});
        std::ignore = gateway.nextStored();
        const QJsonArray items = gateway.get("/watches").json().value("items"_L1).toArray();
        QCOMPARE(items.size(), 1);
        QCOMPARE(items[0]["kind"_L1].toString(), u"github"_s);
        QCOMPARE(items[0]["target"_L1].toString(), u"ada/engine"_s);
        const QJsonObject one{{u"kind"_s, u"github"_s}, {u"target"_s, u"ada/engine"_s}};
        QCOMPARE(gateway.post("/watches/remove", one).status, 200);
        QCOMPARE(gateway.nextStored().watches, 1);
        QVERIFY(watched(gateway, WatchKind::Forge).isEmpty());
        QCOMPARE(gateway.post("/watches/remove", one).status, 404);
        QCOMPARE(gateway.post("/watches/remove", QJsonObject{{u"target"_s, u"x"_s}}).text("field"_L1), u"kind"_s);
    }
};

QTEST_GUILESS_MAIN(ImportRoutesTest)
#include "tst_importroutes.moc"
