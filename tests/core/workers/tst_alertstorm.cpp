// SPDX-License-Identifier: GPL-3.0-or-later
// Very many alerts at once, and rules that go wrong, at the worker that lives with them.
#include "alerts/rulefile.h"
#include "store/alertstore.h"
#include "store/journalstore.h"
#include "store/samplestore.h"
#include "support/fakeclock.h"
#include "support/temporarydatabase.h"
#include "workers/alerting.h"
#include "workers/rulebook.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

bool setRules(Database &database, const QByteArray &rules)
{
    const auto groups = readRules("groups:\n- name: g\n  rules:\n" + rules, u"r.yml"_s);
    if (!groups)
        qWarning("%s", qPrintable(groups.error().text()));
    return groups && saveRules(database, *groups, fromMs(0));
}

Delta deltaOf(int hosts, double value, Instant at)
{
    Delta delta;
    for (int host = 0; host < hosts; ++host)
        delta.samples.push_back({{u"load"_s, {{u"host"_s, QString::number(host)}}}, {at, value}});
    return delta;
}

}  // namespace

class AlertStormTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_database = std::make_unique<TemporaryDatabase>();
        m_clock.set(fromMs(1'767'225'600'000));
    }
    void cleanup()
    {
        m_worker.reset();
        m_database.reset();
    }

    void tenThousandFiringAlertsAreAllKept()
    {
        constexpr int kHosts = 10'000;
        QVERIFY(setRules(**m_database, "  - {alert: Hot, metric: load, threshold: 5}\n"));
        start();
        feed(deltaOf(kHosts, 9, m_clock.now() + 15s));
        QCOMPARE(AlertStore(**m_database).countFiring().value_or(-1), kHosts);
        QCOMPARE(m_transitions, kHosts);
        feed(deltaOf(kHosts, 1, m_clock.now() + 15s));
        QCOMPARE(AlertStore(**m_database).countFiring().value_or(-1), 0);
        QCOMPARE(m_transitions, 2 * kHosts);
    }
    void acknowledgedInTheStoreIsAcknowledgedInTheEngineAmongThousands()
    {
        QVERIFY(setRules(**m_database, "  - {alert: Hot, metric: load, threshold: 5}\n"));
        start();
        feed(deltaOf(2000, 9, m_clock.now() + 15s));
        const AlertId id = AlertStore(**m_database).find({.limit = 1})->items.first().id;
        QVERIFY(AlertStore(**m_database).acknowledge(id, {u"ann"_s, u"mine"_s, m_clock.now()}));
        feed(deltaOf(2000, 9, m_clock.now() + 15s));
        // The engine writes the alert anew when it ends, with what it knows.
        feed(deltaOf(2000, 1, m_clock.now() + 15s));
        QCOMPARE(AlertStore(**m_database).alert(id)->acknowledgedBy, u"ann"_s);
    }
    void labelValueOfAMebibyteIsKeptWhole()
    {
        QVERIFY(setRules(**m_database, "  - {alert: Hot, metric: load, threshold: 5}\n"));
        start();
        Delta delta = deltaOf(1, 9, m_clock.now() + 15s);
        const QString text = u"ü\n\"\\"_s.repeated(256 * 1024);
        delta.samples[0].series.labels.set(u"path"_s, text);
        feed(delta);
        const auto page = AlertStore(**m_database).find({.limit = 1});
        QCOMPARE(page->items.size(), 1);
        QVERIFY(page->items.first().labels.value(u"path") == text);
    }
    void clockSetBackAnHourNeitherRepeatsNorHidesAnything()
    {
        QVERIFY(setRules(**m_database, "  - {alert: Hot, metric: load, threshold: 5, for: 1m}\n"));
        start();
        for (int i = 0; i < 8; ++i)
            feed(deltaOf(3, 9, m_clock.now() + 15s));
        QCOMPARE(AlertStore(**m_database).countFiring().value_or(-1), 3);
        const int before = m_transitions;
        m_clock.advance(-1h);
        for (int i = 0; i < 8; ++i)
            feed(deltaOf(3, 9, m_clock.now() + 15s));
        QCOMPARE(m_transitions, before);
        feed(deltaOf(3, 1, m_clock.now() + 15s));
        QCOMPARE(m_transitions, before + 3);
        QCOMPARE(AlertStore(**m_database).countFiring().value_or(-1), 0);
    }

private:
    void start()
    {
        m_transitions = 0;
        m_worker = std::make_unique<Alerting>(Alerting::Options{.database = m_database->path(),
                                                                .interval = 15s,
                                                                .receivers = {.hasDesktop = false, .discord = {}},
                                                                .dispatch = {},
                                                                .clock = m_clock});
        connect(m_worker.get(), &Alerting::changed, this,
                [this](const QList<Transition> &transitions) { m_transitions += int(transitions.size()); });
        connect(m_worker.get(), &Alerting::failed, this,
                [](const Error &error) { qWarning("%s", qPrintable(error.text())); });
        m_worker->start();
    }
    /// The collector's part and one tick, at the time of the samples.
    void feed(const Delta &delta)
    {
        m_clock.set(delta.samples.front().sample.at);
        QVERIFY(SampleStore(**m_database).append(delta.samples));
        m_worker->take(delta);
        m_worker->tick();
    }

    std::unique_ptr<TemporaryDatabase> m_database;
    FakeClock m_clock;
    std::unique_ptr<Alerting> m_worker;
    int m_transitions = 0;
};

QTEST_GUILESS_MAIN(AlertStormTest)
#include "tst_alertstorm.moc"
