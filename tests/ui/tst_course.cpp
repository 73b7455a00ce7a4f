// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/course.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace herald;

namespace {

const Instant kStart = fromMs(1'767'225'600'000);

std::vector<Sample> samplesEvery(Duration step, std::initializer_list<double> values)
{
    std::vector<Sample> samples;
    for (const double value : values)
        samples.push_back({kStart + qint64(samples.size()) * step, value});
    return samples;
}

}  // namespace

class TestCourse : public QObject {
    Q_OBJECT

private slots:
    void sparseSamplesStayAsTheyAre();
    void noiseBecomesABandAboutItsMiddle();
    void aPeakReachesAsHighAsItWas();
    void nothingGivesNothing() { QVERIFY(courseOf({}, 1min).empty()); }
};

void TestCourse::sparseSamplesStayAsTheyAre()
{
    const auto samples = samplesEvery(5min, {1, 3, 2});
    const std::vector<CoursePoint> expected{{kStart, 1, 1, 1}, {kStart + 5min, 3, 3, 3}, {kStart + 10min, 2, 2, 2}};
    QVERIFY(courseOf(samples, 1min) == expected);
}

void TestCourse::noiseBecomesABandAboutItsMiddle()
{
    const auto samples = samplesEvery(15s, {1, 3, 2, 2, 5, 7, 6, 5});
    const std::vector<CoursePoint> expected{{kStart + 22500ms, 2, 1, 3}, {kStart + 82500ms, 6, 5, 7}};
    QVERIFY(courseOf(samples, 1min) == expected);
}

void TestCourse::aPeakReachesAsHighAsItWas()
{
    const auto samples = samplesEvery(1s, {1, 1, 1, 90, 1, 1, 1});
    const auto course = courseOf(samples, 1min);
    QCOMPARE(course.size(), 1U);
    QCOMPARE(course.front().high, 90.0);
    QCOMPARE(course.front().low, 1.0);
}

QTEST_GUILESS_MAIN(TestCourse)
#include "tst_course.moc"
