// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/causeview.h"

#include "support/fakeclock.h"
#include "support/fakeengine.h"
#include "support/ruletext.h"
#include "ui/pages/alertdetail.h"
#include "ui/widgets/firechart.h"
#include "ui/widgets/rowline.h"

#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

/// The detail of an alert of the first of these rules, which has fired for half an hour.
struct World {
    explicit World(const QByteArray &rules)
    {
        const Instant now = clock.now();
        engine.now = now;
        for (const Rule &rule : rulesOf(rules))
            engine.allRules += rule;
        Alert alert;
        alert.id = AlertId{1};
        alert.rule = engine.allRules[0].name;
        alert.state = AlertState::Firing;
        alert.activeSince = now - 30min;
        alert.firedAt = alert.activeSince;
        alert.updatedAt = now;
        engine.allAlerts = {alert};
        feed.want();
        detail.resize(600, 900);
        detail.show();
    }

    void add(const QString &name, double before, double after, Duration age)
    {
        Metric metric;
        metric.name = name;
        const Instant since = clock.now() - age;
        engine.series += {metric, {}, [=](Instant at) { return at < since ? before : after; }};
    }
    void tell() { detail.setAlert({engine.allAlerts[0], {}}, clock.now()); }
    [[nodiscard]] bool says(const QString &part) const
    {
        const auto labels = detail.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(part); });
    }
    [[nodiscard]] QList<FireChart *> charts() const { return view->findChildren<FireChart *>(); }

    FakeClock clock;
    FakeEngine engine;
    RuleBookFeed feed{engine, nullptr};
    AlertDetail detail{engine, feed.book(), nullptr};
    CauseView *view = detail.findChild<CauseView *>();
};

}  // namespace

class CauseViewTest : public QObject {
    Q_OBJECT
private slots:
    void eachConditionOfACompoundHasItsChart()
    {
        World world("  - alert: C\n    all:\n    - {metric: cpu, threshold: 3}\n    - {metric: mem, threshold: 7}\n"
                    "    - {metric: gone, threshold: 7}\n");
        world.add(u"cpu"_s, 1, 5, 30min);
        world.add(u"mem"_s, 1, 9, 40min);
        world.tell();
        QTRY_COMPARE(world.charts().size(), 2);
        QCOMPARE(world.charts()[0]->content().threshold, std::optional(3.0));
        QCOMPARE(world.charts()[1]->content().threshold, std::optional(7.0));
        QVERIFY(world.charts()[1]->content().since);
        QVERIFY(world.says(u"It is 5 and has held since "_s));
        QVERIFY(world.says(u"No value of it is stored for that time."_s));
    }

    void aCompoundOverAlertsListsThoseThatFire()
    {
        World world("  - alert: Up\n    any:\n    - {alert: Cpu}\n    - {alert: Disk}\n"
                    "  - {alert: Cpu, metric: cpu, threshold: 1}\n");
        Alert other = world.engine.allAlerts[0];
        other.id = AlertId{2};
        other.rule = u"Cpu"_s;
        other.firedAt = world.clock.now() - 2h;
        world.engine.allAlerts += other;
        world.tell();
        QTRY_COMPARE(world.view->findChildren<RowLine *>().size(), 1);
        QVERIFY(world.says(u"An alert of Cpu fires."_s));
        QVERIFY(world.says(u"It does not hold."_s));
    }

    void aPromQlRuleDrawsTheAnswersOfItsServer()
    {
        World world("  - {alert: P, expr: up == 0}\n");
        const Instant now = fromMs(toMs(world.clock.now()) / 15'000 * 15'000);
        world.engine.pastAnswers = {{keyOf(world.engine.allRules[0]), {{{{}, {}}, {{now - 15s, 4}, {now, 6}}}}}};
        world.tell();
        QTRY_COMPARE(world.charts().size(), 1);
        QVERIFY(!world.charts()[0]->content().threshold);
        QVERIFY(world.says(u"It is 6 and has held since "_s));
    }

    void aServerThatDoesNotAnswerIsSaid()
    {
        World world("  - {alert: P, expr: up == 0}\n");
        world.engine.causeProblems = {u"http://prom:9090 refuses the connection."_s};
        world.tell();
        QTRY_VERIFY(world.says(u"Prometheus does not say what it saw: http://prom:9090 refuses the connection."_s));
        QVERIFY(world.charts().isEmpty());
        QVERIFY(!world.says(u"does not hold"_s));
    }
};

QTEST_MAIN(CauseViewTest)
#include "tst_causeview.moc"
