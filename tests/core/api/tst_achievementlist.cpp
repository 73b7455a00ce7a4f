// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/achievementlist.h"
#include "store/achievementstore.h"

#include "support/temporarydatabase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = fromMs(1'767'225'600'000);

/// A writer and, as the gateway has it, a reader of its own.
class Lists {
public:
    Lists() : m_reader(m_database.open(OpenMode::ReadOnly)) {}

    AchievementId add(Achievement achievement)
    {
        if (achievement.key.isEmpty())
            achievement.key = u"k%1"_s.arg(++m_count);
        const auto stored = AchievementStore(*m_database).put(achievement, kStart);
        if (!stored)
            qFatal("%s", qPrintable(stored.error().text()));
        return stored->id;
    }
    AchievementStore store() { return AchievementStore(*m_database); }

    QJsonObject list(const QByteArray &query)
    {
        ReadContext context{*m_reader, m_counts};
        const auto json = achievementListJson(context, parseListRequest(query).value());
        if (!json)
            qFatal("%s", qPrintable(json.error().text()));
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(*json, &error);
        if (error.error != QJsonParseError::NoError)
            qFatal("%s", qPrintable(error.errorString()));
        return document.object();
    }
    QStringList titles(const QByteArray &query)
    {
        QStringList titles;
        for (const QJsonValue item : list(query).value("items"_L1).toArray())
            titles += item.toObject().value("title"_L1).toString();
        return titles;
    }
    /// Titles of all pages, from "next" to "next".
    QStringList walk(const QByteArray &query)
    {
        QStringList all;
        QByteArray cursor;
        do {
            const QJsonObject page = list(query + cursor);
            for (const QJsonValue item : page.value("items"_L1).toArray())
                all += item.toObject().value("title"_L1).toString();
            const QString next = page.value("next"_L1).toString();
            cursor = next.isEmpty() ? QByteArray() : "&cursor=" + next.toLatin1();
        } while (!cursor.isEmpty());
        return all;
    }

private:
    TemporaryDatabase m_database;
    std::unique_ptr<Database> m_reader;
    CountCache m_counts;
    int m_count = 0;
};

Achievement full()
{
    return {.key = u"manual:\"quoted\""_s,
            .title = u"Tab\tquote\" back\\slash </script> äöü 👍"_s,
            .description = u"line\nbreak \u2028"_s,
            .category = Category::Security,
            .status = AchievementStatus::Published,
            .source = SourceType::GitHub,
            .sourceUrl = u"https://x/?a=b&c=\"d\""_s,
            .startedAt = kStart - 90min,
            .completedAt = kStart + 1ms,
            .tags = {u"a\"b"_s, u"ä"_s},
            .skills = {u"C++"_s},
            .impact = 1.0 / 3,
            .impactOverride = 77,
            .complexity = 0,
            .timeSavedHours = 2.5,
            .value = Money{.amount = 12.5, .method = u"m"_s, .inputs = {{u"x"_s, 1}}, .confidence = 0.4},
            .metricsBefore = {{u"b"_s, 1}},
            .metricsAfter = {{u"a"_s, 2.5}},
            .details = {{u"deep"_s, QJsonObject{{u"list"_s, QJsonArray{1, u"two"_s, QJsonValue::Null}}}}},
            .isPortfolioReady = true};
}

Achievement simple(const QString &title, Instant completedAt) { return {.title = title, .completedAt = completedAt}; }

}  // namespace

class AchievementListTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void writesRowsAsTheDomainDoes_data()
    {
        QTest::addColumn<Achievement>("achievement");
        QTest::newRow("everything known") << full();
        QTest::newRow("next to nothing known") << simple(u"t"_s, kStart);
    }
    void writesRowsAsTheDomainDoes()
    {
        QFETCH(Achievement, achievement);
        Lists lists;
        achievement.evidence = {{.kind = u"note"_s, .reference = u"r"_s, .at = kStart}};
        QJsonObject told = toJson(lists.store().achievement(lists.add(achievement)).value());
        // What is not read is not said to be none.
        told.remove("evidence"_L1);
        QCOMPARE(lists.list("").value("items"_L1).toArray().first().toObject(), told);
    }

    void pagesByNumber()
    {
        Lists lists;
        for (int i = 0; i < 7; ++i)
            lists.add(simple(QString::number(i), kStart + std::chrono::hours(i)));
        const QJsonObject page = lists.list("page=2&per_page=3");
        QCOMPARE(page.value("total"_L1).toInt(), 7);
        QCOMPARE(page.value("page"_L1).toInt(), 2);
        QCOMPARE(page.value("per_page"_L1).toInt(), 3);
        QCOMPARE(page.value("pages"_L1).toInt(), 3);
        QCOMPARE(lists.titles("page=2&per_page=3"), (QStringList{u"3"_s, u"2"_s, u"1"_s}));
        QCOMPARE(lists.titles("page=3&per_page=3"), QStringList{u"0"_s});
        QVERIFY(lists.list("page=3&per_page=3").value("next"_L1).isNull());
        QVERIFY(lists.titles("page=4&per_page=3").isEmpty());
    }
    void walksEveryRowOnce_data()
    {
        QTest::addColumn<QByteArray>("query");
        for (const char *query :
             {"per_page=1", "per_page=2", "per_page=3&order=asc", "per_page=4&sort_by=title",
              "per_page=2&sort_by=impact_score", "per_page=3&sort_by=impact_score&order=asc", "per_page=100"})
            QTest::newRow(query) << QByteArray(query);
    }
    void walksEveryRowOnce()
    {
        QFETCH(QByteArray, query);
        Lists lists;
        for (int i = 0; i < 10; ++i) {
            Achievement achievement =
                simple(u"t%1"_s.arg(i), kStart + std::chrono::hours(i / 3));  // some at the same time
            if (i % 2)
                achievement.impact = i / 4;
            lists.add(achievement);
        }
        const QStringList walked = lists.walk(query);
        QCOMPARE(walked.size(), 10);
        QCOMPARE(QSet<QString>(walked.begin(), walked.end()).size(), 10);
        QCOMPARE(walked, lists.titles(QByteArray(query).replace(
                             query.left(query.indexOf('&') < 0 ? query.size() : query.indexOf('&')), "per_page=100")));
    }
    void walksOnThoughRowsComeAndGo()
    {
        Lists lists;
        for (int i = 0; i < 6; ++i)
            lists.add(simple(QString::number(i), kStart + std::chrono::hours(i)));
        const QJsonObject first = lists.list("per_page=2");
        lists.add(simple(u"new"_s, kStart + 100h));
        QCOMPARE(lists.titles("per_page=2&cursor=" + first.value("next"_L1).toString().toLatin1()),
                 (QStringList{u"3"_s, u"2"_s}));
    }
    void countsAnewAfterEveryWrite()
    {
        Lists lists;
        lists.add(simple(u"a"_s, kStart));
        QCOMPARE(lists.list("").value("total"_L1).toInt(), 1);
        QCOMPARE(lists.list("").value("total"_L1).toInt(), 1);
        const AchievementId id = lists.add(simple(u"b"_s, kStart));
        QCOMPARE(lists.list("").value("total"_L1).toInt(), 2);
        QCOMPARE(lists.list("category=bugfix").value("total"_L1).toInt(), 0);
        std::ignore = lists.store().remove(id);
        QCOMPARE(lists.list("").value("total"_L1).toInt(), 1);
    }
    void filters()
    {
        Lists lists;
        lists.add(full());
        lists.add(simple(u"Cache sessions"_s, kStart - 48h));
        QCOMPARE(lists.titles("search=cach"), QStringList{u"Cache sessions"_s});
        QCOMPARE(lists.titles("category=security").size(), 1);
        QCOMPARE(lists.titles("source=github").size(), 1);
        QCOMPARE(lists.titles("status=published").size(), 1);
        QCOMPARE(lists.titles("skill=c%2B%2B").size(), 1);
        QCOMPARE(lists.titles("min_impact_score=70").size(), 1);
        QCOMPARE(lists.titles("portfolio_ready=false"), QStringList{u"Cache sessions"_s});
        QCOMPARE(lists.titles("until=2026-01-01"), QStringList{u"Cache sessions"_s});
        QCOMPARE(lists.titles("search=%22%20OR%20%27%20*%20NEAR(").size(), 0);
    }
    void isEmptyWhereNothingIs()
    {
        Lists lists;
        const QJsonObject page = lists.list("");
        QCOMPARE(page.value("total"_L1).toInt(), 0);
        QCOMPARE(page.value("pages"_L1).toInt(), 0);
        QVERIFY(page.value("items"_L1).toArray().isEmpty());
        QVERIFY(page.value("next"_L1).isNull());
    }
};

QTEST_GUILESS_MAIN(AchievementListTest)
#include "tst_achievementlist.moc"
