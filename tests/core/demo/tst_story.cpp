// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/story.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = fromMs(1'767'780'000'000);  // 2026-01-07T10:00:00Z

const SeriesData &seriesOf(const Story &story, QLatin1StringView metric)
{
    return *std::ranges::find(story.series, metric, [](const SeriesData &s) { return s.series.metric; });
}

int countOf(const Story &story, SourceType source)
{
    return int(std::ranges::count(story.achievements, source, &Achievement::source));
}

}  // namespace

class StoryTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void initTestCase()
    {
        QElapsedTimer timer;
        timer.start();
        m_story = sampleStory(kNow);
        qInfo("the story took %lld ms: %zu series, %d achievements, %d alerts", timer.elapsed(), m_story.series.size(),
              int(m_story.achievements.size()), int(m_story.alerts.size()));
    }

    void isTheSameEachTime()
    {
        const Story again = sampleStory(kNow);
        QVERIFY(again.series == m_story.series);
        QVERIFY(again.achievements == m_story.achievements);
        QVERIFY(again.alerts == m_story.alerts);
        QVERIFY(again.transitions == m_story.transitions);
    }

    void coversNinetyDaysUpToNow()
    {
        for (const SeriesData &series : m_story.series) {
            QVERIFY(series.samples.size() > 9'000);
            QCOMPARE(series.samples.front().at, kNow - kStoryLength);
            QCOMPARE(series.samples.back().at, kNow);
            for (size_t i = 0; i < series.samples.size(); ++i) {
                QVERIFY(std::isfinite(series.samples[i].value));
                QVERIFY(i == 0 || series.samples[i].at > series.samples[i - 1].at);
            }
        }
    }

    void everySeriesHasItsMetric()
    {
        QCOMPARE(size_t(m_story.metrics.size()), m_story.series.size());
        for (qsizetype i = 0; i < m_story.metrics.size(); ++i)
            QCOMPARE(m_story.metrics[i].name, m_story.series[size_t(i)].series.metric);
    }

    void daysAndWeeksCanBeSeen()
    {
        double day = 0;
        double night = 0;
        for (const Sample &sample : seriesOf(m_story, "host_cpu_usage"_L1).samples) {
            const int hour = int(toMs(sample.at) / 3'600'000 % 24);
            (hour >= 12 && hour < 18 ? day : night) +=
                hour >= 12 && hour < 18 ? sample.value : (hour < 6 ? sample.value : 0);
        }
        QVERIFY(day > 1.3 * night);
    }

    void theMetricsServerWasOutOnce()
    {
        const auto longestGap = [&](QLatin1StringView metric) {
            Duration gap{};
            const auto &samples = seriesOf(m_story, metric).samples;
            for (size_t i = 1; i < samples.size(); ++i)
                gap = std::max(gap, samples[i].at - samples[i - 1].at);
            return gap;
        };
        QVERIFY(longestGap("error_rate"_L1) >= 45min);
        QCOMPARE(longestGap("host_cpu_usage"_L1), Duration(15min));
    }

    void achievementsOfAllKindsAreThere()
    {
        QVERIFY(countOf(m_story, SourceType::Prometheus) >= 8);
        QVERIFY(countOf(m_story, SourceType::Prometheus) <= 40);
        QVERIFY(countOf(m_story, SourceType::Git) >= 5);
        QVERIFY(countOf(m_story, SourceType::GitHub) >= 20);
        QVERIFY(countOf(m_story, SourceType::Threads) >= 3);
        QVERIFY(countOf(m_story, SourceType::Incident) >= 2);
        QVERIFY(countOf(m_story, SourceType::Manual) >= 3);
        QSet<Category> categories;
        QSet<QString> keys;
        for (const Achievement &achievement : m_story.achievements) {
            categories.insert(achievement.category);
            keys.insert(achievement.key);
            QVERIFY(!achievement.title.isEmpty() && !achievement.description.isEmpty()
                    && !achievement.evidence.isEmpty());
            QVERIFY(achievement.completedAt <= kNow && achievement.completedAt >= kNow - kStoryLength - 24h * 7);
            QVERIFY(achievement.impact && *achievement.impact > 0 && *achievement.impact <= 100);
        }
        QCOMPARE(keys.size(), m_story.achievements.size());
        QVERIFY2(categories.size() >= 10, qPrintable(QString::number(categories.size())));
    }

    void theStoryIsToldByItsMetrics()
    {
        QStringList titles;
        for (const Achievement &achievement : m_story.achievements)
            titles.append(achievement.title);
        const QString all = titles.join(u'\n');
        QVERIFY2(all.contains(u"Reduced Content Generation Latency"_s), qPrintable(all));
        QVERIFY2(all.contains(u"Exceeded Posts Engagement Rate"_s), qPrintable(all));
        QVERIFY2(all.contains(u"Exceeded Revenue Projection Monthly"_s), qPrintable(all));
        QVERIFY2(all.contains(u"Reduced CI Build Duration"_s), qPrintable(all));
        QVERIFY2(all.contains(u"Milestone: 1,000 Posts Generated"_s), qPrintable(all));
        QVERIFY2(all.contains(u"better after: Merged: cache compiled objects"_s), qPrintable(all));
        QVERIFY2(all.contains(u"Reviewed acme/feed-api#217"_s), qPrintable(all));
    }

    void alertsTellTheIncidents()
    {
        QSet<QString> rules;
        for (const Alert &alert : m_story.alerts)
            rules.insert(alert.rule);
        for (const QString &rule : {u"HighMemory"_s, u"SlowRequests"_s, u"HighErrorRate"_s, u"DiskAlmostFull"_s})
            QVERIFY2(rules.contains(rule), qPrintable(rule));
        QVERIFY(m_story.alerts.size() >= 5 && m_story.alerts.size() <= 30);
        const auto firing = std::ranges::count(m_story.alerts, AlertState::Firing, &Alert::state);
        QVERIFY(firing >= 1 && firing <= 2);
    }

    void transitionsAndAlertsAgree()
    {
        QSet<qint64> ids;
        for (const Alert &alert : m_story.alerts)
            ids.insert(alert.id.value);
        QCOMPARE(ids.size(), m_story.alerts.size());
        for (const Alert &alert : m_story.alerts) {
            AlertState state = AlertState::Inactive;
            for (const Transition &transition : m_story.transitions) {
                if (transition.alert != alert.id)
                    continue;
                QCOMPARE(transition.from, state);
                QCOMPARE(transition.rule, alert.rule);
                state = transition.to;
            }
            QCOMPARE(state, alert.state);
        }
        for (const Transition &transition : m_story.transitions)
            QVERIFY(ids.contains(transition.alert.value));
    }

    void componentsShowEveryState()
    {
        QSet<int> states;
        for (const Health &health : m_story.components)
            states.insert(int(health.state));
        QVERIFY(states.contains(int(HealthState::Well)) && states.contains(int(HealthState::CannotSee))
                && states.contains(int(HealthState::Paused)));
    }

    void worksAtAnyTime()
    {
        for (const Instant now : {kNow + 12h, kNow + 24h * 3, kNow + 24h * 200 + 17min}) {
            const Story story = sampleStory(now);
            QVERIFY(std::ranges::count(story.alerts, AlertState::Firing, &Alert::state) >= 1);
            QVERIFY(countOf(story, SourceType::Prometheus) >= 8);
        }
    }

private:
    Story m_story;
};

QTEST_GUILESS_MAIN(StoryTest)
#include "tst_story.moc"
