// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/exposition.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

constexpr Instant kNow = fromMs(1'767'226'200'000);

Result<Exposition> parseText(QByteArrayView page)
{
    return parseExposition(page, {.now = kNow, .where = u"http://host/metrics"_s});
}

Result<Exposition> parseOpen(QByteArrayView page)
{
    return parseExposition(page, {.format = ExpositionFormat::OpenMetrics, .now = kNow});
}

/// All samples as text, for comparing at a glance.
QStringList textOf(const Exposition &page)
{
    QStringList lines;
    for (const SeriesSample &sample : page.samples)
        lines.append(u"%1%2 %3"_s.arg(sample.series.metric, sample.series.labels.toText()).arg(sample.sample.value));
    return lines;
}

// The example of the format's documentation.
constexpr QByteArrayView kPage = "# HELP http_requests_total The total number of HTTP requests.\n"
                                 "# TYPE http_requests_total counter\n"
                                 "http_requests_total{method=\"post\",code=\"200\"} 1027 1395066363000\n"
                                 "http_requests_total{method=\"post\",code=\"400\"}    3 1395066363000\n"
                                 "\n"
                                 "# Escaping in label values:\n"
                                 "msdos_file_access_time_seconds{path=\"C:\\\\DIR\\\\FILE.TXT\",error=\"Cannot find "
                                 "file:\\n\\\"FILE.TXT\\\"\"} 1.458255915e9\n"
                                 "\n"
                                 "# Minimalistic line:\n"
                                 "metric_without_timestamp_and_labels 12.47\n"
                                 "\n"
                                 "# A weird metric from before the epoch:\n"
                                 "something_weird{problem=\"division by zero\"} +Inf -3982045\n"
                                 "\n"
                                 "# A histogram, which has a pretty complex representation in the text format:\n"
                                 "# HELP http_request_duration_seconds A histogram of the request duration.\n"
                                 "# TYPE http_request_duration_seconds histogram\n"
                                 "http_request_duration_seconds_bucket{le=\"0.05\"} 24054\n"
                                 "http_request_duration_seconds_bucket{le=\"+Inf\"} 144320\n"
                                 "http_request_duration_seconds_sum 53423\n"
                                 "http_request_duration_seconds_count 144320\n";

}  // namespace

class ExpositionTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsThePageOfTheDocumentation()
    {
        const auto page = parseText(kPage);
        QVERIFY2(page.has_value(), qPrintable(page ? QString() : page.error().text()));
        QCOMPARE(page->samples.size(), size_t(8));
        QCOMPARE(page->notFinite, size_t(1));
        QCOMPARE(page->samples[0].sample, (Sample{fromMs(1395066363000), 1027}));
        QCOMPARE(page->samples[0].series.labels, (Labels{{u"code"_s, u"200"_s}, {u"method"_s, u"post"_s}}));
        QCOMPARE(page->samples[3].sample, (Sample{kNow, 12.47}));
        QCOMPARE(page->samples[5].series,
                 (SeriesKey{u"http_request_duration_seconds_bucket"_s, {{u"le"_s, u"+Inf"_s}}}));
    }
    void readsWhatThePageSaysOfItsFamilies()
    {
        const auto page = parseText(kPage);
        QCOMPARE(page->families.size(), size_t(2));
        QCOMPARE(page->families[0],
                 (ExpositionFamily{
                     u"http_requests_total"_s, ExpositionType::Counter, u"The total number of HTTP requests."_s, {}}));
        QCOMPARE(page->families[1].type, ExpositionType::Histogram);
    }
    void readsOpenMetrics()
    {
        const auto page = parseOpen("# TYPE acme_http_seconds counter\n"
                                    "# UNIT acme_http_seconds seconds\n"
                                    "# HELP acme_http_seconds Time in \\\"GET\\\".\n"
                                    "acme_http_seconds_total{path=\"/\"} 4.5 1520879607.789 # {trace=\"a\"} 0.5\n"
                                    "acme_http_seconds_created{path=\"/\"} 1520430000.123\n"
                                    "# TYPE build info\n"
                                    "build_info{version=\"1\"} 1\n"
                                    "# EOF\n");
        QVERIFY2(page.has_value(), qPrintable(page ? QString() : page.error().text()));
        QCOMPARE(textOf(*page).value(0), u"acme_http_seconds_total{path=\"/\"} 4.5"_s);
        QCOMPARE(page->samples[0].sample.at, fromMs(1520879607789));
        QCOMPARE(page->families[0], (ExpositionFamily{u"acme_http_seconds"_s, ExpositionType::Counter,
                                                      u"Time in \"GET\"."_s, u"seconds"_s}));
        QCOMPARE(page->families[1].type, ExpositionType::Info);
    }
    void knowsEveryType_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<ExpositionType>("type");
        QTest::newRow("counter") << "counter"_ba << ExpositionType::Counter;
        QTest::newRow("gauge") << "gauge"_ba << ExpositionType::Gauge;
        QTest::newRow("histogram") << "histogram"_ba << ExpositionType::Histogram;
        QTest::newRow("gaugehistogram") << "gaugehistogram"_ba << ExpositionType::GaugeHistogram;
        QTest::newRow("summary") << "summary"_ba << ExpositionType::Summary;
        QTest::newRow("untyped") << "untyped"_ba << ExpositionType::Unknown;
        QTest::newRow("unknown") << "unknown"_ba << ExpositionType::Unknown;
        QTest::newRow("info") << "info"_ba << ExpositionType::Info;
        QTest::newRow("stateset") << "stateset"_ba << ExpositionType::StateSet;
    }
    void knowsEveryType()
    {
        QFETCH(QByteArray, word);
        QFETCH(ExpositionType, type);
        const auto page = parseText("# TYPE a " + word + "\n");
        QVERIFY(page.has_value());
        QCOMPARE(page->families[0].type, type);
    }
    void readsWindowsLineEnds() { QCOMPARE(textOf(*parseText("a 1\r\nb 2\r\n")), (QStringList{u"a 1"_s, u"b 2"_s})); }
    void lastLineNeedsNoEnd() { QCOMPARE(textOf(*parseText("a 1\nb 2")), (QStringList{u"a 1"_s, u"b 2"_s})); }

    void countsWhatIsNotFinite()
    {
        const auto page = parseText("a NaN\nb +Inf\nc -Inf\nd 1\n");
        QCOMPARE(page->notFinite, size_t(3));
        QCOMPARE(textOf(*page), QStringList{u"d 1"_s});
    }
    void keepsTheFirstOfARepeatedSeries()
    {
        const auto page =
            parseText("a{x=\"1\",y=\"2\"} 1\na{y=\"2\",x=\"1\"} 2\na{x=\"1\"} 3\na{x=\"1\",y=\"2\"} 4 1395066363000\n");
        QCOMPARE(page->repeated, size_t(1));
        QCOMPARE(textOf(*page),
                 (QStringList{u"a{x=\"1\", y=\"2\"} 1"_s, u"a{x=\"1\"} 3"_s, u"a{x=\"1\", y=\"2\"} 4"_s}));
    }

    void emptyPageIsNoSamples()
    {
        for (const char *text : {"", "\n", " \n\t\n", "# a remark\n"})
            QVERIFY2(parseText(text)->samples.empty(), text);
    }
    void errorNamesPageLineAndReason()
    {
        const auto page = parseText("a 1\n\nb{x=\"1} 2\n");
        QVERIFY(!page.has_value());
        QCOMPARE(page.error().kind, ErrorKind::Corrupt);
        QCOMPARE(page.error().where, u"http://host/metrics:3"_s);
        QVERIFY(page.error().what.contains(u"not closed"));
    }
    void refusesUnknownTypes()
    {
        const auto page = parseText("# TYPE a counters\n");
        QVERIFY(!page.has_value());
        QVERIFY(page.error().what.contains(u"counters"));
    }
    void refusesHtml()
    {
        const auto page = parseText("\n<!DOCTYPE html><html><body>Log in</body></html>");
        QVERIFY(!page.has_value());
        QCOMPARE(page.error().kind, ErrorKind::Corrupt);
        QVERIFY(page.error().what.contains(u"HTML"));
    }
    void refusesBytesThatAreNotUtf8()
    {
        QCOMPARE(parseText("a{x=\"\xFF\"} 1\n").error().kind, ErrorKind::Corrupt);
        QCOMPARE(parseText(QByteArrayView("\0\xC3\n\xFF", 4)).error().kind, ErrorKind::Corrupt);
    }
    void aLineThatIsNotUtf8IsLeftOutAndNamed()
    {
        const auto page = parseText("a 1\nb{x=\"\xFF\"} 2\nc 3\n");
        QVERIFY(page.has_value());
        QCOMPARE(page->samples.size(), size_t(2));
        QCOMPARE(page->leftOut, size_t(1));
        QCOMPARE(page->firstLeftOut, u"b in line 2 is not UTF-8"_s);
    }
    void openMetricsWithoutItsEndWasCutShort()
    {
        const auto page = parseOpen("a 1\n");
        QVERIFY(!page.has_value());
        QCOMPARE(page.error().kind, ErrorKind::Corrupt);
        QVERIFY(page.error().what.contains(u"# EOF"));
        QVERIFY(!parseOpen("").has_value());
        QVERIFY(parseOpen("# EOF").has_value());
    }
    void nothingFollowsTheEndOfOpenMetrics() { QVERIFY(!parseOpen("# EOF\na 1\n").has_value()); }
    void textFormatNeedsNoEnd() { QVERIFY(parseText("# EOF\na 1\n").has_value()); }

    void aLongLineIsLeftOutAndTheRestGoesOn()
    {
        const QByteArray longLine = "a{x=\"" + QByteArray(100'000, 'x') + "\"} 1\n";
        const auto page = parseText("b 1\n" + longLine + "c 2\n" + longLine);
        QVERIFY2(page.has_value(), page ? "" : qPrintable(page.error().text()));
        QCOMPARE(page->samples.size(), size_t(2));
        QCOMPARE(page->samples[1].series.metric, u"c"_s);
        QCOMPARE(page->leftOut, size_t(2));
        QVERIFY2(page->firstLeftOut.startsWith(u"a in line 2 has 100009 bytes"_s), qPrintable(page->firstLeftOut));
    }
    void refusesHugePages()
    {
        QByteArray text;
        for (int i = 0; i < 100; ++i)
            text += "a{x=\"" + QByteArray::number(i) + "\"} 1\n";
        QVERIFY(parseExposition(text, {.now = kNow, .maxSamples = 100}).has_value());
        QCOMPARE(parseExposition(text, {.now = kNow, .maxSamples = 99}).error().kind, ErrorKind::Limited);
    }
    void readsAHundredThousandSeries()
    {
        QByteArray text;
        for (int i = 0; i < 100'000; ++i)
            text += "a{x=\"" + QByteArray::number(i) + "\"} 1\n";
        QCOMPARE(parseText(text)->samples.size(), size_t(100'000));
    }

    void readsTheFormatFromTheContentType_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<ExpositionFormat>("format");
        QTest::newRow("none") << ""_ba << ExpositionFormat::Prometheus;
        QTest::newRow("text") << "text/plain; version=0.0.4; charset=utf-8"_ba << ExpositionFormat::Prometheus;
        QTest::newRow("OpenMetrics") << "Application/OpenMetrics-Text; version=1.0.0"_ba
                                     << ExpositionFormat::OpenMetrics;
    }
    void readsTheFormatFromTheContentType()
    {
        QFETCH(QByteArray, type);
        QFETCH(ExpositionFormat, format);
        QCOMPARE(expositionFormatOf(type), format);
    }
    void asksForOpenMetrics()
    {
        const HttpRequest request = expositionRequest(QUrl(u"http://host:9100/metrics"_s));
        QCOMPARE(request.method, HttpMethod::Get);
        QVERIFY(request.headers.value("Accept").startsWith("application/openmetrics-text"));
    }
    void readsRepliesByTheirContentType()
    {
        HttpReply reply{.status = 200, .headers = {{"Content-Type", "application/openmetrics-text"}}, .body = "a 1\n"};
        QVERIFY(!readExposition(reply, kNow).has_value());
        reply.body += "# EOF\n";
        QVERIFY(readExposition(reply, kNow).has_value());
    }
    void errorsOfRepliesHoldNoCredentials()
    {
        const HttpReply reply{
            .status = 200, .body = "a\n", .url = QUrl(u"http://me:secret@host/metrics?token=hidden"_s)};
        QCOMPARE(readExposition(reply, kNow).error().where, u"http://host/metrics:1"_s);
    }
    void refusedRepliesAreErrors() { QCOMPARE(readExposition({.status = 403}, kNow).error().kind, ErrorKind::Refused); }
};

QTEST_GUILESS_MAIN(ExpositionTest)
#include "tst_exposition.moc"
