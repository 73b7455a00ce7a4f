// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/worth.h"

#include <QLocale>
#include <QTest>
#include <limits>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

Achievement worth(double amount, Period period, const QString &currency = u"USD"_s, double confidence = 0.5)
{
    Achievement achievement;
    achievement.value = Money{amount, currency, period, u"m"_s, {}, confidence};
    return achievement;
}

}  // namespace

class WorthTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// B14: the original added one-time, monthly and yearly amounts and read "$25,000/month (20% gain)" as 2,500,020.
    void onlyLikeIsAddedToLike()
    {
        const auto totals = totalWorth({worth(25'000, Period::Month), worth(8, Period::Once), worth(500, Period::Month),
                                        worth(1000, Period::Year), worth(70, Period::Month, u"EUR"_s), Achievement()});
        QCOMPARE(totals.size(), 4);
        QCOMPARE(toText(totals[0]), u"70 EUR a month"_s);
        QCOMPARE(toText(totals[1]), u"$8"_s);
        QCOMPARE(toText(totals[2]), u"$25,500 a month"_s);
        QCOMPARE(totals[2].inputs.value(u"count"_s).toInt(), 2);
        QCOMPARE(toText(totals[3]), u"$1,000 a year"_s);
    }

    void sumsHaveNoNoise()
    {
        QList<Achievement> many;
        for (int i = 0; i < 1000; ++i)
            many += worth(0.1, Period::Once);
        QCOMPARE(QString::number(totalWorth(many).first().amount, 'g', QLocale::FloatingPointShortest), u"100"_s);
        QCOMPARE(withoutNoise(252.09000000000052), 252.09);
        QCOMPARE(withoutNoise(1'234'567'890.12), 1'234'567'890.12);
    }

    void nothingKnownIsNoSum()
    {
        QVERIFY(totalWorth({}).isEmpty());
        QVERIFY(totalWorth({Achievement()}).isEmpty());
        QVERIFY(totalWorth({worth(std::numeric_limits<double>::infinity(), Period::Once)}).isEmpty());
    }

    void aSumIsAsSureAsItsParts()
    {
        const auto totals =
            totalWorth({worth(900, Period::Once, u"USD"_s, 0.1), worth(100, Period::Once, u"USD"_s, 1)});
        QVERIFY(qAbs(totals.first().confidence - 0.19) < 1e-12);
        QCOMPARE(totalWorth({worth(0, Period::Once)}).first().confidence, 0.0);
    }

    void anAmountCanBeComputedAgain()
    {
        Money stored =
            valueOf({.factor = 0.01, .baseline = {}, .currency = u"USD"_s, .period = Period::Once, .confidence = 0.1},
                    800, u"engaged_views"_s)
                .value();
        stored.inputs.insert(u"views"_s, 10'000);
        QCOMPARE(stored.amount, 8.0);
        const ValueModel dearer{
            .factor = 0.05, .baseline = {}, .currency = u"EUR"_s, .period = Period::Once, .confidence = 0.4};
        const auto again = revalued(stored, dearer);
        QVERIFY(again.has_value());
        QCOMPARE(again->amount, 40.0);
        QCOMPARE(again->currency, u"EUR"_s);
        QCOMPARE(again->method, u"engaged_views"_s);
        QCOMPARE(again->inputs.value(u"views"_s).toInt(), 10'000);
        QVERIFY(!revalued(Money{}, dearer));
    }
};

QTEST_GUILESS_MAIN(WorthTest)
#include "tst_worth.moc"
