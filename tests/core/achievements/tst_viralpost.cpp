// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/viralpost.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <array>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = fromMs(1'767'225'600'000);

QJsonObject json(const QByteArray &text) { return QJsonDocument::fromJson(text).object(); }

/// The document's sample.
QJsonObject sample()
{
    return json(R"({"hook": "AI will revolutionize everything", "body": "Full post content...", "engagement_rate": 0.08,
                    "views": 10000, "likes": 800, "shares": 150, "persona_id": "ai-jesus", "post_id": "p1"})");
}

ViralPost post(const QByteArray &text) { return readThreadsPost(json(text)).value(); }

Achievement achievementOf(const ViralPost &given, Instant at = kNow)
{
    return viralPostAchievement(given, judgePost(given, {}, {}).value(), {}, at);
}

}  // namespace

class ViralPostTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// B24: persona, link, counts, body and impact were all lost.
    void theSampleBecomesAnAchievementWithAllItsInputs()
    {
        const ViralPost given = readThreadsPost(sample()).value();
        const Achievement achievement = achievementOf(given);
        QCOMPARE(achievement.key, u"post:threads:p1"_s);
        QCOMPARE(achievement.title, u"Viral Post: AI will revolutionize everything"_s);
        QCOMPARE(achievement.category, Category::Content);
        QCOMPARE(achievement.source, SourceType::Threads);
        QVERIFY(achievement.tags.contains(u"ai-jesus"_s));
        QVERIFY(achievement.impact && *achievement.impact > 40);
        const QJsonObject data = achievement.evidence.first().data;
        for (const QString &name : {u"views"_s, u"likes"_s, u"shares"_s, u"body"_s, u"hook"_s, u"persona_id"_s})
            QVERIFY2(data.contains(name), qPrintable(name));
        QVERIFY(!data.contains(u"comments"_s));
    }

    void revenueIsEngagedViewsTimesTheModel()
    {
        const auto money = achievementOf(readThreadsPost(sample()).value()).value;
        QVERIFY(money.has_value());
        QCOMPARE(money->amount, 8.0);
        QCOMPARE(money->currency, u"USD"_s);
        QCOMPARE(money->period, Period::Once);
        QCOMPARE(money->inputs.value(u"views"_s).toDouble(), 10000.0);
        QCOMPARE(money->inputs.value(u"engagement_rate"_s).toDouble(), 0.08);
        ViralPost unseen = readThreadsPost(sample()).value();
        unseen.views.reset();
        QVERIFY(!achievementOf(unseen).value);
    }

    /// 800 likes and 150 shares of 10,000 are 9.5 %, not the 8 % that the sample claims.
    void claimAndCountsAreCrossChecked()
    {
        const auto rate = engagementRate(readThreadsPost(sample()).value()).value();
        QCOMPARE(rate.computed, 0.095);
        QCOMPARE(rate.claimed, 0.08);
        QCOMPARE(rate.value, 0.08);
        QVERIFY2(rate.remark.contains(u"9.5 %"_s), qPrintable(rate.remark));
    }

    void aClaimThatTheCountsDoNotBearOutDoesNotCount()
    {
        const auto verdict =
            judgePost(post(R"({"engagement_rate": 0.3, "views": 10000, "likes": 100})"), {}, {}).value();
        QVERIFY(!verdict.isViral);
        QCOMPARE(verdict.rate.value, 0.01);
    }

    void theThresholdIsSixPerCentIncluded_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<bool>("isIncluded");
        QTest::addColumn<bool>("isViral");
        QTest::newRow("below") << 0.0599 << true << false;
        QTest::newRow("exactly") << 0.06 << true << true;
        QTest::newRow("exactly, excluded") << 0.06 << false << false;
        QTest::newRow("above") << 0.0601 << false << true;
    }
    void theThresholdIsSixPerCentIncluded()
    {
        QFETCH(double, rate);
        QFETCH(bool, isIncluded);
        ViralPost given;
        given.claimedRate = rate;
        ViralPolicy policy;
        policy.isThresholdIncluded = isIncluded;
        const auto verdict = judgePost(given, {}, policy).value();
        QTEST(verdict.isViral, "isViral");
        QVERIFY(!verdict.reason.isEmpty());
    }

    /// The original took 8 for 800 % and gave it a hundred times the value.
    void eightIsEightPerCent()
    {
        const auto rate = engagementRate(post(R"({"engagement_rate": 8, "views": 10000, "likes": 800})")).value();
        QCOMPARE(rate.value, 0.08);
        QVERIFY(!rate.remark.isEmpty());
        QCOMPARE(engagementRate(post(R"({"engagement_rate": 6.2})")).value().value, 0.062);
        QCOMPARE(engagementRate(post(R"({"engagement_rate": 100})")).value().value, 1.0);
    }

    void whatIsNoShareIsRefusedWithTheReason_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("negative") << R"({"engagement_rate": -0.1})"_ba;
        QTest::newRow("800") << R"({"engagement_rate": 800})"_ba;
        QTest::newRow("1, which may be 1 %") << R"({"engagement_rate": 1})"_ba;
        QTest::newRow("1, against the counts") << R"({"engagement_rate": 1, "views": 100, "likes": 50})"_ba;
    }
    void whatIsNoShareIsRefusedWithTheReason()
    {
        QFETCH(QByteArray, text);
        const auto verdict = judgePost(post(text), {}, {});
        QVERIFY(!verdict.has_value());
        QCOMPARE(verdict.error().kind, ErrorKind::Invalid);
        QCOMPARE(verdict.error().where, u"engagement_rate"_s);
    }

    void oneIsReadByTheCounts()
    {
        QCOMPARE(engagementRate(post(R"({"engagement_rate": 1, "views": 1000, "likes": 10})")).value().value, 0.01);
        QCOMPARE(engagementRate(post(R"({"engagement_rate": 1, "views": 10, "likes": 10})")).value().value, 1.0);
    }

    void withoutAnyRateAPostIsSkipped()
    {
        for (const QByteArray &text :
             {"{}"_ba, R"({"views": 100})"_ba, R"({"views": 0, "likes": 5})"_ba, R"({"likes": 5})"_ba}) {
            const auto verdict = judgePost(post(text), {}, {});
            QVERIFY(verdict.has_value() && !verdict->isViral);
        }
    }

    void nullIsUnknownAndNotZero()
    {
        const ViralPost given = post(R"({"views": null, "likes": null, "hook": null, "engagement_rate": 0.08})");
        QVERIFY(!given.views && !given.likes);
        QVERIFY(!achievementOf(given).value);
    }

    void wrongTypesAreRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("field");
        QTest::newRow("rate is text") << R"({"engagement_rate": "0.08"})"_ba << u"engagement_rate"_s;
        QTest::newRow("views are text") << R"({"views": "many"})"_ba << u"views"_s;
        QTest::newRow("half a like") << R"({"likes": 0.5})"_ba << u"likes"_s;
        QTest::newRow("negative") << R"({"shares": -1})"_ba << u"shares"_s;
        QTest::newRow("hook is a list") << R"({"hook": []})"_ba << u"hook"_s;
        QTest::newRow("huge body") << "{\"body\": \"" + QByteArray(50'000, 'x') + "\"}" << u"body"_s;
        QTest::newRow("bad time") << R"({"published_at": "soon"})"_ba << u"published_at"_s;
    }
    void wrongTypesAreRefusedByName()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, field);
        const auto given = readThreadsPost(json(text));
        QVERIFY(!given.has_value());
        QCOMPARE(given.error().where, field);
    }

    void readsTheAdaptorsNames()
    {
        const QJsonObject object{{u"thread_id"_s, 42},
                                 {u"persona_id"_s, u"p"_s},
                                 {u"content"_s, u"Hello"_s},
                                 {u"engagement_rate"_s, 0.07},
                                 {u"likes_count"_s, 5},
                                 {u"comments_count"_s, 2},
                                 {u"published_at"_s, u"2026-01-01T00:00:00Z"_s},
                                 {u"permalink"_s, u"https://threads.net/x"_s}};
        const ViralPost given = readThreadsPost(object).value();
        QCOMPARE(given.id, u"42"_s);
        QCOMPARE(given.body, u"Hello"_s);
        QCOMPARE(given.likes, 5);
        QCOMPARE(given.comments, 2);
        QCOMPARE(given.url, u"https://threads.net/x"_s);
        QCOMPARE(given.publishedAt, kNow);
        QCOMPARE(post("{\"url\": \"javascript:alert(1)\"}").url, QString());
    }

    void aPostAgainstTheAccountsOwnMedian()
    {
        const std::array usual{0.01, 0.012, 0.009, 0.011, 0.2};
        ViralPost given;
        given.claimedRate = 0.035;
        const auto verdict = judgePost(given, usual, {}).value();
        QVERIFY(verdict.isViral);
        QVERIFY2(verdict.reason.contains(u"3.2 times the account's median"_s), qPrintable(verdict.reason));
        QVERIFY(!judgePost(given, std::span(usual).first(4), {}).value().isViral);
        given.claimedRate = 0.03;
        QVERIFY(!judgePost(given, usual, {}).value().isViral);
        const std::array silent{0.0, 0.0, 0.0, 0.0, 0.0};
        QVERIFY(!judgePost(given, silent, {}).value().isViral);
    }

    /// B20: the same post twice was two rows; ids had a resolution of one second.
    void theSamePostHasTheSameKey()
    {
        QCOMPARE(postKey(post(R"({"post_id": "p1", "views": 1})")), postKey(post(R"({"id": "p1", "views": 9})")));
        const QByteArray words = R"({"persona_id": "p", "hook": "h", "body": "b"})";
        QCOMPARE(postKey(post(words)), postKey(post(words)));
        QVERIFY(postKey(post(words)) != postKey(post(R"({"persona_id": "q", "hook": "h", "body": "b"})")));
    }

    void aGrowingPostUpdatesItsAchievement()
    {
        const Achievement first = achievementOf(post(R"({"id": "p", "hook": "h", "views": 1000, "likes": 80})"));
        const Achievement later =
            achievementOf(post(R"({"id": "p", "hook": "h", "views": 90000, "likes": 13500})"), kNow + 24h);
        const Achievement grown = grownPost(first, later);
        QCOMPARE(grown.key, first.key);
        QCOMPARE(grown.evidence.size(), 1);
        QCOMPARE(grown.value->amount, 135.0);
        QCOMPARE(grown.completedAt, kNow);
        QVERIFY(*grown.impact > *first.impact);
        QVERIFY(grownPost(later, first) == grown);  // in whatever order they arrive
        QVERIFY(grownPost(grown, first) == grown);
        QVERIFY(grownPost(grown, later) == grown);
    }

    void growthKeepsWhatAPersonChanged()
    {
        Achievement stored = achievementOf(post(R"({"id": "p", "hook": "h", "views": 1000, "likes": 80})"));
        stored.id = {5};
        stored.title = u"My best post"_s;
        stored.status = AchievementStatus::Published;
        const Achievement grown = grownPost(
            stored, achievementOf(post(R"({"id": "p", "hook": "h", "views": 9000, "likes": 800})"), kNow + 1h));
        QCOMPARE(grown.title, u"My best post"_s);
        QCOMPARE(grown.status, AchievementStatus::Published);
        QCOMPARE(grown.id.value, 5);
        QVERIFY(grown.description.contains(u"9,000"_s));
    }

    void hostileTextsStayText()
    {
        const Achievement achievement =
            achievementOf(post("{\"id\": \"p\", \"hook\": \"<script>\\u202e\\n\\n alert(1)\", "
                               "\"engagement_rate\": 0.1, \"persona_id\": \"a\\u0007b\"}"));
        QCOMPARE(achievement.title, u"Viral Post: <script> alert(1)"_s);
        QVERIFY(achievement.tags.contains(u"ab"_s));
        QCOMPARE(achievementOf(post(R"({"id": "p", "engagement_rate": 0.1})")).title, u"Viral Post: without a text"_s);
    }
};

QTEST_GUILESS_MAIN(ViralPostTest)
#include "tst_viralpost.moc"
