// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/prometheus.h"

#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = fromMs(1'767'226'200'500);

PrometheusServer server(const QString &url = u"http://localhost:9090"_s) { return {.url = QUrl(url)}; }

QString parameter(const HttpRequest &request, const QString &name)
{
    return QUrlQuery(request.url).queryItemValue(name, QUrl::FullyDecoded);
}

qint64 pointsOf(const PrometheusRange &piece) { return (piece.to - piece.from) / piece.step + 1; }

}  // namespace

class PrometheusTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void asksForTheServersOwnTime()
    {
        const HttpRequest request = prometheusQuery(server(), u"up"_s);
        QCOMPARE(request.method, HttpMethod::Get);
        QCOMPARE(request.url.path(), u"/api/v1/query"_s);
        QCOMPARE(parameter(request, u"query"_s), u"up"_s);
        QVERIFY(!QUrlQuery(request.url).hasQueryItem(u"time"_s));
        QCOMPARE(parameter(request, u"timeout"_s), u"10s"_s);
        QCOMPARE(parameter(request, u"limit"_s), u"10001"_s);
        QCOMPARE(request.timeout, Duration(10s));
    }
    void asksForAMoment()
    {
        QCOMPARE(parameter(prometheusQuery(server(), u"up"_s, kNow), u"time"_s), u"1767226200.500"_s);
    }
    void keepsThePathOfTheServer_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("path");
        QTest::newRow("none") << u"http://host"_s << u"/api/v1/query"_s;
        QTest::newRow("slash") << u"http://host/"_s << u"/api/v1/query"_s;
        QTest::newRow("folder") << u"http://host/prometheus"_s << u"/prometheus/api/v1/query"_s;
        QTest::newRow("folder with slash") << u"http://host/a/b//"_s << u"/a/b/api/v1/query"_s;
    }
    void keepsThePathOfTheServer()
    {
        QFETCH(QString, url);
        QFETCH(QString, path);
        QCOMPARE(prometheusQuery(server(url), u"up"_s).url.path(), path);
    }
    void encodesWhatFormsWouldMisread()
    {
        const QString query = u"sum(rate(x{code=~\"5..|a+b\"}[5m])) / 100 % 7 & ü"_s;
        const HttpRequest request = prometheusQuery(server(), query);
        const QByteArray sent = request.url.toEncoded();
        QVERIFY(!sent.contains('+') && !sent.contains(' '));
        const qsizetype first = sent.indexOf("query=") + 6;
        QCOMPARE(QString::fromUtf8(QByteArray::fromPercentEncoding(sent.mid(first, sent.indexOf('&', first) - first))),
                 query);
    }
    void postsLongQueries()
    {
        const HttpRequest request = prometheusQuery(server(), QString(5000, u'x'));
        QCOMPARE(request.method, HttpMethod::Post);
        QCOMPARE(request.headers.value("Content-Type"), "application/x-www-form-urlencoded"_ba);
        QVERIFY(request.url.query().isEmpty());
        QVERIFY(request.body.startsWith("query=xxx"));
    }
    void asksForARange()
    {
        const HttpRequest request = prometheusRangeQuery(server(), {u"up"_s, kNow - 1h, kNow, 15s});
        QCOMPARE(request.url.path(), u"/api/v1/query_range"_s);
        QCOMPARE(parameter(request, u"start"_s), u"1767222600.500"_s);
        QCOMPARE(parameter(request, u"end"_s), u"1767226200.500"_s);
        QCOMPARE(parameter(request, u"step"_s), u"15.000"_s);
    }

    void splitsRangesWithoutGapOrOverlap()
    {
        const PrometheusRange month{u"up"_s, fromMs(0), fromMs(0) + 30 * 24h, 15s};
        const auto pieces = splitRange(month);
        QVERIFY(pieces.has_value());
        QCOMPARE(pieces->size(), size_t(16));
        qint64 points = 0;
        for (size_t i = 0; i < pieces->size(); ++i) {
            const PrometheusRange &piece = (*pieces)[i];
            QVERIFY(pointsOf(piece) <= kPrometheusMaxPoints);
            QCOMPARE(piece.query, u"up"_s);
            if (i > 0)
                QCOMPARE(piece.from, (*pieces)[i - 1].to + 15s);
            points += pointsOf(piece);
        }
        QCOMPARE(points, 30 * 24 * 240 + 1);
        QCOMPARE(pieces->front().from, month.from);
        QCOMPARE(pieces->back().to, month.to);
    }
    void splitsAtExactlyTheLimit_data()
    {
        QTest::addColumn<int>("points");
        QTest::addColumn<int>("pieces");
        QTest::newRow("one") << 1 << 1;
        QTest::newRow("limit") << 10 << 1;
        QTest::newRow("one more") << 11 << 2;
        QTest::newRow("twice") << 20 << 2;
        QTest::newRow("one more than twice") << 21 << 3;
    }
    void splitsAtExactlyTheLimit()
    {
        QFETCH(int, points);
        QFETCH(int, pieces);
        const auto split = splitRange({u"up"_s, fromMs(0), fromMs((points - 1) * 1000), 1s}, 10);
        QCOMPARE(split->size(), size_t(pieces));
        QCOMPARE(split->back().to, fromMs((points - 1) * 1000));
    }
    void pointsAreMultiplesOfTheStep()
    {
        const auto pieces = splitRange({u"up"_s, fromMs(61'001), fromMs(200'999), 1min});
        QCOMPARE(*pieces, (std::vector<PrometheusRange>{{u"up"_s, fromMs(120'000), fromMs(180'000), 1min}}));
        QCOMPARE(splitRange({u"up"_s, fromMs(-90'000), fromMs(0), 1min})->front().from, fromMs(-60'000));
    }
    void rangeWithoutAPointIsEmpty() { QVERIFY(splitRange({u"up"_s, fromMs(61'000), fromMs(62'000), 1min})->empty()); }
    void refusesRangesThatMakeNoSense()
    {
        QCOMPARE(splitRange({u"up"_s, kNow, kNow - 1ms, 1s}).error().kind, ErrorKind::Invalid);
        QCOMPARE(splitRange({u"up"_s, kNow - 1h, kNow, 0s}).error().kind, ErrorKind::Invalid);
        QCOMPARE(splitRange({u"up"_s, kNow - 1h, kNow, -1s}).error().kind, ErrorKind::Invalid);
        QCOMPARE(splitRange({u"up"_s, fromMs(0), kNow, 1ms}).error().kind, ErrorKind::Invalid);
    }
};

QTEST_GUILESS_MAIN(PrometheusTest)
#include "tst_prometheus.moc"
