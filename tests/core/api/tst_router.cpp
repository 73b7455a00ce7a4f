// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/router.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

Router aRouter()
{
    Router router;
    router.add(HttpMethod::Get, "/achievements/");
    router.add(HttpMethod::Post, "/achievements/");
    router.add(HttpMethod::Get, "/achievements/{id}");
    router.add(HttpMethod::Delete, "/achievements/{id}");
    router.add(HttpMethod::Get, "/achievements/stats/summary");
    router.add(HttpMethod::Get, "/achievements/recent");
    router.add(HttpMethod::Get, "/");
    router.add(HttpMethod::Post, "/alerts/{id}/{action}");
    return router;
}

}  // namespace

class RouterTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void findsTheRoute_data()
    {
        QTest::addColumn<HttpMethod>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<qsizetype>("index");
        QTest::newRow("list") << HttpMethod::Get << "/achievements/"_ba << qsizetype(0);
        QTest::newRow("list without slash") << HttpMethod::Get << "/achievements"_ba << qsizetype(0);
        QTest::newRow("create") << HttpMethod::Post << "/achievements/"_ba << qsizetype(1);
        QTest::newRow("one") << HttpMethod::Get << "/achievements/7"_ba << qsizetype(2);
        QTest::newRow("one with slash") << HttpMethod::Get << "/achievements/7/"_ba << qsizetype(2);
        QTest::newRow("delete") << HttpMethod::Delete << "/achievements/7"_ba << qsizetype(3);
        QTest::newRow("deeper") << HttpMethod::Get << "/achievements/stats/summary"_ba << qsizetype(4);
        QTest::newRow("literal before parameter") << HttpMethod::Get << "/achievements/recent"_ba << qsizetype(5);
        QTest::newRow("HEAD is GET without the body") << HttpMethod::Head << "/achievements/7"_ba << qsizetype(2);
        QTest::newRow("root") << HttpMethod::Get << "/"_ba << qsizetype(6);
    }
    void findsTheRoute()
    {
        QFETCH(HttpMethod, method);
        QFETCH(QByteArray, path);
        QFETCH(qsizetype, index);
        const Router router = aRouter();
        const auto found = router.find(method, path);
        const auto *match = std::get_if<RouteMatch>(&found);
        QVERIFY(match);
        QCOMPARE(match->index, index);
    }

    void readsParameters()
    {
        const auto found = aRouter().find(HttpMethod::Post, "/alerts/7/a%63k%2Fnow");
        const auto *match = std::get_if<RouteMatch>(&found);
        QVERIFY(match);
        QCOMPARE(match->parameters, (PathParameters{{"id", "7"}, {"action", "ack/now"}}));
    }

    void knowsNoOtherPath_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path : {"", "x", "/x", "/achievements/7/x", "//achievements/", "/achievements//",
                                 "/Achievements/", "http://127.0.0.1/achievements/", "/alerts//ack", "/alerts/7/"})
            QTest::newRow(path) << QByteArray(path);
    }
    void knowsNoOtherPath()
    {
        QFETCH(QByteArray, path);
        const auto found = aRouter().find(HttpMethod::Get, path);
        QVERIFY(!std::holds_alternative<RouteMatch>(found));
    }
    void tellsWhichMethodsThePathHas()
    {
        const auto found = aRouter().find(HttpMethod::Put, "/achievements/7");
        const auto *other = std::get_if<NoSuchMethod>(&found);
        QVERIFY(other);
        QCOMPARE(other->allowed, (QList{HttpMethod::Get, HttpMethod::Delete}));
    }
    void keepsPatternAndMethodOfARoute()
    {
        const Router router = aRouter();
        QCOMPARE(router.size(), qsizetype(8));
        QCOMPARE(router.pattern(2), "/achievements/{id}"_ba);
        QCOMPARE(router.method(3), HttpMethod::Delete);
    }
};

QTEST_GUILESS_MAIN(RouterTest)
#include "tst_router.moc"
