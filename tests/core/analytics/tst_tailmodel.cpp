// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/tailmodel.h"
#include "samplesource.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace herald::test;

namespace {

TailModel trained(Source source, int count = 4000)
{
    TailModel model;
    for (int i = 0; i < count; ++i)
        model.learn(source(i));
    return model;
}

}  // namespace

class TailModelTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void knowsHowRareNormalDeviationsAre_data()
    {
        QTest::addColumn<double>("size");
        QTest::addColumn<double>("surprise");
        QTest::newRow("once in three") << 1.0 << 0.50;
        QTest::newRow("once in twenty-two") << 2.0 << 1.34;
        QTest::newRow("once in 370") << 3.0 << 2.57;
    }
    void knowsHowRareNormalDeviationsAre()
    {
        QFETCH(double, size);
        QFETCH(double, surprise);
        const TailModel model = trained(gaussian(0, 1));
        for (const int sign : {1, -1}) {
            const double found = model.surprise(sign * size);
            QVERIFY2(std::abs(found - surprise) < 0.4, qPrintable(QString::number(found)));
        }
    }

    void isRightAboutItself()
    {
        TailModel model = trained(laplace());
        Source more = laplace(2);
        int rare = 0;
        for (int i = 0; i < 20'000; ++i) {
            const double value = more(i);
            rare += model.surprise(value) >= 2 ? 1 : 0;
            model.learn(value);
        }
        QVERIFY2(rare > 100 && rare < 320, qPrintable(QString::number(rare)));
    }

    void judgesDropsByDropsAndRisesByRises()
    {
        const TailModel model = trained([rise = laplace()](int i) mutable {
            return i % 2 == 0 ? std::abs(rise(i)) * 10 : -std::abs(rise(i)) * 0.1;
        });
        QVERIFY(model.surprise(-3) > model.surprise(3) + 2);
    }

    void surpriseGrowsWithSize()
    {
        const TailModel model = trained(gaussian(0, 1));
        double last = 0;
        for (double size = 0; size < 1e6; size = size * 1.3 + 0.01) {
            const double now = model.surprise(size);
            QVERIFY2(now >= last - 0.05, qPrintable(QString::number(size)));
            last = now;
        }
        QCOMPARE(model.surprise(1e300), 8.0);
    }

    void theFirstDeviationOfAConstantIsRare()
    {
        const TailModel model = trained([](int) { return 0.0; }, 1000);
        QCOMPARE(model.surprise(0), 0.0);
        QVERIFY(model.surprise(1e-9) > 2.5);
        QVERIFY(model.surprise(-1e9) > 2.5);
    }

    void knowsNothingAtFirst()
    {
        TailModel model;
        QCOMPARE(model.surprise(5), 0.0);
        QCOMPARE(model.sizeAt(0.01, 1), 0.0);
        QCOMPARE(model.reach(1), 0.0);
    }

    void forgetsWhatIsLongPast()
    {
        TailModel model = trained([](int i) { return i % 10 == 0 ? 100.0 : 1.0; });
        const double before = model.surprise(100);
        for (int i = 0; i < 40'000; ++i)
            model.learn(i % 7 * 0.3);
        QVERIFY(model.surprise(100) > before + 2);
    }

    void tellsTheSizeOfAShare()
    {
        const TailModel model = trained(gaussian(0, 1));
        QVERIFY(std::abs(model.sizeAt(0.005, 1) - 2.58) < 0.35);
        QVERIFY(std::abs(model.sizeAt(0.005, -1) - 2.58) < 0.35);
        QVERIFY(model.reach(1) > 1.8 && model.reach(1) < 3);
    }

    void learnsAndForgetsOnRequest()
    {
        TailModel model = trained(gaussian(0, 1));
        const double before = model.surprise(6);
        TailModel normal = model;
        normal.learn(6, 40);
        QVERIFY(normal.surprise(6) < 2.2);
        QVERIFY(normal.surprise(6) < before);
        normal.forgetBeyond(6);
        QVERIFY(normal.surprise(6) > 2.2);
    }

    void takesAnySize()
    {
        TailModel model;
        for (int i = 0; i < 500; ++i) {
            for (const double size : {5e-324, -5e-324, 0.0, 1e-200, -1e150, 1e300, 1e10}) {
                const double surprise = model.surprise(size);
                QVERIFY(std::isfinite(surprise) && surprise >= 0 && surprise <= 8);
                model.learn(size);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TailModelTest)
#include "tst_tailmodel.moc"
