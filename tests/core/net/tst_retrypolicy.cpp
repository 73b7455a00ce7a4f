// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/retrypolicy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

// 1994-11-06T08:49:37Z, the example of RFC 9110.
constexpr Instant kNow = fromMs(784111777000);

HttpReply reply(int status, const HttpHeaders &headers = {}) { return {status, headers, {}, {}}; }

}  // namespace

class RetryPolicyTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void classifiesByStatus_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Outcome>("outcome");
        for (const int status : {200, 201, 204, 304})
            QTest::addRow("%d", status) << status << Outcome::Succeeded;
        for (const int status : {408, 425, 429, 500, 502, 503, 504})
            QTest::addRow("%d", status) << status << Outcome::Retry;
        for (const int status : {0, 100, 301, 400, 401, 403, 404, 413, 422, 501, 505})
            QTest::addRow("%d", status) << status << Outcome::GiveUp;
    }
    void classifiesByStatus()
    {
        QFETCH(int, status);
        QFETCH(Outcome, outcome);
        QCOMPARE(classify(reply(status)), outcome);
    }
    void retriesGitHubsRateLimit()
    {
        QCOMPARE(classify(reply(403, {{"X-RateLimit-Remaining", "0"}})), Outcome::Retry);
        QCOMPARE(classify(reply(403, {{"Retry-After", "60"}})), Outcome::Retry);
        QCOMPARE(classify(reply(403, {{"X-RateLimit-Remaining", "7"}})), Outcome::GiveUp);
    }
    void retriesOnlyErrorsOfTheNetwork()
    {
        QCOMPARE(classify(fail(ErrorKind::Unreachable, u"down"_s)), Outcome::Retry);
        for (const auto kind : {ErrorKind::Invalid, ErrorKind::Refused, ErrorKind::Limited, ErrorKind::Corrupt})
            QCOMPARE(classify(fail(kind, u"no"_s)), Outcome::GiveUp);
    }

    void readsTheRequestedPause_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("ms");
        QTest::newRow("seconds") << "120"_ba << qint64(120'000);
        QTest::newRow("fraction, rounded up") << "0.3761"_ba << qint64(377);
        QTest::newRow("zero") << "0"_ba << qint64(0);
        QTest::newRow("IMF date") << "Sun, 06 Nov 1994 08:50:37 GMT"_ba << qint64(60'000);
        QTest::newRow("RFC 850 date") << "Sunday, 06-Nov-94 08:50:37 GMT"_ba << qint64(60'000);
        QTest::newRow("asctime date") << "Sun Nov  6 08:50:37 1994"_ba << qint64(60'000);
        QTest::newRow("past date") << "Sun, 06 Nov 1994 08:00:00 GMT"_ba << qint64(0);
    }
    void readsTheRequestedPause()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, ms);
        const auto pause = requestedPause({{"Retry-After", text}}, kNow);
        QVERIFY(pause.has_value());
        QCOMPARE(pause->count(), ms);
    }
    void passesOverWhatIsNoPause_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", "-1", "soon", "nan", "inf", "1e300", "Sun, 99 Nov 1994 08:50:37 GMT"})
            QTest::newRow(text) << QByteArray(text);
    }
    void passesOverWhatIsNoPause()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!requestedPause({{"Retry-After", text}}, kNow).has_value());
    }
    void waitsForTheResetOfARateLimit()
    {
        const HttpHeaders headers{{"x-ratelimit-remaining", "0"}, {"x-ratelimit-reset", "784111807"}};
        QCOMPARE(requestedPause(headers, kNow), std::optional<Duration>(30s));
        QVERIFY(!requestedPause({{"x-ratelimit-remaining", "1"}, {"x-ratelimit-reset", "784111807"}}, kNow));
        QVERIFY(!requestedPause({{"x-ratelimit-remaining", "0"}, {"x-ratelimit-reset", "x"}}, kNow));
    }

    void pausesDoubleUpToTheCap()
    {
        const RetryPolicy policy{.first = 1s, .cap = 10s, .deadline = 1h};
        QCOMPARE(jitteredPause(policy, 1, 0.5), Duration(500ms));
        QCOMPARE(jitteredPause(policy, 2, 0.5), Duration(1s));
        QCOMPARE(jitteredPause(policy, 4, 0.5), Duration(4s));
        QCOMPARE(jitteredPause(policy, 5, 0.5), Duration(5s));
        QCOMPARE(jitteredPause(policy, 5000, 0.5), Duration(5s));
        QCOMPARE(jitteredPause(policy, 3, 0), Duration(0s));
    }
    void requestedPauseWinsOverTheComputedOne()
    {
        const auto next = nextAttempt({}, {kNow, 1}, reply(429, {{"Retry-After", "600"}}), kNow, 0.5);
        QCOMPARE(next, std::optional<Instant>(kNow + 600s));
    }
    void computesAPauseWhereNoneIsRequested()
    {
        QCOMPARE(nextAttempt({}, {kNow, 1}, reply(503), kNow, 0.5), std::optional<Instant>(kNow + 500ms));
        QCOMPARE(nextAttempt({}, {kNow, 2}, fail(ErrorKind::Unreachable, u"down"_s), kNow, 0.5),
                 std::optional<Instant>(kNow + 1s));
    }
    void givesUpPastTheDeadline()
    {
        const RetryPolicy policy{.first = 1s, .cap = 10s, .deadline = 1min};
        QVERIFY(nextAttempt(policy, {kNow - 59s, 9}, reply(429, {{"Retry-After", "1"}}), kNow, 0.5));
        QVERIFY(!nextAttempt(policy, {kNow - 59s, 9}, reply(429, {{"Retry-After", "2"}}), kNow, 0.5));
    }
    void plansNothingAfterSuccessOrRefusal()
    {
        QVERIFY(!nextAttempt({}, {kNow, 1}, reply(200), kNow, 0.5));
        QVERIFY(!nextAttempt({}, {kNow, 1}, reply(404), kNow, 0.5));
    }
};

QTEST_GUILESS_MAIN(RetryPolicyTest)
#include "tst_retrypolicy.moc"
