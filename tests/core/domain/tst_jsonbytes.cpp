// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsonbytes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <limits>

using namespace Qt::StringLiterals;
using namespace herald;

class JsonBytesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void writesTextsThatReadBackTheSame_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("plain") << u"abc"_s;
        QTest::newRow("quotes") << u"\"a\\b\"/"_s;
        QTest::newRow("line breaks") << u"a\nb\r\tc"_s;
        QTest::newRow("umlauts and signs") << u"äöü €"_s;
        QTest::newRow("beyond the first plane") << u"👍🏽"_s;
        QTest::newRow("line separator") << u"\u2028"_s;
        QTest::newRow("markup") << u"</script><b>&amp;"_s;
        QString controls;
        for (ushort code = 1; code < 0x20; ++code)
            controls += QChar(code);
        QTest::newRow("control characters") << controls + QChar(0x7f);
    }
    void writesTextsThatReadBackTheSame()
    {
        QFETCH(QString, text);
        QByteArray json = "[";
        appendJsonText(json, text.toUtf8());
        const QJsonDocument document = QJsonDocument::fromJson(json + ']');
        QVERIFY(document.isArray());
        QCOMPARE(document.array().first().toString(), text);
    }

    void writesNumbers_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("whole") << 44.0 << "44"_ba;
        QTest::newRow("fraction") << 0.1 << "0.1"_ba;
        QTest::newRow("negative") << -1.5 << "-1.5"_ba;
        QTest::newRow("third") << 1.0 / 3 << "0.3333333333333333"_ba;
        QTest::newRow("NaN") << std::numeric_limits<double>::quiet_NaN() << "null"_ba;
        QTest::newRow("infinity") << std::numeric_limits<double>::infinity() << "null"_ba;
    }
    void writesNumbers()
    {
        QFETCH(double, number);
        QFETCH(QByteArray, json);
        QByteArray out;
        appendJsonNumber(out, number);
        QCOMPARE(out, json);
    }
    void writesWhatIsNotKnownAsNull()
    {
        QByteArray out;
        appendJsonNumber(out, std::nullopt);
        appendJsonInstant(out, std::nullopt);
        QCOMPARE(out, "nullnull"_ba);
    }

    void writesTimesAsTheDomainDoes_data()
    {
        QTest::addColumn<qint64>("ms");
        for (const qint64 ms : {0LL, 1LL, 1'767'225'600'000LL, 1'767'225'600'010LL, 951'782'399'999LL, -1LL,
                                -62'135'596'800'000LL, 253'402'300'799'999LL})
            QTest::addRow("%lld", ms) << ms;
    }
    void writesTimesAsTheDomainDoes()
    {
        QFETCH(qint64, ms);
        QByteArray out;
        appendJsonInstant(out, fromMs(ms));
        QCOMPARE(QString::fromLatin1(out), u"\"%1\""_s.arg(toRfc3339(fromMs(ms))));
    }
};

QTEST_GUILESS_MAIN(JsonBytesTest)
#include "tst_jsonbytes.moc"
