// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/seriescsv.h"
#include "samplesource.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace herald::test;

namespace {

QByteArray table(int rows)
{
    QByteArray csv("timestamp,value\n");
    Source noise = gaussian();
    for (int i = 0; i < rows; ++i)
        csv +=
            QByteArray::number(1'700'000'000 + 300 * i) + ',' + QByteArray::number(i == 400 ? 99.0 : noise(i)) + '\n';
    return csv;
}

QList<QByteArray> rowsOf(const QByteArray &csv)
{
    auto rows = csv.split('\n');
    rows.removeLast();
    return rows;
}

}  // namespace

class SeriesCsvTest : public QObject {
    Q_OBJECT
private slots:
    void aByteOrderMarkIsNoPartOfTheFirstColumn()
    {
        const auto scores = detectCsv("\xEF\xBB\xBFtimestamp,value\n2026-01-01 00:00:00,1\n", ChannelChoice::Both);
        QVERIFY2(scores, qPrintable(scores ? QString() : scores.error().text()));
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void scoresRowForRow()
    {
        const QByteArray csv = table(500);
        const auto out = rowsOf(detectCsv(csv, ChannelChoice::Both)->scores);
        const auto in = rowsOf(csv);
        QCOMPARE(out.size(), in.size());
        QCOMPARE(out[0], QByteArray("timestamp,value,anomaly_score"));
        for (qsizetype i = 1; i < in.size(); ++i)
            QVERIFY(out[i].startsWith(in[i] + ','));
        QVERIFY(out[401].split(',').last().toDouble() >= kAlarmScore);
    }

    void aRowDependsOnlyOnRowsBefore()
    {
        const QByteArray csv = table(500);
        const auto all = rowsOf(detectCsv(csv, ChannelChoice::Both)->scores);
        const auto half =
            rowsOf(detectCsv(csv.first(csv.indexOf("\n", csv.size() / 2) + 1), ChannelChoice::Both)->scores);
        QCOMPARE(all.first(half.size()), half);
    }

    void findsTheColumnsByName()
    {
        const QByteArray csv("host, Value ,TIMESTAMP\na,1,2026-01-01 00:00:00\na,2,2026-01-01T00:05:00Z\n");
        QCOMPARE(detectCsv(csv, ChannelChoice::Both)->scores,
                 QByteArray("timestamp,value,anomaly_score\n2026-01-01 00:00:00,1,0\n2026-01-01T00:05:00Z,2,0\n"));
    }

    void rowsWithoutAValueScoreNothing()
    {
        const auto out = detectCsv("timestamp,value\n1,\n2,nan\n3,inf\n4,abc\n5,7\n", ChannelChoice::Both);
        QCOMPARE(out->scores, QByteArray("timestamp,value,anomaly_score\n1,,0\n2,nan,0\n3,inf,0\n4,abc,0\n5,7,0\n"));
        QCOMPARE(out->rows, 5);
        QCOMPARE(out->withoutValue, 4);
        QCOMPARE(out->firstWithout, u"line 2: \"\""_s);
        QVERIFY(out->isLearning);
        QVERIFY(!detectCsv(table(500), ChannelChoice::Both)->isLearning);
    }

    void readsLinesThatEndLikeOnWindows()
    {
        QCOMPARE(detectCsv("timestamp,value\r\n1,5\r\n", ChannelChoice::Both)->scores,
                 QByteArray("timestamp,value,anomaly_score\n1,5,0\n"));
    }

    void refusesTables_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("where");
        QTest::newRow("empty") << QByteArray() << u"line 1"_s;
        QTest::newRow("no header") << QByteArray("1,2\n3,4\n") << u"line 1"_s;
        QTest::newRow("no value column") << QByteArray("timestamp,x\n1,2\n") << u"line 1"_s;
        QTest::newRow("truncated row") << QByteArray("timestamp,value\n1,2\n3\n") << u"line 3"_s;
        QTest::newRow("no time") << QByteArray("timestamp,value\n1,2\nyesterday,2\n") << u"line 3"_s;
        QTest::newRow("binary") << QByteArray("\x00\xff\x7f,\x01", 5) << u"line 1"_s;
    }
    void refusesTables()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, where);
        const auto out = detectCsv(csv, ChannelChoice::Both);
        QVERIFY(!out.has_value());
        QCOMPARE(out.error().kind, ErrorKind::Invalid);
        QCOMPARE(out.error().where, where);
    }

    void forecastsLineForLine()
    {
        QByteArray csv;
        for (const char *id : {"a", "b"}) {
            csv += id;
            for (int i = 0; i < 50; ++i)
                csv += ',' + QByteArray::number(10 + i % 5);
            csv += ",,\n";
        }
        const ForecastCsv tables = forecastCsv(csv, 5, 5).value();
        for (const QByteArray &text : {tables.points, tables.lower, tables.upper}) {
            const auto rows = rowsOf(text);
            QCOMPARE(rows.size(), 2);
            QCOMPARE(rows[0].split(',').size(), 6);
            QVERIFY(rows[1].startsWith("b,"));
        }
        const auto numbers = [](const QByteArray &text) {
            return text.split('\n').first().split(',').at(3).toDouble();
        };
        QVERIFY(numbers(tables.lower) <= numbers(tables.points) && numbers(tables.points) <= numbers(tables.upper));
        QVERIFY(std::abs(numbers(tables.points) - 12) < 0.1);
    }

    void leavesOutSeries_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("where");
        QTest::newRow("too short") << QByteArray("b,1,2\n") << u"line 2 (b)"_s;
        QTest::newRow("no number") << QByteArray("b,1,2,3,x,5,6,7,8,9\n") << u"line 2 (b)"_s;
        QTest::newRow("not finite") << QByteArray("b,1,2,3,nan,5,6,7,8,9\n") << u"line 2 (b)"_s;
        QTest::newRow("a hole") << QByteArray("b,1,2,3,4,5,6,7,8,9,,11,12\n") << u"line 2 (b)"_s;
        QTest::newRow("blanks in the middle") << QByteArray("b,1,2,3,4,5,6,7,8,9, ,11,,\n") << u"line 2 (b)"_s;
        QTest::newRow("begins with a hole") << QByteArray("b,,2,3,4,5,6,7,8,9,10\n") << u"line 2 (b)"_s;
        QTest::newRow("id alone") << QByteArray("b\n") << u"line 2 (b)"_s;
    }
    void leavesOutSeries()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, where);
        const QByteArray good = ",1,2,3,4,5,6,7,8,9\n";
        const auto out = forecastCsv("a" + good + csv + "c" + good, 3, 1);
        QVERIFY(out.has_value());
        QCOMPARE(out->problems.size(), size_t(1));
        QCOMPARE(out->problems[0].where, where);
        for (const QByteArray &text : {out->points, out->lower, out->upper}) {
            const auto rows = rowsOf(text);
            QCOMPARE(rows.size(), 2);
            QVERIFY(rows[0].startsWith("a,") && rows[1].startsWith("c,"));
        }
    }

    void emptyCellsAtTheEndAreNoValues()
    {
        const ForecastCsv short3 = forecastCsv("a,1,2,3,4,5,6,7,8,9,10,11,12\n", 3, 1).value();
        const ForecastCsv padded = forecastCsv("a,1,2,3,4,5,6,7,8,9,10,11,12,, ,,\r\n", 3, 1).value();
        QVERIFY(padded.problems.empty());
        QCOMPARE(padded.points, short3.points);
    }

    /// It was cut there without a word, and forecast from the values before.
    void saysWhereAHoleIs()
    {
        const ForecastCsv tables = forecastCsv("h,1,2,3,4,5,6,7,8,9,10,,500,500,500\n", 3, 1).value();
        QVERIFY(tables.points.isEmpty());
        QCOMPARE(tables.problems.size(), size_t(1));
        QVERIFY2(tables.problems[0].what.startsWith(u"Value 11 is empty"_s), qPrintable(tables.problems[0].what));
    }

    void whatItWritesReadsBackAsFinite()
    {
        QByteArray csv("huge");
        for (int i = 1; i < 180; ++i)
            csv += ',' + QByteArray::number(1e306 * i, 'g', 17);
        const auto out = forecastCsv(csv, 5, 1);
        QVERIFY(out.has_value());
        for (const QByteArray &text : {out->points, out->lower, out->upper}) {
            for (const QByteArray &cell : rowsOf(text).value(0).split(',').mid(1)) {
                bool ok = false;
                QVERIFY2(std::isfinite(cell.toDouble(&ok)) && ok, cell.constData());
            }
        }
    }

    void refusesNoSeries() { QCOMPARE(forecastCsv("\n", 3, 1).error().kind, ErrorKind::Invalid); }
};

QTEST_GUILESS_MAIN(SeriesCsvTest)
#include "tst_seriescsv.moc"
