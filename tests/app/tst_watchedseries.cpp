// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/watchedseries.h"

#include "store/samplestore.h"
#include "support/ruletext.h"
#include "support/temporarydatabase.h"

#include <QTest>
#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace herald;

namespace {

const Instant kBegin = parseInstant(u"2026-11-01T00:00:00Z"_s).value();

/// A counter that rises by 2 a second on two hosts.
struct World {
    World()
    {
        for (const QString &host : {u"a"_s, u"b"_s}) {
            std::vector<SeriesSample> batch;
            for (int i = 0; i <= 480; ++i)
                batch.push_back({{u"served"_s, {{u"host"_s, host}}}, {kBegin + i * 15s, 30.0 * i}});
            if (!SampleStore(*database).append(batch))
                throw std::runtime_error("the samples could not be stored");
        }
        samples = SampleStore(*database).samplesOf(u"served"_s, kBegin, kBegin + 2h).value();
    }
    [[nodiscard]] auto seen(const QByteArray &condition, std::span<const PastAnswer> answers = {}) const
    {
        return watchedSeries(*database, rulesOf("  - alert: A\n" + condition).at(0),
                             {kBegin + 30min, kBegin + 2h, samples, answers})
            .value();
    }

    TemporaryDatabase database;
    std::vector<SeriesData> samples;
};

}  // namespace

class WatchedSeriesTest : public QObject {
    Q_OBJECT
private slots:
    void aRateIsDrawnAsARateAndNotAsItsCounter()
    {
        const auto seen = World().seen("    metric: served\n    function: rate\n    window: 5m\n    threshold: 3\n");
        QCOMPARE(seen.size(), size_t(1));
        QCOMPARE(seen[0].size(), size_t(2));
        for (const Sample &sample : seen[0][0].samples)
            QVERIFY(std::abs(sample.value - 2) < 0.01);
    }
    void onlySeriesThatTheRuleSelectsAreDrawn()
    {
        const auto seen = World().seen("    metric: {name: served, labels: {host: b}}\n    threshold: 3\n");
        QCOMPARE(seen[0].size(), size_t(1));
        QCOMPARE(seen[0][0].series.labels.value(u"host"_s), u"b"_s);
    }
    void aCompoundGivesASetForEachCondition()
    {
        const auto seen =
            World().seen("    all:\n    - {metric: served, threshold: 3}\n    - {metric: other, threshold: 1}\n");
        QCOMPARE(seen.size(), size_t(2));
        QCOMPARE(seen[0].size(), size_t(2));
        QVERIFY(seen[1].empty());
    }
    void aServersAnswerIsDrawnWhereItIsANumber()
    {
        PastAnswer answer{.rule = u"A"_s, .elements = {{{{}, {{u"job"_s, u"x"_s}}}, {}}}};
        answer.elements[0].samples = {{kBegin + 1h, 5}, {kBegin + 61min, std::numeric_limits<double>::infinity()}};
        const auto seen = World().seen("    expr: up == 0\n", {&answer, 1});
        QCOMPARE(seen.size(), size_t(1));
        QCOMPARE(seen[0].at(0).samples, (std::vector<Sample>{{kBegin + 1h, 5}}));
    }
};

QTEST_GUILESS_MAIN(WatchedSeriesTest)
#include "tst_watchedseries.moc"
