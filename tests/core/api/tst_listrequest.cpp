// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/listrequest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class ListRequestTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void hasTheReferencesDefaults()
    {
        const auto request = parseListRequest("");
        QVERIFY(request);
        QCOMPARE(request->page, 1);
        QCOMPARE(request->query.limit, 20);
        QCOMPARE(request->query.offset, 0);
        QCOMPARE(request->query.order, AchievementQuery::Order::CompletedAt);
        QVERIFY(request->query.isDescending);
        QVERIFY(!request->cursor);
    }
    void readsAllFilters()
    {
        const auto request =
            parseListRequest("page=3&per_page=50&category=bugfix,security&category=content&portfolio_ready=true"
                             "&min_impact_score=70.5&search=cache%20sessions&sort_by=impact_score&order=asc"
                             "&status=confirmed&source=github,git&tag=ci&skill=Git&since=2026-01-01&until=2026-02-01");
        QVERIFY(request);
        const AchievementQuery &query = request->query;
        QCOMPARE(query.offset, 100);
        QCOMPARE(query.categories, (QList{Category::Bugfix, Category::Security, Category::Content}));
        QCOMPARE(query.isPortfolioReady, true);
        QCOMPARE(query.minImpact, 70.5);
        QCOMPARE(query.text, u"cache sessions"_s);
        QCOMPARE(query.order, AchievementQuery::Order::Impact);
        QVERIFY(!query.isDescending);
        QCOMPARE(query.statuses, QList{AchievementStatus::Confirmed});
        QCOMPARE(query.sources, (QList{SourceType::GitHub, SourceType::Git}));
        QCOMPARE(query.tag, u"ci"_s);
        QCOMPARE(query.skill, u"Git"_s);
        QVERIFY(query.since && query.until && *query.since < *query.until);
    }
    void namesTheWrongParameter_data()
    {
        QTest::addColumn<QByteArray>("query");
        for (const char *query : {"page=0", "page=x", "page=1000001", "per_page=0", "per_page=101", "category=nonsense",
                                  "status=done", "source=nowhere", "min_impact_score=101", "min_impact_score=nan",
                                  "portfolio_ready=perhaps", "sort_by=random", "sort_by=business_value", "order=up",
                                  "since=yesterday", "cursor=!!", "cursor=abc", "user_id=1", "limit=5"})
            QTest::newRow(query) << QByteArray(query);
    }
    void namesTheWrongParameter()
    {
        QFETCH(QByteArray, query);
        const auto request = parseListRequest(query);
        QVERIFY(!request);
        QCOMPARE(request.error().status, 422);
        QCOMPARE(request.error().field, QString::fromLatin1(query.left(query.indexOf('='))));
    }

    void readsItsOwnCursors_data()
    {
        QTest::addColumn<ListCursor>("cursor");
        QTest::newRow("a row") << ListCursor{.completedAt = fromMs(1'767'225'600'001), .id = {42}};
        QTest::newRow("before 1970") << ListCursor{.completedAt = fromMs(-5), .id = {1}};
        QTest::newRow("a number of rows") << ListCursor{.offset = 300};
    }
    void readsItsOwnCursors()
    {
        QFETCH(ListCursor, cursor);
        QCOMPARE(listCursorFrom(toText(cursor)), cursor);
        QCOMPARE(parseListRequest("cursor=" + toText(cursor))->cursor, cursor);
    }
    void readsNoOthers_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *plain :
             {"", "t:1", "t:a:b", "t:1:2:3", "o:-1", "o:", "o:99999999999", "x:1:2", "t::", "o:1 OR 1=1"})
            QTest::newRow(plain) << QByteArray(plain).toBase64(QByteArray::Base64UrlEncoding
                                                               | QByteArray::OmitTrailingEquals);
        QTest::newRow("not base64") << "????"_ba;
    }
    void readsNoOthers()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!listCursorFrom(text));
    }
};

QTEST_GUILESS_MAIN(ListRequestTest)
#include "tst_listrequest.moc"
