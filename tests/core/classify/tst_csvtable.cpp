// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/csvtable.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

using Rows = QList<QStringList>;

class CsvTableTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsFields_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<Rows>("rows");
        QTest::newRow("no rows") << "a,b\n"_ba << Rows{};
        QTest::newRow("plain") << "a,b\n1,2\n"_ba << Rows{{u"1"_s, u"2"_s}};
        QTest::newRow("no end of line") << "a,b\n1,2"_ba << Rows{{u"1"_s, u"2"_s}};
        QTest::newRow("CR LF") << "a,b\r\n1,2\r\n"_ba << Rows{{u"1"_s, u"2"_s}};
        QTest::newRow("lone CR belongs to its field") << "a,b\n1\r3,2\n"_ba << Rows{{u"1\r3"_s, u"2"_s}};
        QTest::newRow("empty fields") << "a,b\n,\n\"\",\n"_ba << Rows{{u""_s, u""_s}, {u""_s, u""_s}};
        QTest::newRow("empty lines") << "a,b\n\n1,2\n\r\n\n"_ba << Rows{{u"1"_s, u"2"_s}};
        QTest::newRow("comma in quotes") << "a,b\n\"1,5\",2\n"_ba << Rows{{u"1,5"_s, u"2"_s}};
        QTest::newRow("line in quotes") << "a,b\n\"1\r\n5\",2\n"_ba << Rows{{u"1\r\n5"_s, u"2"_s}};
        QTest::newRow("doubled quotes") << "a,b\n\"\"\"1\"\"\",\"\"\"\"\n"_ba << Rows{{u"\"1\""_s, u"\""_s}};
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF"
                                            "a,b\n1,2\n"_ba
                                         << Rows{{u"1"_s, u"2"_s}};
        QTest::newRow("spaces stay") << "a,b\n 1 ,2\n"_ba << Rows{{u" 1 "_s, u"2"_s}};
        QTest::newRow("UTF-8") << "a,b\n\xC3\xA9,2\n"_ba << Rows{{u"\u00e9"_s, u"2"_s}};
        QTest::newRow("no UTF-8") << "a,b\n\xFF,2\n"_ba << Rows{{u"\uFFFD"_s, u"2"_s}};
        QTest::newRow("zero byte") << QByteArray("a,b\n\0,2\n", 8) << Rows{{QString(QChar(0)), u"2"_s}};
    }
    void readsFields()
    {
        QFETCH(QByteArray, csv);
        QFETCH(Rows, rows);
        const auto table = parseCsv(csv);
        QVERIFY2(table.has_value(), table ? "" : qPrintable(table.error().text()));
        QCOMPARE(table->header, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(Rows(table->rows.begin(), table->rows.end()), rows);
    }

    void refusesBrokenText_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("where");
        QTest::newRow("empty") << ""_ba << QString();
        QTest::newRow("empty lines only") << "\n\r\n\n"_ba << QString();
        QTest::newRow("short row") << "a,b\n1\n"_ba << u"line 2"_s;
        QTest::newRow("long row") << "a,b\n1,2\n1,2,3\n"_ba << u"line 3"_s;
        QTest::newRow("line numbers count quoted lines") << "a,b\n\"1\n\n\",2\n1\n"_ba << u"line 5"_s;
        QTest::newRow("quote never closed") << "a,b\n1,2\n\"1,2\n1,2\n"_ba << u"line 3"_s;
        QTest::newRow("quote at the very end") << "a,b\n1,\""_ba << u"line 2"_s;
        QTest::newRow("text after a quote") << "a,b\n\"1\"x,2\n"_ba << u"line 2"_s;
        QTest::newRow("quote in a plain field") << "a,b\n1\"2,2\n"_ba << u"line 2"_s;
    }
    void refusesBrokenText()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, where);
        const auto table = parseCsv(csv);
        QVERIFY(!table);
        QCOMPARE(table.error().kind, ErrorKind::Invalid);
        QCOMPARE(table.error().where, where);
    }

    void everyTruncationIsReadOrRefused()
    {
        const QByteArray whole = "a,b\r\n\"x \"\"y\"\"\",2\r\n3,\"4\r\n5\"\r\n";
        for (qsizetype length = 0; length <= whole.size(); ++length) {
            const auto table = parseCsv(whole.first(length));
            QVERIFY(table || table.error().kind == ErrorKind::Invalid);
        }
    }

    void readsALongLine()
    {
        const auto table = parseCsv("a\n" + QByteArray(5'000'000, 'x') + "\n");
        QVERIFY(table.has_value());
        QCOMPARE(table->rows.front().front().size(), 5'000'000);
    }

    void findsColumns()
    {
        const auto table = parseCsv("a,b\n");
        QCOMPARE(table->column(u"b"), 1);
        QCOMPARE(table->column(u"B"), -1);
    }
};

QTEST_GUILESS_MAIN(CsvTableTest)
#include "tst_csvtable.moc"
