// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/expositionline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

constexpr auto kText = ExpositionFormat::Prometheus;
constexpr auto kOpen = ExpositionFormat::OpenMetrics;
constexpr size_t kLabels = 8;

}  // namespace

class ExpositionLineTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsSamples_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("labels");
        QTest::addColumn<double>("value");
        const auto row = [](const char *title, const QByteArray &line, const QString &name, const QString &labels,
                            double value) { QTest::newRow(title) << line << name << labels << value; };
        row("bare", "up 1", u"up"_s, u""_s, 1);
        row("blanks", "  up\t \t2  ", u"up"_s, u""_s, 2);
        row("colons", "job:up:rate5m 0.5", u"job:up:rate5m"_s, u""_s, 0.5);
        row("labels", "a{x=\"1\",y=\"2\"} 3", u"a"_s, u"{x=\"1\", y=\"2\"}"_s, 3);
        row("last comma", "a{x=\"1\",} 3", u"a"_s, u"{x=\"1\"}"_s, 3);
        row("blanks everywhere", "a { x = \"1\" , y = \"2\" } 3", u"a"_s, u"{x=\"1\", y=\"2\"}"_s, 3);
        row("no labels", "a{} 3", u"a"_s, u""_s, 3);
        row("no blank before the value", "a{x=\"1\"}3", u"a"_s, u"{x=\"1\"}"_s, 3);
        row("empty label is absent", "a{x=\"\",y=\"2\"} 3", u"a"_s, u"{y=\"2\"}"_s, 3);
        row("signs in a value", "a{x=\"},={\\\"#\"} 3", u"a"_s, u"{x=\"},={\\\"#\"}"_s, 3);
        row("exponent", "a -1.5e-3", u"a"_s, u""_s, -0.0015);
        row("plus", "a +7", u"a"_s, u""_s, 7);
        row("UTF-8", "a{x=\"\xC3\xBC\"} 1", u"a"_s, u"{x=\"ü\"}"_s, 1);
        row("quoted name", "{\"http.requests\",x=\"1\"} 4", u"http.requests"_s, u"{x=\"1\"}"_s, 4);
        row("quoted label", "a{\"x.y\"=\"1\"} 4", u"a"_s, u"{x.y=\"1\"}"_s, 4);
    }
    void readsSamples()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, name);
        QFETCH(QString, labels);
        QFETCH(double, value);
        for (const auto format : {kText, kOpen}) {
            const auto sample = parseSampleLine(line, format, kLabels);
            QVERIFY2(sample.has_value(), qPrintable(sample ? QString() : sample.error()));
            QCOMPARE(sample->name, name);
            QCOMPARE(sample->labels.toText(), labels);
            QCOMPARE(sample->value, value);
            QVERIFY(!sample->at);
        }
    }

    void unescapesLabelValues()
    {
        const auto sample = parseSampleLine("a{x=\"C:\\\\DIR\\n\\\"q\\\"\\z\"} 1", kText, kLabels);
        QVERIFY(sample.has_value());
        QCOMPARE(sample->labels.value(u"x"), u"C:\\DIR\n\"q\"\\z"_s);
    }
    void keepsValuesThatAreNotFiniteForTheCaller_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"NaN", "nan", "+Inf", "-Inf", "Inf", "1e999"})
            QTest::newRow(text) << QByteArray(text);
    }
    void keepsValuesThatAreNotFiniteForTheCaller()
    {
        QFETCH(QByteArray, text);
        const auto sample = parseSampleLine("a " + text, kText, kLabels);
        QVERIFY(sample.has_value());
        QVERIFY(!std::isfinite(sample->value));
    }

    void timestampsAreMillisecondsInTheTextFormat()
    {
        QCOMPARE(parseSampleLine("a 1 1395066363000", kText, kLabels)->at, std::optional(fromMs(1395066363000)));
        QCOMPARE(parseSampleLine("a 1 -5", kText, kLabels)->at, std::optional(fromMs(-5)));
    }
    void timestampsAreSecondsInOpenMetrics()
    {
        QCOMPARE(parseSampleLine("a 1 1395066363.25", kOpen, kLabels)->at, std::optional(fromMs(1395066363250)));
    }
    void passesOverExemplars()
    {
        const auto sample = parseSampleLine(
            "b_bucket{le=\"10\"} 17 1520879607.789 # {trace_id=\"x#y\"} 0.67 1520879607.7", kOpen, kLabels);
        QVERIFY(sample.has_value());
        QCOMPARE(sample->value, 17.0);
        QCOMPARE(sample->at, std::optional(fromMs(1520879607789)));
        QVERIFY(parseSampleLine("b_total 1 # {} 0.67", kOpen, kLabels).has_value());
    }

    void refusesWhatIsNoSample_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("name only") << "up"_ba;
        QTest::newRow("name begins with a digit") << "2up 1"_ba;
        QTest::newRow("sign in the name") << "up-time 1"_ba;
        QTest::newRow("value in letters") << "up yes"_ba;
        QTest::newRow("value with a comma") << "up 1,5"_ba;
        QTest::newRow("double sign") << "up +-1"_ba;
        QTest::newRow("hexadecimal") << "up 0x10"_ba;
        QTest::newRow("time stamp in letters") << "up 1 now"_ba;
        QTest::newRow("time stamp NaN") << "up 1 NaN"_ba;
        QTest::newRow("time stamp beyond reason") << "up 1 9e30"_ba;
        QTest::newRow("rest") << "up 1 2 3"_ba;
        QTest::newRow("labels not closed") << "up{a=\"1\" 1"_ba;
        QTest::newRow("label value not closed") << "up{a=\"1} 1"_ba;
        QTest::newRow("label value ends in a backslash") << "up{a=\"1\\"_ba;
        QTest::newRow("label value not quoted") << "up{a=1} 1"_ba;
        QTest::newRow("label without value") << "up{a} 1"_ba;
        QTest::newRow("label twice") << "up{a=\"1\",a=\"2\"} 1"_ba;
        QTest::newRow("label with a colon") << "up{a:b=\"1\"} 1"_ba;
        QTest::newRow("two commas") << "up{a=\"1\",,b=\"2\"} 1"_ba;
        QTest::newRow("no comma") << "up{a=\"1\" b=\"2\"} 1"_ba;
        QTest::newRow("braces only") << "{"_ba;
        QTest::newRow("no name") << "{a=\"1\"} 1"_ba;
        QTest::newRow("two names") << "up{\"down\"} 1"_ba;
        QTest::newRow("quoted names twice") << "{\"up\",\"down\"} 1"_ba;
        QTest::newRow("only labels") << "up{a=\"1\"}"_ba;
    }
    void refusesWhatIsNoSample()
    {
        QFETCH(QByteArray, line);
        for (const auto format : {kText, kOpen}) {
            const auto sample = parseSampleLine(line, format, kLabels);
            QVERIFY(!sample.has_value());
            QVERIFY(!sample.error().isEmpty());
        }
    }
    void everyPrefixOfALineIsReadOrRefused()
    {
        const QByteArray line =
            "b_bucket{le=\"10\",x=\"a\\\\\\\"b\"} 17 1520879607.789 # {trace_id=\"x#y\"} 0.67 1520879607.7";
        const qsizetype value = line.indexOf("} ") + 2;
        for (qsizetype length = 0; length < line.size(); ++length) {
            const auto sample = parseSampleLine(line.first(length), kOpen, kLabels);
            QVERIFY(sample.has_value() || !sample.error().isEmpty());
            QVERIFY(length > value || !sample.has_value());
        }
    }

    void refusesFractionsOfMillisecondsAndExemplarsInTheTextFormat()
    {
        QVERIFY(!parseSampleLine("a 1 1395066363.25", kText, kLabels).has_value());
        QVERIFY(!parseSampleLine("a_total 1 # {} 0.67", kText, kLabels).has_value());
    }
    void refusesBrokenExemplars_data()
    {
        QTest::addColumn<QByteArray>("exemplar");
        for (const char *text : {"#", "# {", "# 1", "# {} ", "# {} x", "# {} 1 x", "# {} 1 2 3", "# {a=1} 1"})
            QTest::newRow(text) << QByteArray(text);
    }
    void refusesBrokenExemplars()
    {
        QFETCH(QByteArray, exemplar);
        QVERIFY(!parseSampleLine("a_total 1 " + exemplar, kOpen, kLabels).has_value());
    }
    void refusesTooManyLabels()
    {
        QVERIFY(parseSampleLine("a{b=\"1\",c=\"2\"} 1", kText, 2).has_value());
        QVERIFY(!parseSampleLine("a{b=\"1\",c=\"2\",d=\"3\"} 1", kText, 2).has_value());
    }

    void readsComments_data()
    {
        using Kind = ExpositionComment::Kind;
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<ExpositionComment>("comment");
        QTest::newRow("help") << "# HELP a Says \"x\" \\\\ and\\nmore."_ba
                              << ExpositionComment{Kind::Help, u"a"_s, u"Says \"x\" \\ and\nmore."_s};
        QTest::newRow("empty help") << "# HELP a"_ba << ExpositionComment{Kind::Help, u"a"_s, {}};
        QTest::newRow("type") << "#\tTYPE a:b counter"_ba << ExpositionComment{Kind::Type, u"a:b"_s, u"counter"_s};
        QTest::newRow("unit") << "# UNIT a_seconds seconds"_ba
                              << ExpositionComment{Kind::Unit, u"a_seconds"_s, u"seconds"_s};
        QTest::newRow("quoted") << "# TYPE \"a.b\" gauge"_ba << ExpositionComment{Kind::Type, u"a.b"_s, u"gauge"_s};
        QTest::newRow("EOF") << "# EOF"_ba << ExpositionComment{Kind::Eof, {}, {}};
        QTest::newRow("remark") << "# HELPLESS a b"_ba << ExpositionComment{};
        QTest::newRow("bare") << "#"_ba << ExpositionComment{};
    }
    void readsComments()
    {
        QFETCH(QByteArray, line);
        QFETCH(ExpositionComment, comment);
        const auto read = parseCommentLine(line);
        QVERIFY(read.has_value());
        QCOMPARE(*read, comment);
    }
    void refusesMetadataWithoutAName()
    {
        for (const char *line : {"# HELP", "# TYPE 2a counter", "# TYPE a-b counter", "# TYPE \"a counter"})
            QVERIFY2(!parseCommentLine(line).has_value(), line);
    }
};

QTEST_GUILESS_MAIN(ExpositionLineTest)
#include "tst_expositionline.moc"
