// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/ratelimit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = fromMs(1'767'225'600'000);

HttpReply taken(const QByteArray &remaining, const QByteArray &resetAfter, const QByteArray &bucket = "b1")
{
    return {
        204,
        {{"X-RateLimit-Remaining", remaining}, {"X-RateLimit-Reset-After", resetAfter}, {"X-RateLimit-Bucket", bucket}},
        {},
        {}};
}

}  // namespace

class RateLimitTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void knowsNoLimitBeforeItIsTold() { QCOMPARE(RateLimits().earliest(u"1"_s, kNow), kNow); }

    void waitsWhereNothingRemains()
    {
        RateLimits limits;
        limits.answered(u"1"_s, taken("0", "1.25"), kNow);
        QCOMPARE(limits.earliest(u"1"_s, kNow), kNow + 1250ms);
        QCOMPARE(limits.earliest(u"1"_s, kNow + 2s), kNow + 2s);
        QCOMPARE(limits.earliest(u"2"_s, kNow), kNow);
    }

    void countsWhatIsUnderway()
    {
        RateLimits limits;
        limits.answered(u"1"_s, taken("2", "2"), kNow);
        limits.sent(u"1"_s, kNow);
        QCOMPARE(limits.earliest(u"1"_s, kNow), kNow);
        limits.sent(u"1"_s, kNow);
        QCOMPARE(limits.earliest(u"1"_s, kNow), kNow + 2s);
        limits.sent(u"1"_s, kNow + 3s);
        QCOMPARE(limits.earliest(u"1"_s, kNow + 3s), kNow + 3s);
    }

    void obeysA429()
    {
        RateLimits limits;
        limits.answered(u"1"_s, {429, {}, R"({"retry_after": 0.5, "global": false})", {}}, kNow);
        QCOMPARE(limits.earliest(u"1"_s, kNow), kNow + 500ms);
        QCOMPARE(limits.earliest(u"2"_s, kNow), kNow);
    }

    void aGlobalLimitHoldsAll_data()
    {
        QTest::addColumn<HttpHeaders>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("body") << HttpHeaders() << R"({"retry_after": 2, "global": true})"_ba;
        QTest::newRow("header") << HttpHeaders{{"X-RateLimit-Global", "true"}, {"Retry-After", "2"}} << QByteArray();
        QTest::newRow("scope") << HttpHeaders{{"X-RateLimit-Scope", "global"}, {"Retry-After", "2"}} << QByteArray();
    }
    void aGlobalLimitHoldsAll()
    {
        QFETCH(HttpHeaders, headers);
        QFETCH(QByteArray, body);
        RateLimits limits;
        limits.answered(u"1"_s, {429, headers, body, {}}, kNow);
        QCOMPARE(limits.earliest(u"2"_s, kNow), kNow + 2s);
    }

    void bucketsBelongToOneWebhook()
    {
        RateLimits limits;
        limits.answered(u"1"_s, taken("0", "5", "same"), kNow);
        limits.answered(u"2"_s, taken("4", "5", "same"), kNow);
        QCOMPARE(limits.earliest(u"1"_s, kNow), kNow + 5s);
        QCOMPARE(limits.earliest(u"2"_s, kNow), kNow);
    }

    void headersThatMakeNoSenseAreLeftAlone()
    {
        RateLimits limits;
        limits.answered(u"1"_s, taken("nan", "5"), kNow);
        limits.answered(u"1"_s, taken("0", "-5"), kNow);
        limits.answered(u"1"_s, taken("", ""), kNow);
        limits.answered(u"1"_s, {204, {}, {}, {}}, kNow);
        QCOMPARE(limits.earliest(u"1"_s, kNow), kNow);
        limits.answered(u"1"_s, taken("0", "1e300"), kNow);
        QCOMPARE(limits.earliest(u"1"_s, kNow), kNow + 24h);
    }

    /// A hundred messages against a server that takes five in two seconds: none is ever refused.
    void neverRunsIntoALimitItWasToldOf()
    {
        RateLimits limits;
        Instant now = kNow;
        Instant windowEnds = kNow;
        int used = 0;
        for (int i = 0; i < 100; ++i) {
            now = limits.earliest(u"1"_s, now);
            limits.sent(u"1"_s, now);
            if (now >= windowEnds) {
                windowEnds = now + 2s;
                used = 0;
            }
            QVERIFY(++used <= 5);
            const double left = double((windowEnds - now).count()) / 1000;
            limits.answered(u"1"_s, taken(QByteArray::number(5 - used), QByteArray::number(left, 'f', 3)), now);
            now += 10ms;
        }
        QVERIFY(now - kNow < 41s);
    }
};

QTEST_GUILESS_MAIN(RateLimitTest)
#include "tst_ratelimit.moc"
