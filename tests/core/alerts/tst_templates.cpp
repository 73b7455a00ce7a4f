// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/templates.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

QString expand(const QString &text, std::optional<double> value = 0.93)
{
    const auto parsed = Template::parse(text);
    if (!parsed)
        return u"ERROR "_s + parsed.error().text();
    return parsed->expand(
        {{{u"instance"_s, u"db1.example.org:9100"_s}, {u"job"_s, u"node"_s}}, {{u"zone"_s, u"eu"_s}}, value});
}

}  // namespace

class TemplatesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void expands_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("plain", "plain");
        row("", "");
        row("{{ $value }}", "0.93");
        row("{{$value}}|{{ .Value }}", "0.93|0.93");
        row("{{ $labels.job }}@{{ .Labels.job }}", "node@node");
        row("{{ $labels.none }}.", ".");
        row("{{ $externalLabels.zone }}", "eu");
        row("{{ $labels }}", "{instance=\"db1.example.org:9100\", job=\"node\"}");
        row("{{ humanize $value }}", "930m");
        row("{{ $value | humanizePercentage }}", "93%");
        row("{{ printf \"%.1f of %s\" $value $labels.job }}", "0.9 of node");
        row("{{ $value | printf \"%.2f%%\" }}", "0.93%");
        row("{{ printf \"%5.1f|%-6s|%d|%q\" $value `x` 7 \"y\" }}", "  0.9|x     |7|\"y\"");
        row("{{ printf \"%s\" }}", "%!s(MISSING)");
        row("{{ $labels.instance | stripPort | stripDomain | toUpper }}", "DB1");
        row("{{ stripDomain \"10.0.0.1:9100\" }}", "10.0.0.1:9100");
        row("{{ title \"disk is full\" }}", "Disk Is Full");
        row("{{ reReplaceAll \"(.*)\\\\.example.*\" \"$1!\" $labels.instance }}", "db1!");
        row("{{ match \"^db[0-9]\" $labels.instance }}", "true");
        row("a {{- \" b \" -}} c", "a b c");
        row("a{{/* a comment */}}b", "ab");
        row("{{ if gt $value 0.9 }}high{{ else }}low{{ end }}", "high");
        row("{{ if gt $value 0.99 }}high{{ else if gt $value 0.5 }}mid{{ else }}low{{ end }}!", "mid!");
        row("{{ if and (gt $value 0.5) (eq $labels.job \"node\") }}yes{{ end }}", "yes");
        row("{{ if or $labels.none (not true) }}yes{{ end }}.", ".");
        row("{{ humanize (printf \"%d\" 1500) }}", "1.5k");
        row("{{ urlquery \"a b&c\" }}", "a%20b%26c");
        row("{{ externalURL }}{{ $externalURL }}{{ .ExternalURL }}/a", "/a");
        row("{{ graphLink \"up == 0\" }}", "/graph?g0.expr=up%20%3D%3D%200&g0.tab=0");
        row("{{ len \"abc\" }} {{ parseDuration \"1h30m\" }}", "3 5400");
        row("{{ html \"<b>\" }}{{ safeHtml \"<b>\" }}", "&lt;b&gt;<b>");
        row("ä {{ $value }} ✓", "ä 0.93 ✓");
    }
    void expands()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(expand(text), expected);
    }

    void humanizesAsPrometheusDoes_data()
    {
        QTest::addColumn<QString>("function");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("expected");
        // From prometheus/template/template_test.go.
        const auto row = [](const char *function, double value, const char *expected) {
            QTest::addRow("%s %g", function, value)
                << QString::fromLatin1(function) << value << QString::fromLatin1(expected);
        };
        row("humanize", 0, "0");
        row("humanize", 1234567, "1.235M");
        row("humanize", 0.12, "120m");
        row("humanize", -1500, "-1.5k");
        row("humanize1024", 0, "0");
        row("humanize1024", 1048576, "1Mi");
        row("humanize1024", 1.5e12, "1.364Ti");
        row("humanizeDuration", 0, "0s");
        row("humanizeDuration", 1, "1s");
        row("humanizeDuration", 60, "1m 0s");
        row("humanizeDuration", 3600, "1h 0m 0s");
        row("humanizeDuration", 86400 + 3600 + 60 + 1, "1d 1h 1m 1s");
        row("humanizeDuration", -86400, "-1d 0h 0m 0s");
        row("humanizeDuration", 0.1, "100ms");
        row("humanizeDuration", 0.0001, "100us");
        row("humanizeDuration", 12.3456, "12.35s");
        row("humanizePercentage", 0.1234567, "12.35%");
        row("humanizeTimestamp", 1435065584.128, "2015-06-23 13:19:44.128 +0000 UTC");
    }
    void humanizesAsPrometheusDoes()
    {
        QFETCH(QString, function);
        QFETCH(double, value);
        QFETCH(QString, expected);
        QCOMPARE(expand(u"{{ $value | %1 }}"_s.arg(function), value), expected);
    }

    void printsNumbersAsGoDoes_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("expected");
        QTest::newRow("whole") << 1234567.0 << u"1234567"_s;
        QTest::newRow("large") << 1e21 << u"1e+21"_s;
        QTest::newRow("small") << 0.00001 << u"1e-05"_s;
        QTest::newRow("shortest") << 0.1 << u"0.1"_s;
        QTest::newRow("zero") << 0.0 << u"0"_s;
    }
    void printsNumbersAsGoDoes()
    {
        QFETCH(double, value);
        QFETCH(QString, expected);
        QCOMPARE(expand(u"{{ $value }}"_s, value), expected);
    }

    void absentValueIsUnknownThroughEveryFunction_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"{{ $value }}", "{{ $value | humanize }}", "{{ $value | humanize1024 }}",
                                 "{{ $value | humanizePercentage }}", "{{ $value | humanizeDuration }}",
                                 "{{ $value | humanizeTimestamp }}", "{{ $value | printf \"%.2f\" }}"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void absentValueIsUnknownThroughEveryFunction()
    {
        QFETCH(QString, text);
        QCOMPARE(expand(text, std::nullopt), u"unknown"_s);
    }
    void wholeNumberOfWhatHasNoneIsTheNumberItself()
    {
        QCOMPARE(expand(u"{{ $value | printf \"%d\" }}"_s, std::numeric_limits<double>::infinity()), u"inf"_s);
        QCOMPARE(expand(u"{{ $value | printf \"%d\" }}"_s, 1e300), u"1e+300"_s);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("hint");
        QTest::newRow("unknown function") << u"{{ $value | humanise }}"_s << u"humanise"_s;
        QTest::newRow("unknown variable") << u"{{ $valeu }}"_s << u"$valeu"_s;
        QTest::newRow("open") << u"{{ $value"_s << u"}}"_s;
        QTest::newRow("only open") << u"{{"_s << u"}}"_s;
        QTest::newRow("open text") << u"{{ \"x }}"_s << u"}}"_s;
        QTest::newRow("empty action") << u"{{ }}"_s << u"value"_s;
        QTest::newRow("too few arguments") << u"{{ humanize }}"_s << u"humanize takes 1"_s;
        QTest::newRow("too many arguments") << u"{{ humanize $value 2 }}"_s << u"humanize takes 1"_s;
        QTest::newRow("pipe to a value") << u"{{ $value | 3 }}"_s << u"|"_s;
        QTest::newRow("two values") << u"{{ $value $value }}"_s << u"}}"_s;
        QTest::newRow("end without if") << u"{{ end }}"_s << u"if"_s;
        QTest::newRow("if without end") << u"{{ if true }}x"_s << u"end"_s;
        QTest::newRow("else without end") << u"{{ if true }}x{{ else }}y"_s << u"end"_s;
        QTest::newRow("parenthesis") << u"{{ humanize ($value }}"_s << u")"_s;
        QTest::newRow("deep") << u"{{ "_s + QString(5000, u'(') + u" }}"_s << u"deep"_s;
        QTest::newRow("deep if") << u"{{ if true }}"_s.repeated(5000) << u"deep"_s;
    }
    void refuses()
    {
        QFETCH(QString, text);
        QFETCH(QString, hint);
        const auto parsed = Template::parse(text);
        QVERIFY(!parsed);
        QVERIFY2(parsed.error().what.contains(hint), qPrintable(parsed.error().what));
    }

    void whatNeedsPrometheusIsShownAsWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("query") << u"{{ query \"up\" | first | value }}"_s;
        QTest::newRow("range") << u"{{ range query \"up\" }}{{ .Labels.instance }}{{ end }}"_s;
        QTest::newRow("with") << u"{{ with $x := query \"up\" }}{{ $x }}{{ end }}"_s;
        QTest::newRow("variable") << u"{{ $x := $value }}{{ $x }}"_s;
    }
    void whatNeedsPrometheusIsShownAsWritten()
    {
        QFETCH(QString, text);
        const auto parsed = Template::parse(text);
        QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().what));
        QVERIFY(parsed->isVerbatim());
        QCOMPARE(parsed->expand({}), text);
    }

    void slowPatternsDoNotExist()
    {
        QElapsedTimer timer;
        timer.start();
        const auto parsed = Template::parse(u"{{ reReplaceAll \"(a+)+$\" \"x\" $labels.a }}"_s);
        QVERIFY(parsed);
        const QString text = QString(50000, u'a') + u'b';
        QCOMPARE(parsed->expand({{{u"a"_s, text}}, {}, 1}), text);
        QVERIFY2(timer.elapsed() < 5000, "a pattern took exponential time");
    }
    void outputIsBounded()
    {
        const auto parsed = Template::parse(u"{{ $labels.a }}"_s.repeated(1000));
        QVERIFY(parsed);
        QCOMPARE(parsed->expand({{{u"a"_s, QString(10000, u'x')}}, {}, 1}).size(), 65536);
    }
};

QTEST_GUILESS_MAIN(TemplatesTest)
#include "tst_templates.moc"
