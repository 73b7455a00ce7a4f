// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/prometheusreply.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

Result<PrometheusAnswer> read(const QByteArray &body, int status = 200)
{
    return readPrometheus(
        {.status = status, .body = body, .url = QUrl(u"http://me:pw@host:9090/api/v1/query?query=up"_s)}, u"m"_s);
}

QByteArray success(const QByteArray &type, const QByteArray &result)
{
    return "{\"status\":\"success\",\"data\":{\"resultType\":\"" + type + "\",\"result\":" + result + "}}";
}

QByteArray vectorOf(const QByteArray &value)
{
    return success("vector", "[{\"metric\":{\"__name__\":\"up\",\"job\":\"a\"},\"value\":" + value + "}]");
}

const SeriesKey kSeries{u"m"_s, {{u"job"_s, u"a"_s}}};

}  // namespace

class PrometheusReplyTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsVectors()
    {
        const auto answer = read(vectorOf("[1435781451.781,\"0.5\"]"));
        QVERIFY2(answer.has_value(), qPrintable(answer ? QString() : answer.error().text()));
        QCOMPARE(answer->samples, (std::vector<SeriesSample>{{kSeries, {fromMs(1435781451781), 0.5}}}));
    }
    void readsMatrices()
    {
        const auto answer =
            read(success("matrix", "[{\"metric\":{\"job\":\"a\"},\"values\":[[1,\"1\"],[2.5,\"-2e3\"]]}]"));
        QVERIFY(answer.has_value());
        QCOMPARE(answer->samples,
                 (std::vector<SeriesSample>{{kSeries, {fromMs(1000), 1}}, {kSeries, {fromMs(2500), -2000}}}));
    }
    void readsScalars()
    {
        const auto answer = read(success("scalar", "[1,\"7\"]"));
        QVERIFY(answer.has_value());
        QCOMPARE(answer->samples, (std::vector<SeriesSample>{{{u"m"_s, {}}, {fromMs(1000), 7}}}));
    }
    void emptyAnswersAreNoSamples()
    {
        QVERIFY(read(success("vector", "[]"))->samples.empty());
        QVERIFY(read(success("matrix", "[{\"metric\":{},\"values\":[]}]"))->samples.empty());
    }
    void emptyLabelsAreAbsent()
    {
        const auto answer = read(success("vector", "[{\"metric\":{\"a\":\"\",\"b\":\"1\"},\"value\":[1,\"7\"]}]"));
        QCOMPARE(answer->samples[0].series.labels, (Labels{{u"b"_s, u"1"_s}}));
    }
    void refusesAndCountsWhatIsNotFinite_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"NaN", "+Inf", "-Inf"})
            QTest::newRow(text) << QByteArray(text);
    }
    void refusesAndCountsWhatIsNotFinite()
    {
        QFETCH(QByteArray, text);
        const auto answer = read(vectorOf("[1,\"" + text + "\"]"));
        QVERIFY(answer.has_value());
        QVERIFY(answer->samples.empty());
        QCOMPARE(answer->notFinite.size(), size_t(1));
    }
    void keepsTheFinitePointsAroundANaN()
    {
        const auto answer =
            read(success("matrix", "[{\"metric\":{\"job\":\"a\"},\"values\":[[1,\"1\"],[2,\"NaN\"],[3,\"3\"]]}]"));
        QCOMPARE(answer->samples.size(), size_t(2));
        QCOMPARE(answer->notFinite.size(), size_t(1));
    }
    void countsNativeHistograms()
    {
        const auto answer =
            read(success("vector", "[{\"metric\":{},\"histogram\":[1,{\"count\":\"1\",\"sum\":\"2\"}]}]"));
        QVERIFY(answer.has_value());
        QCOMPARE(answer->histograms, size_t(1));
        QCOMPARE(read(success("matrix", "[{\"metric\":{},\"histograms\":[[1,{}]]}]"))->histograms, size_t(1));
    }
    void passesOnWarningsAndInfos()
    {
        const auto answer = read("{\"status\":\"success\",\"warnings\":[\"remote\"],\"infos\":[\"rate of a "
                                 "gauge\"],\"data\":{\"resultType\":\"vector\",\"result\":[]}}");
        QCOMPARE(answer->warnings, QStringList{u"remote"_s});
        QCOMPARE(answer->infos, QStringList{u"rate of a gauge"_s});
    }
    void passesOverUnknownFields()
    {
        QVERIFY(read("{\"status\":\"success\",\"isPartial\":false,\"data\":{\"resultType\":\"vector\",\"result\":[],"
                     "\"stats\":{}}}")
                    .has_value());
    }

    void tellsWhatTheEnvelopeSays_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("bad_data") << "bad_data"_ba << 400 << ErrorKind::Invalid;
        QTest::newRow("execution") << "execution"_ba << 422 << ErrorKind::Invalid;
        QTest::newRow("timeout") << "timeout"_ba << 503 << ErrorKind::Limited;
        QTest::newRow("canceled") << "canceled"_ba << 503 << ErrorKind::Limited;
        QTest::newRow("unavailable") << "unavailable"_ba << 503 << ErrorKind::Unreachable;
        QTest::newRow("internal") << "internal"_ba << 500 << ErrorKind::Unreachable;
        QTest::newRow("not_found") << "not_found"_ba << 404 << ErrorKind::NotFound;
        QTest::newRow("with status 200") << "bad_data"_ba << 200 << ErrorKind::Invalid;
    }
    void tellsWhatTheEnvelopeSays()
    {
        QFETCH(QByteArray, type);
        QFETCH(int, status);
        QFETCH(ErrorKind, kind);
        const auto answer = read("{\"status\":\"error\",\"errorType\":\"" + type
                                     + "\",\"error\":\"parse error: unexpected )\\n here\"}",
                                 status);
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().kind, kind);
        QVERIFY(answer.error().what.contains(u"parse error: unexpected ) here"));
        QVERIFY(!answer.error().what.contains(u'\n'));
    }
    void cutsLongErrors()
    {
        const auto answer = read(
            "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"" + QByteArray(100'000, 'x') + "\"}", 400);
        QVERIFY(answer.error().what.size() < 500);
    }
    void statusWithoutEnvelopeSpeaksForItself_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("proxy error") << 502 << ErrorKind::Unreachable;
        QTest::newRow("login") << 401 << ErrorKind::Refused;
        QTest::newRow("wrong path") << 404 << ErrorKind::NotFound;
        QTest::newRow("too many") << 429 << ErrorKind::Limited;
    }
    void statusWithoutEnvelopeSpeaksForItself()
    {
        QFETCH(int, status);
        QFETCH(ErrorKind, kind);
        for (const QByteArray &body : {"<html>no</html>"_ba, ""_ba, "{}"_ba})
            QCOMPARE(read(body, status).error().kind, kind);
    }

    void saysThatItGotHtml()
    {
        const auto answer = read("\n<!DOCTYPE html><html><title>Log in</title></html>");
        QCOMPARE(answer.error().kind, ErrorKind::Corrupt);
        QVERIFY(answer.error().what.contains(u"HTML"));
        QCOMPARE(answer.error().where, u"http://host:9090/api/v1/query"_s);
    }
    void everyPrefixOfAnAnswerIsCorrupt()
    {
        const QByteArray whole = vectorOf("[1435781451.781,\"0.5\"]");
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const auto answer = read(whole.first(length));
            QVERIFY(!answer.has_value());
            QCOMPARE(answer.error().kind, ErrorKind::Corrupt);
        }
    }
    void namesThePlaceOfAWrongType_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("path");
        QTest::newRow("list") << "[]"_ba << u"$"_s;
        QTest::newRow("no status") << "{}"_ba << u"$.status"_s;
        QTest::newRow("odd status") << "{\"status\":\"ok\"}"_ba << u"$.status"_s;
        QTest::newRow("no data") << "{\"status\":\"success\"}"_ba << u"$.data"_s;
        QTest::newRow("data is a list") << "{\"status\":\"success\",\"data\":[]}"_ba << u"$.data"_s;
        QTest::newRow("no type") << "{\"status\":\"success\",\"data\":{}}"_ba << u"$.data.resultType"_s;
        QTest::newRow("odd type") << success("streams", "[]") << u"$.data.resultType"_s;
        QTest::newRow("result is an object") << success("vector", "{}") << u"$.data.result"_s;
        QTest::newRow("series is a number") << success("vector", "[1]") << u"$.data.result[0]"_s;
        QTest::newRow("no labels") << success("vector", "[{}]") << u"$.data.result[0].metric"_s;
        QTest::newRow("label is a number")
            << success("vector", "[{\"metric\":{\"a\":1}}]") << u"$.data.result[0].metric.a"_s;
        QTest::newRow("no value") << success("vector", "[{\"metric\":{}}]") << u"$.data.result[0].value"_s;
        QTest::newRow("value of three") << vectorOf("[1,\"1\",2]") << u"$.data.result[0].value"_s;
        QTest::newRow("value is a number") << vectorOf("[1,1]") << u"$.data.result[0].value[1]"_s;
        QTest::newRow("value is a word") << vectorOf("[1,\"many\"]") << u"$.data.result[0].value[1]"_s;
        QTest::newRow("value has a rest") << vectorOf("[1,\"1x\"]") << u"$.data.result[0].value[1]"_s;
        QTest::newRow("time is a text") << vectorOf("[\"1\",\"1\"]") << u"$.data.result[0].value[0]"_s;
        QTest::newRow("time beyond reason") << vectorOf("[1e300,\"1\"]") << u"$.data.result[0].value[0]"_s;
        QTest::newRow("values are no list")
            << success("matrix", "[{\"metric\":{},\"values\":1}]") << u"$.data.result[0].values"_s;
        QTest::newRow("a point is no pair")
            << success("matrix", "[{\"metric\":{},\"values\":[[1,\"1\"],2]}]") << u"$.data.result[0].values[1]"_s;
        QTest::newRow("points go back") << success("matrix", "[{\"metric\":{},\"values\":[[2,\"1\"],[1,\"1\"]]}]")
                                        << u"$.data.result[0].values[1]"_s;
        QTest::newRow("scalar is a list of three") << success("scalar", "[1]") << u"$.data.result"_s;
    }
    void namesThePlaceOfAWrongType()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, path);
        const auto answer = read(body);
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().kind, ErrorKind::Corrupt);
        QCOMPARE(answer.error().where, u"http://host:9090/api/v1/query "_s + path);
    }
    void refusesTexts() { QCOMPARE(read(success("string", "[1,\"x\"]")).error().kind, ErrorKind::Invalid); }
    void refusesMetricsThatDifferByNameOnly()
    {
        const auto answer = read(success("vector", "[{\"metric\":{\"__name__\":\"a\"},\"value\":[1,\"1\"]},{\"metric\":"
                                                   "{\"__name__\":\"b\"},\"value\":[1,\"2\"]}]"));
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().kind, ErrorKind::Invalid);
        QVERIFY(answer.error().what.contains(u"aggregate"));
    }
    void refusesAVectorOfAHundredThousandSeries()
    {
        QByteArray series;
        for (int i = 0; i < 100'000; ++i)
            series += (i ? "," : "") + "{\"metric\":{\"i\":\""_ba + QByteArray::number(i) + "\"},\"value\":[1,\"1\"]}";
        const auto answer = read(success("vector", "[" + series + "]"));
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().kind, ErrorKind::Limited);
        QVERIFY(answer.error().what.contains(u"10000 series"));
    }
    void takesExactlyAsManySeriesAsAllowed()
    {
        const QByteArray two =
            success("vector",
                    "[{\"metric\":{\"a\":\"1\"},\"value\":[1,\"1\"]},{\"metric\":{\"a\":\"2\"},\"value\":[1,\"1\"]}]");
        QVERIFY(readPrometheus({.status = 200, .body = two}, u"m"_s, 2).has_value());
        QCOMPARE(readPrometheus({.status = 200, .body = two}, u"m"_s, 1).error().kind, ErrorKind::Limited);
    }
    void survivesDeepNesting()
    {
        const auto answer = read(QByteArray(100'000, '['));
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().kind, ErrorKind::Corrupt);
    }
};

QTEST_GUILESS_MAIN(PrometheusReplyTest)
#include "tst_prometheusreply.moc"
