// SPDX-License-Identifier: GPL-3.0-or-later
// What the alert engine's worker does when an alert that somebody dealt with is over.
#include "workers/alerting.h"

#include "alerts/rulefile.h"
#include "store/achievementstore.h"
#include "store/alertstore.h"
#include "support/fakeclock.h"
#include "support/temporarydatabase.h"
#include "workers/rulebook.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

/// An alert engine that looks whenever its clock is moved.
class AlertWatch {
public:
    AlertWatch()
    {
        const auto groups = readRules("groups:\n- name: host\n  rules:\n  - alert: Hot\n    metric: temperature\n"
                                      "    operator: \">\"\n    threshold: 80\n    labels: {service: oven}\n",
                                      u"rules.yaml"_s);
        if (!groups || !saveRules(*m_database, *groups, m_clock.now()))
            qFatal("The test's rules cannot be stored.");
        m_alerting = std::make_unique<Alerting>(Alerting::Options{
            .database = m_database.path(), .interval = 20ms, .receivers = {}, .dispatch = {}, .clock = m_clock});
        m_alerting->start();
    }
    ~AlertWatch() { m_alerting->stop(); }

    void measure(double value)
    {
        m_clock.advance(10s);
        m_alerting->take({.source = u"host"_s, .samples = {{{u"temperature"_s, {}}, {m_clock.now(), value}}}});
        m_clock.advance(1s);
    }
    [[nodiscard]] int firing() const { return int(AlertStore(*m_database).countFiring().value()); }
    [[nodiscard]] Database &database() const { return *m_database; }
    FakeClock &clock() { return m_clock; }

private:
    TemporaryDatabase m_database;
    FakeClock m_clock;
    std::unique_ptr<Alerting> m_alerting;
};

}  // namespace

class IncidentsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void anAlertThatSomebodyDealtWithBecomesAnAchievement()
    {
        AlertWatch watch;
        watch.measure(95);
        QTRY_COMPARE(watch.firing(), 1);
        const AlertId id = AlertStore(watch.database()).find({})->items.first().id;
        watch.clock().advance(60s);
        QVERIFY(AlertStore(watch.database()).acknowledge(id, {u"ada"_s, u"opening the door"_s, watch.clock().now()}));
        watch.measure(95);
        watch.measure(20);
        QTRY_COMPARE(watch.firing(), 0);
        const AchievementStore achievements(watch.database());
        QTRY_COMPARE(achievements.find({})->total, 1);
        const auto incident = achievements.achievement(achievements.find({})->items.first().id);
        QVERIFY2(incident->title.contains(u"Hot"_s), qPrintable(incident->title));
        QCOMPARE(incident->source, SourceType::Incident);
        QVERIFY(incident->startedAt.has_value());
    }

    void anAlertThatNobodyLookedAtIsNobodysWork()
    {
        AlertWatch watch;
        watch.measure(95);
        QTRY_COMPARE(watch.firing(), 1);
        watch.measure(20);
        QTRY_COMPARE(watch.firing(), 0);
        QCOMPARE(AchievementStore(watch.database()).find({})->total, 0);
    }
};

QTEST_GUILESS_MAIN(IncidentsTest)
#include "tst_incidents.moc"
