// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/changewatch.h"
#include "samplesource.h"

#include <QTest>
#include <numbers>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace herald::test;

namespace {

/// How often the watch begins to be sure, from sample `from` on.
int onsets(const std::vector<Sample> &series, size_t from = 0)
{
    ChangeWatch watch;
    int count = 0;
    bool wasSure = false;
    for (size_t i = 0; i < series.size(); ++i) {
        const bool isSure = watch.update(series[i].at, series[i].value).confidence > 0.9;
        count += isSure && !wasSure && i >= from ? 1 : 0;
        wasSure = isSure;
    }
    return count;
}

}  // namespace

class ChangeWatchTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void seesAJumpWithinTenValues()
    {
        const auto jump =
            samples(1010, [noise = gaussian(10, 1)](int i) mutable { return noise(i) + (i >= 1000 ? 4 : 0); });
        ChangeWatch watch;
        ChangeBelief belief;
        for (const Sample &sample : jump)
            belief = watch.update(sample.at, sample.value);
        QVERIFY2(belief.confidence > 0.9, qPrintable(QString::number(belief.confidence)));
        QVERIFY(std::chrono::abs(belief.since.value() - jump[1000].at) <= 2 * kFiveMinutes);
        QVERIFY(belief.after - belief.before > 2.5);
    }

    void staysCalmInNoise()
    {
        int wrong = 0;
        for (unsigned seed = 0; seed < 10; ++seed)
            wrong += onsets(samples(2000, gaussian(10, 1, seed)));
        QVERIFY2(wrong <= 4, qPrintable(QString::number(wrong)));
    }

    void aSpikeIsNoNewLevel()
    {
        const auto spiky =
            samples(2000, [noise = gaussian(10, 1)](int i) mutable { return noise(i) + (i % 200 == 199 ? 30 : 0); });
        QVERIFY(onsets(spiky) <= 4);
    }

    void knowsTheDay()
    {
        const auto daily = samples(288 * 10, [noise = gaussian(50, 0.5)](int i) mutable {
            return noise(i) + 10 * std::sin(i * std::numbers::pi / 144);
        });
        QVERIFY(onsets(daily, 288 * 3) <= 6);
    }

    void answersBadInput()
    {
        for (const double value : {0.0, 1e308, -1e308, 5e-324, double(NAN), double(INFINITY)}) {
            ChangeWatch watch;
            for (int i = 0; i < 500; ++i) {
                const ChangeBelief belief = watch.update(kMonday, i % 3 == 0 ? value : -value);
                QVERIFY(std::isfinite(belief.confidence) && std::isfinite(belief.before)
                        && std::isfinite(belief.after));
                QVERIFY(belief.confidence >= 0 && belief.confidence <= 1);
            }
        }
    }
};

QTEST_GUILESS_MAIN(ChangeWatchTest)
#include "tst_changewatch.moc"
