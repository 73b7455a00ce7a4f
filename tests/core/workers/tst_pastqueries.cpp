// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/pastqueries.h"

#include "alerts/rulefile.h"
#include "support/fakehttpclient.h"

#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace herald;

namespace {

constexpr Instant kStart = fromMs(1'767'225'600'000);

std::vector<Rule> rulesOf(const QByteArray &rules, const QByteArray &group = {})
{
    const auto groups = readRules("groups:\n- name: g\n" + group + "  rules:\n" + rules, u"r.yml"_s);
    if (!groups)
        qFatal("%s", qPrintable(groups.error().text()));
    return groups->at(0).rules;
}

const QByteArray kRule = "  - {alert: P, expr: up == 0}\n";

QByteArray matrix(const QByteArray &series)
{
    return R"({"status":"success","data":{"resultType":"matrix","result":[)" + series + "]}}";
}

QByteArray one(const QByteArray &host, const QByteArray &values)
{
    return R"({"metric":{"__name__":"up","host":")" + host + R"("},"values":[)" + values + "]}";
}

struct World {
    PastAnswers ask(const std::vector<Rule> &rules, Duration length)
    {
        const auto future = askPast(http, {.url = QUrl(u"http://prom:9090"_s)}, rules, kStart, kStart + length, 15s);
        return future.isFinished() ? future.result() : PastAnswers{{}, {u"still open"_s}};
    }
    QString asked(int index, const QString &name) const
    {
        return QUrlQuery(http.requests().at(index).url).queryItemValue(name, QUrl::FullyDecoded);
    }

    FakeHttpClient http;
};

}  // namespace

class PastQueriesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void asksInPiecesThatTheServerAllowsAndJoinsThem()
    {
        World world;
        world.http.answer(200, matrix(one("b", "[1767225600,\"0\"],[1767225615,\"0\"]")));
        world.http.answer(200, matrix(one("a", "[1767390600,\"7\"]") + "," + one("b", "[1767390600,\"0\"]")));
        const PastAnswers past = world.ask(rulesOf(kRule), 11'000 * 15s);
        QVERIFY2(past.problems.isEmpty(), qPrintable(past.problems.join(u'\n')));
        QCOMPARE(world.http.requests().size(), 2);
        QCOMPARE(world.asked(0, u"query"_s), u"up == 0"_s);
        QCOMPARE(world.asked(0, u"start"_s), u"1767225600.000"_s);
        QCOMPARE(world.asked(0, u"end"_s), u"1767390585.000"_s);
        QCOMPARE(world.asked(0, u"step"_s), u"15.000"_s);
        QCOMPARE(world.asked(1, u"start"_s), u"1767390600.000"_s);
        QCOMPARE(past.answers.size(), size_t(1));
        const auto &elements = past.answers[0].elements;
        QCOMPARE(elements.size(), size_t(2));
        QCOMPARE(elements[0].series.labels.toText(), u"{host=\"a\"}"_s);
        QCOMPARE(elements[1].samples.size(), size_t(3));
        QCOMPARE(elements[1].samples[2].at, fromMs(1767390600000));
    }
    void theSlotsAreTheGroupsAndTheOffsetIsTakenBack()
    {
        World world;
        world.http.answer(200, matrix(one("a", "[1767225593,\"0\"]")));
        const PastAnswers past = world.ask(rulesOf(kRule, "  interval: 1m\n  query_offset: 7s\n"), 5min + 1s);
        QCOMPARE(world.asked(0, u"start"_s), u"1767225593.000"_s);
        QCOMPARE(world.asked(0, u"end"_s), u"1767225893.000"_s);
        QCOMPARE(world.asked(0, u"step"_s), u"60.000"_s);
        QCOMPARE(past.answers.at(0).elements.at(0).samples.at(0).at, kStart);
    }
    void whatIsNoNumberIsThereAllTheSame()
    {
        World world;
        world.http.answer(200, matrix(one("a", "[1767225600,\"1\"],[1767225615,\"NaN\"],[1767225630,\"+Inf\"],"
                                               "[1767225645,\"1\"]")));
        const auto samples = world.ask(rulesOf(kRule), 1min).answers.at(0).elements.at(0).samples;
        QCOMPARE(samples.size(), size_t(4));
        QVERIFY(std::ranges::is_sorted(samples, {}, &Sample::at));
    }
    void otherRulesAskNothing()
    {
        World world;
        const auto rules = rulesOf("  - {alert: M, metric: m, threshold: 1}\n  - {record: r, expr: up}\n");
        QVERIFY(!needsServer(rules));
        QVERIFY(world.ask(rules, 1h).answers.empty());
        QVERIFY(world.http.requests().isEmpty());
    }
    void aRefusedRuleIsNamedAndTheNextIsAsked()
    {
        World world;
        world.http.answer(400, R"({"status":"error","errorType":"bad_data","error":"parse error"})");
        world.http.answer(200, matrix(one("a", "[1767225600,\"1\"]")));
        const PastAnswers past = world.ask(rulesOf("  - {alert: Bad, expr: a}\n  - {alert: Good, expr: b}\n"), 1h);
        QCOMPARE(past.problems.size(), 1);
        QVERIFY2(past.problems[0].startsWith(u"Bad was not tried: "_s) && past.problems[0].contains(u"parse error"_s),
                 qPrintable(past.problems[0]));
        QCOMPARE(past.answers.size(), size_t(2));
        QCOMPARE(past.answers[1].elements.size(), size_t(1));
        QVERIFY(past.answers[0].elements.empty());
    }
    void aServerThatIsDownIsSaidOnce()
    {
        World world;
        world.http.failWith({ErrorKind::Unreachable, u"Connection refused."_s, u"http://prom:9090"_s});
        const PastAnswers past = world.ask(rulesOf("  - {alert: A, expr: a}\n  - {alert: B, expr: b}\n"), 1h);
        QCOMPARE(past.problems.size(), 1);
        QVERIFY2(past.problems[0].contains(u"refused"_s), qPrintable(past.problems[0]));
        QCOMPARE(world.http.requests().size(), 1);
        QCOMPARE(past.answers.size(), size_t(2));
    }
    void tooManyPiecesAreRefusedUnasked()
    {
        World world;
        const PastAnswers past = world.ask(rulesOf(kRule, "  interval: 1ms\n"), 24h * 30);
        QCOMPARE(past.problems.size(), 1);
        QVERIFY2(past.problems[0].contains(u"points"_s), qPrintable(past.problems[0]));
        QVERIFY(world.http.requests().isEmpty());
    }
};

QTEST_GUILESS_MAIN(PastQueriesTest)
#include "tst_pastqueries.moc"
