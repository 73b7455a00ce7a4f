// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/routing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

Matchers matchers(const QString &text) { return parseMatchers(text).value(); }

/// A tree as a person would write it: the database team, the night shift beside everybody, and the rest.
RouteNode aTree()
{
    RouteNode root{.receiver = u"all"_s, .groupBy = QStringList{u"severity"_s}, .muteTimeIntervals = {u"never"_s}};
    root.routes.push_back({.receiver = u"night"_s, .matchers = matchers(u"severity=critical"_s), .goesOn = true});
    root.routes.push_back({.receiver = u"db"_s,
                           .matchers = matchers(u"service=~\"pg|mysql\""_s),
                           .groupWait = 5s,
                           .routes = {{.matchers = matchers(u"env=test"_s), .repeatInterval = 24h}}});
    root.routes.push_back({.receiver = u"late"_s, .matchers = matchers(u"severity=critical"_s)});
    return root;
}

QStringList receiversFor(const Labels &labels)
{
    QStringList names;
    for (const RoutedTo &to : routesFor(aTree(), labels))
        names << to.receiver + u'@' + to.path;
    return names;
}

}  // namespace

class RoutingTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void goesToTheDeepestNodeThatMatches_data()
    {
        QTest::addColumn<Labels>("labels");
        QTest::addColumn<QStringList>("receivers");
        QTest::newRow("no child matches") << Labels{{u"service"_s, u"web"_s}} << QStringList{u"all@0"_s};
        QTest::newRow("first child keeps it") << Labels{{u"service"_s, u"pg"_s}} << QStringList{u"db@0.1"_s};
        QTest::newRow("a grandchild has its parent's receiver")
            << Labels{{u"service"_s, u"pg"_s}, {u"env"_s, u"test"_s}} << QStringList{u"db@0.1.0"_s};
        QTest::newRow("goes on to the next sibling only")
            << Labels{{u"service"_s, u"pg"_s}, {u"severity"_s, u"critical"_s}}
            << QStringList{u"night@0.0"_s, u"db@0.1"_s};
        QTest::newRow("no labels") << Labels{} << QStringList{u"all@0"_s};
    }
    void goesToTheDeepestNodeThatMatches()
    {
        QFETCH(Labels, labels);
        QTEST(receiversFor(labels), "receivers");
    }

    void inheritsAllButTheTimeIntervals()
    {
        const auto to = routesFor(aTree(), {{u"service"_s, u"pg"_s}, {u"env"_s, u"test"_s}});
        QCOMPARE(to.size(), 1u);
        QCOMPARE(to[0].groupBy, QStringList{u"severity"_s});
        QCOMPARE(to[0].groupWait, Duration(5s));
        QCOMPARE(to[0].groupInterval, Duration(5min));
        QCOMPARE(to[0].repeatInterval, Duration(24h));
        QVERIFY(to[0].muteTimeIntervals.isEmpty());
        QCOMPARE(routesFor(aTree(), {})[0].muteTimeIntervals, QStringList{u"never"_s});
    }
    void groupsByTheNamedLabelsThatAreThere()
    {
        RoutedTo to{.groupBy = {u"severity"_s, u"team"_s}};
        const Labels labels{{u"severity"_s, u"info"_s}, {u"host"_s, u"a"_s}};
        QCOMPARE(groupLabels(to, labels), (Labels{{u"severity"_s, u"info"_s}}));
        to.groupBy = {u"..."_s};
        QCOMPARE(groupLabels(to, labels), labels);
    }
    void fallsBackToTheSecretThatIsSet()
    {
        const NotificationTarget target{Channel::Discord, u"PRIVATE"_s, u"ALERT"_s};
        QCOMPARE(secretOf(target, {u"PRIVATE"_s, u"ALERT"_s}), u"PRIVATE"_s);
        QCOMPARE(secretOf(target, {u"ALERT"_s}), u"ALERT"_s);
        QCOMPARE(secretOf(target, {}), target.secret);
        QVERIFY(!isReachable(target, {}));
        QVERIFY(isWanted(target, {}));
        for (const QString &shipped : shippedWebhooks()) {
            QVERIFY(!isWanted({Channel::Discord, shipped, {}}, {}));
            QVERIFY(isWanted({Channel::Discord, shipped, {}}, {shipped}));
        }
        QVERIFY(isReachable({Channel::Desktop, {}, {}}, {}));
    }
};

QTEST_GUILESS_MAIN(RoutingTest)
#include "tst_routing.moc"
