// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/daycache.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace herald;

namespace {

const Instant kNow{1'700'000'000s};

std::shared_ptr<const DayCache::Days> lineOf(Duration length)
{
    const SeriesData spark{{u"m"_s, {}}, {{kNow - length, 1}, {kNow, 2}}};
    return std::make_shared<const DayCache::Days>(DayCache::Days{{spark, std::nullopt}});
}

}  // namespace

class DayCacheTest : public QObject {
    Q_OBJECT
private slots:
    void aLineIsKeptForAFifthOfAColumn_data()
    {
        QTest::addColumn<Duration>("length");
        QTest::addColumn<Duration>("fresh");
        QTest::newRow("a day") << Duration(24h) << Duration(288s);
        QTest::newRow("an hour") << Duration(1h) << Duration(12s);
        QTest::newRow("a minute") << Duration(1min) << Duration(200ms);
    }
    void aLineIsKeptForAFifthOfAColumn()
    {
        QFETCH(Duration, length);
        QFETCH(Duration, fresh);
        DayCache cache;
        const auto line = lineOf(length);
        cache.keep(u"m"_s, line, kNow);
        QCOMPARE(cache.find(u"m"_s, kNow + fresh), line);
        QCOMPARE(cache.find(u"m"_s, kNow + fresh + 1ms), nullptr);
    }
    void aClockThatWentBackFindsNothing()
    {
        DayCache cache;
        cache.keep(u"m"_s, lineOf(24h), kNow);
        QCOMPARE(cache.find(u"m"_s, kNow - 1s), nullptr);
    }
    void eachMetricHasItsOwn()
    {
        DayCache cache;
        cache.keep(u"m"_s, lineOf(24h), kNow);
        QCOMPARE(cache.find(u"other"_s, kNow), nullptr);
    }
};

QTEST_GUILESS_MAIN(DayCacheTest)
#include "tst_daycache.moc"
