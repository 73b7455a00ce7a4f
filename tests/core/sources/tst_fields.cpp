// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/fields.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class FieldsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void splitsLinesWithAnyEnd()
    {
        const auto lines = linesOf("a\r\n\nb c\n d");
        QCOMPARE(lines.size(), size_t(3));
        QCOMPARE(lines[1], "b c");
        QCOMPARE(lines[2], " d");
        QVERIFY(linesOf("").empty());
        QVERIFY(linesOf("\n\n").empty());
    }
    void splitsFieldsAtBlanksAndTabs()
    {
        const auto fields = fieldsOf("  a\t\tb  c ");
        QCOMPARE(fields.size(), size_t(3));
        QCOMPARE(fields[2], "c");
        QVERIFY(fieldsOf(" \t ").empty());
    }
    void recordsHaveAtLeastOneField()
    {
        const auto records = recordsOf("a b\n \t \nc\n");
        QCOMPARE(records.size(), size_t(2));
        QCOMPARE(records[0].size(), size_t(2));
    }
    void readsWholeNumbers()
    {
        QCOMPARE(toCount("18446744073709551615"), std::optional<quint64>(~quint64(0)));
        for (const char *text : {"", "-1", "+1", "1.5", "1x", " 1", "18446744073709551616", "0x10"})
            QVERIFY2(!toCount(text), text);
    }
    void readsFiniteNumbers()
    {
        QCOMPARE(toFinite("-1.5e3"), std::optional(-1500.0));
        for (const char *text : {"", "nan", "inf", "-inf", "1e999", "1,5", "1 "})
            QVERIFY2(!toFinite(text), text);
    }
};

QTEST_GUILESS_MAIN(FieldsTest)
#include "tst_fields.moc"
