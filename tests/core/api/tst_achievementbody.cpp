// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/achievementbody.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = fromMs(1'767'225'600'000);  // 2026-01-01T00:00:00Z

QJsonObject json(QByteArray text)
{
    text.replace('\'', '"');
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        qFatal("The test's JSON is broken: %s", text.constData());
    return document.object();
}

Achievement created(const QByteArray &text)
{
    const auto achievement = parseNewAchievement(json(text), kNow);
    if (!achievement)
        qFatal("%s", qPrintable(achievement.error().text()));
    return *achievement;
}

Achievement changed(const Achievement &stored, const QByteArray &text)
{
    const auto achievement = changedAchievement(stored, json(text), kNow);
    if (!achievement)
        qFatal("%s", qPrintable(achievement.error().text()));
    return *achievement;
}

}  // namespace

class AchievementBodyTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// What GET gave made the computed score the person's own when PUT sent it back.
    void theComputedScoreSentBackIsNoOverride()
    {
        Achievement stored = created("{'title':'T'}");
        stored.impact = 58.939999999999998;
        const auto again = changedAchievement(stored, toJson(stored), kNow);
        QVERIFY(again);
        QVERIFY(!again->impactOverride);
        QCOMPARE(changed(stored, "{'impact_score':80}").impactOverride, 80.0);
        stored.impactOverride = 80;
        QCOMPARE(changed(stored, "{'title':'U'}").impactOverride, 80.0);
        QCOMPARE(changedAchievement(stored, toJson(stored), kNow)->impactOverride, 80.0);
    }

    /// A start without an end had lasted until it was told.
    void aStartWithoutAnEndMakesNoDuration()
    {
        Achievement stored = created("{'title':'T','started_at':'2025-12-01T00:00:00Z'}");
        QVERIFY(!stored.startedAt);
        QCOMPARE(stored.completedAt, kNow);
        const auto again = changedAchievement(stored, toJson(stored), kNow);
        QVERIFY(again && !again->startedAt);
        QVERIFY(!changed(stored, "{'started_at':'2025-12-02T00:00:00Z'}").startedAt);
        const Achievement whole = changed(*again, "{'completed_at':'2025-12-03T00:00:00Z'}");
        QCOMPARE(whole.completedAt - whole.startedAt.value_or(kNow), Duration(48h));
        QCOMPARE(whole.details, QJsonObject());
    }

    void readsTheReferencesBody()
    {
        const Achievement a = created(
            "{'title':'T','description':'D','category':'optimization','started_at':'2025-12-30T00:00:00Z',"
            "'completed_at':'2025-12-31T00:00:00Z','source_type':'ci','source_id':'run-7','source_url':'https://x/7',"
            "'tags':['a'],'skills_demonstrated':['CI'],'evidence':{'build':7},'metrics_before':{'s':120},"
            "'metrics_after':{'s':60},'impact_score':80,'complexity_score':40,'time_saved_hours':10,"
            "'portfolio_ready':true,'metadata':{'x':1}}");
        QCOMPARE(a.title, u"T"_s);
        QCOMPARE(a.category, Category::Optimization);
        QCOMPARE(a.completedAt - *a.startedAt, Duration(24h));
        QCOMPARE(a.key, u"ci:run-7"_s);
        QCOMPARE(a.source, SourceType::Ci);
        QCOMPARE(a.impactOverride, 80.0);
        QVERIFY(!a.impact);
        QCOMPARE(a.metricsAfter.value("s"_L1).toInt(), 60);
        QCOMPARE(a.evidence.size(), 1);
        QCOMPARE(a.evidence.first().data.value("build"_L1).toInt(), 7);
        QCOMPARE(a.details.value("metadata"_L1).toObject().value("x"_L1).toInt(), 1);
        QVERIFY(a.isPortfolioReady);
    }
    void needsATitleOnly()
    {
        const Achievement a = created("{'title':' A  title\\n'}");
        QCOMPARE(a.title, u"A title"_s);
        QCOMPARE(a.completedAt, kNow);
        QVERIFY(!a.startedAt);
        QVERIFY(!a.impactOverride && !a.complexity && !a.timeSavedHours && !a.value);
        QVERIFY(a.key.isEmpty());
        QCOMPARE(a.status, AchievementStatus::Confirmed);
    }
    void takesAllCategoriesAndSourcesOfTheReference()
    {
        for (const QByteArray &category :
             {"feature"_ba, "optimization"_ba, "bugfix"_ba, "infrastructure"_ba, "documentation"_ba, "testing"_ba,
              "security"_ba, "performance"_ba, "architecture"_ba, "content"_ba, "business"_ba, "milestone"_ba,
              "project"_ba, "development"_ba, "refactoring"_ba})
            QCOMPARE(toText(created("{'title':'T','category':'" + category + "'}").category).toLatin1(), category);
        for (const QByteArray &source : {"git"_ba, "github"_ba, "github_pr"_ba, "ci"_ba, "manual"_ba, "api"_ba,
                                         "threads"_ba, "prometheus"_ba, "webhook"_ba, "linear"_ba})
            QCOMPARE(created("{'title':'T','source_id':'1','source_type':'" + source + "'}").key,
                     QString::fromLatin1(source + ":1"));
    }
    void saysWhatItCallsAnotherDoor()
    {
        const Achievement linear = created("{'title':'T','source_type':'linear','source_id':'7'}");
        QCOMPARE(linear.source, SourceType::Api);
        QCOMPARE(linear.details.value("source_type"_L1).toString(), u"linear"_s);
        QVERIFY(!created("{'title':'T','source_type':'git'}").details.contains("source_type"_L1));
        QVERIFY(!created("{'title':'T'}").details.contains("source_type"_L1));
    }
    void takesMoneyWithCurrencyAndPeriodOnly()
    {
        const Achievement money =
            created("{'title':'T','business_value':{'amount':100,'currency':'EUR','period':'month'}}");
        QCOMPARE(money.value->amount, 100.0);
        QCOMPARE(money.value->period, Period::Month);
        const Achievement text = created("{'title':'T','business_value':'$25,000/month (20% gain)'}");
        QVERIFY(!text.value);
        QCOMPARE(text.details.value("business_value_text"_L1).toString(), u"$25,000/month (20% gain)"_s);
    }
    void readsEvidence()
    {
        const Achievement a = created("{'title':'T','evidence':[{'kind':'commit','reference':'abc','grade':'measured','"
                                      "at':'2025-12-31T00:00:00Z'},"
                                      "{'reference':'r'}]}");
        QCOMPARE(a.evidence.size(), 2);
        QCOMPARE(a.evidence[0].grade, EvidenceGrade::Measured);
        QCOMPARE(a.evidence[1].kind, u"note"_s);
        QCOMPARE(a.evidence[1].at, kNow);
    }

    void namesTheWrongMember_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("field");
        QTest::newRow("no title") << "{}"_ba << u"title"_s;
        QTest::newRow("blank title") << "{'title':'  '}"_ba << u"title"_s;
        QTest::newRow("null title") << "{'title':null}"_ba << u"title"_s;
        QTest::newRow("endless title") << "{'title':'" + QByteArray(256, 'x') + "'}" << u"title"_s;
        QTest::newRow("unknown category") << "{'title':'T','category':'deployment'}"_ba << u"category"_s;
        QTest::newRow("unknown source") << "{'title':'T','source_type':'carrier pigeon'}"_ba << u"source_type"_s;
        QTest::newRow("ends before it begins")
            << "{'title':'T','started_at':'2025-12-31T00:00:01Z','completed_at':'2025-12-31T00:00:00Z'}"_ba
            << u"started_at"_s;
        QTest::newRow("in the future") << "{'title':'T','completed_at':'2030-01-01T00:00:00Z'}"_ba << u"completed_at"_s;
        QTest::newRow("later today") << "{'title':'T','completed_at':'2026-01-01T01:00:00Z'}"_ba << u"completed_at"_s;
        QTest::newRow("year 1") << "{'title':'T','completed_at':'0001-01-01T00:00:00Z'}"_ba << u"completed_at"_s;
        QTest::newRow("began in the future")
            << "{'title':'T','started_at':'2099-01-01T00:00:00Z'}"_ba << u"started_at"_s;
        QTest::newRow("proof from the future")
            << "{'title':'T','evidence':[{'reference':'r','at':'2099-01-01T00:00:00Z'}]}"_ba << u"evidence"_s;
        QTest::newRow("time as number") << "{'title':'T','completed_at':5}"_ba << u"completed_at"_s;
        QTest::newRow("impact over 100") << "{'title':'T','impact_score':100.1}"_ba << u"impact_score"_s;
        QTest::newRow("impact as text") << "{'title':'T','impact_score':'80'}"_ba << u"impact_score"_s;
        QTest::newRow("negative hours") << "{'title':'T','time_saved_hours':-1}"_ba << u"time_saved_hours"_s;
        QTest::newRow("tags as text") << "{'title':'T','tags':'a,b'}"_ba << u"tags"_s;
        QTest::newRow("tags of numbers") << "{'title':'T','tags':[1]}"_ba << u"tags"_s;
        QTest::newRow("metrics of texts") << "{'title':'T','metrics_after':{'a':'b'}}"_ba << u"metrics_after"_s;
        QTest::newRow("money without currency")
            << "{'title':'T','business_value':{'amount':1,'period':'once'}}"_ba << u"business_value"_s;
        QTest::newRow("money as number") << "{'title':'T','business_value':100}"_ba << u"business_value"_s;
        QTest::newRow("evidence without reference")
            << "{'title':'T','evidence':[{'kind':'commit'}]}"_ba << u"evidence"_s;
        QTest::newRow("evidence of texts") << "{'title':'T','evidence':['x']}"_ba << u"evidence"_s;
        QTest::newRow("evidence as number") << "{'title':'T','evidence':7}"_ba << u"evidence"_s;
        QTest::newRow("ready as text") << "{'title':'T','portfolio_ready':'yes'}"_ba << u"portfolio_ready"_s;
    }
    void namesTheWrongMember()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, field);
        const auto achievement = parseNewAchievement(json(body), kNow);
        QVERIFY(!achievement);
        QCOMPARE(achievement.error().where, field);
    }

    void changesOnlyWhatItIsTold()
    {
        const Achievement stored = created(
            "{'title':'T','description':'D','impact_score':80,'tags':['a'],'completed_at':'2025-12-31T00:00:00Z'}");
        QCOMPARE(changed(stored, "{}"), stored);
        const Achievement after = changed(stored, "{'description':'E','category':'bugfix'}");
        QCOMPARE(after.description, u"E"_s);
        QCOMPARE(after.category, Category::Bugfix);
        QCOMPARE(after.title, stored.title);
        QCOMPARE(after.impactOverride, stored.impactOverride);
        QCOMPARE(after.tags, stored.tags);
        QCOMPARE(after.completedAt, stored.completedAt);
    }
    void forgetsWhatIsNull()
    {
        const Achievement stored =
            created("{'title':'T','impact_score':80,'complexity_score':5,'time_saved_hours':1,'description':'D',"
                    "'started_at':'2025-12-31T00:00:00Z','completed_at':'2025-12-31T12:00:00Z',"
                    "'business_value':{'amount':1,'currency':'USD','period':'once'}}");
        const Achievement after =
            changed(stored, "{'impact_score':null,'complexity_score':null,'time_saved_hours':null,'description':null,"
                            "'started_at':null,'business_value':null}");
        QVERIFY(!after.impactOverride && !after.complexity && !after.timeSavedHours && !after.startedAt
                && !after.value);
        QVERIFY(after.description.isEmpty());
        QVERIFY(!changedAchievement(stored, json("{'title':null}"), kNow));
    }
    void keepsKeyAndSourceOnChange()
    {
        const Achievement stored = created("{'title':'T','source_type':'ci','source_id':'1'}");
        const Achievement after = changed(stored, "{'source_type':'git','source_id':'2'}");
        QCOMPARE(after.key, stored.key);
        QCOMPARE(after.source, stored.source);
    }
    void keepsMembersOfTheReferenceThatHaveNoField()
    {
        const Achievement after = changed(created("{'title':'T','completed_at':'2025-12-31T00:00:00Z'}"),
                                          "{'ai_summary':'S','portfolio_section':'Work','display_priority':90,"
                                          "'performance_improvement_pct':12.5}");
        QCOMPARE(after.details, json("{'ai_summary':'S','portfolio_section':'Work','display_priority':90,'performance_"
                                     "improvement_pct':12.5}"));
    }
};

QTEST_GUILESS_MAIN(AchievementBodyTest)
#include "tst_achievementbody.moc"
