// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ruleeditor.h"

#include "alerts/rulefile.h"
#include "support/fakeclock.h"
#include "support/fakeengine.h"
#include "ui/models/rulebook.h"
#include "ui/widgets/firechart.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/ruleform.h"
#include "ui/widgets/ruletrial.h"
#include "ui/widgets/yamltext.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const QByteArray kRules = R"(groups:
- name: host
  interval: 30s
  rules:
  - {alert: Busy, metric: cpu, function: avg, window: 1h, threshold: 0.8, clear: 0.7, for: 5m}
  - {alert: Full, metric: disk, threshold: 0.9}
)";

/// A computer whose processor stands at 30 %, and at 85 % for three hours of each day.
struct World {
    World()
    {
        engine.now = clock.now();
        Metric cpu;
        cpu.name = u"cpu"_s;
        cpu.unit = u"ratio"_s;
        Metric sent = cpu;
        sent.name = u"sent"_s;
        sent.unit = u"bytes"_s;
        sent.direction = Direction::HigherIsBetter;
        const auto daily = [](double low, double high) {
            return [low, high](Instant at) { return toMs(at) / 3'600'000 % 24 < 3 ? high : low; };
        };
        engine.series = {{cpu, {}, daily(0.3, 0.85)}, {sent, {}, daily(1000, 9000)}};
        const auto groups = readRules(kRules, u"r"_s);
        for (const Rule &rule : groups.value().front().rules)
            rules += rule;
        book.setRules(rules);
        book.setMetrics({{.metric = cpu, .series = {}, .latest = {}, .spark = {}, .change = {}},
                         {.metric = sent, .series = {}, .latest = {}, .spark = {}, .change = {}}});
        editor.resize(1000, 800);
        editor.show();
    }

    void edit() { editor.edit(rules.first(), rules.first()); }
    QLineEdit *field(const QString &name) const
    {
        for (auto *line : editor.findChildren<QLineEdit *>()) {
            if (line->accessibleName() == name && line->isVisibleTo(&editor))
                return line;
        }
        return nullptr;
    }
    QPushButton *save() const { return editor.findChildren<QPushButton *>().first(); }
    void replace(const QByteArray &from, const QByteArray &to) const
    {
        yaml->setPlainText(QString::fromUtf8(yaml->yaml().replace(from, to)));
        yaml->look();
    }
    std::vector<RuleGroup> savedGroups() const
    {
        return readRules(engine.told.last().toUtf8().mid(10), u"r"_s).value_or(std::vector<RuleGroup>());
    }

    FakeClock clock;
    FakeEngine engine;
    QList<Rule> rules;
    RuleBook book;
    RuleEditor editor{engine, clock, book, nullptr};
    RuleForm *form = editor.findChild<RuleForm *>();
    YamlText *yaml = editor.findChild<YamlText *>();
    RuleTrial *trial = editor.findChild<RuleTrial *>();
    [[nodiscard]] FireChart *chart() const { return editor.findChild<FireChart *>(); }
};

}  // namespace

class RuleEditorTest : public QObject {
    Q_OBJECT
private slots:
    void theYamlSaysWhatTheFormSays()
    {
        World world;
        world.edit();
        QVERIFY(!world.editor.isChanged());
        world.field(u"Must hold for"_s)->setFocus();
        world.field(u"Must hold for"_s)->selectAll();
        QTest::keyClicks(world.field(u"Must hold for"_s), u"15m"_s);
        QVERIFY2(world.yaml->yaml().contains("for: 15m"), world.yaml->yaml().constData());
        QVERIFY(world.yaml->yaml().contains("interval: 30s"));
        QCOMPARE(world.trial->rule().pendingFor, Duration(15min));
        QVERIFY(world.editor.isChanged());
    }

    void theFormShowsWhatTheYamlSays()
    {
        World world;
        world.edit();
        world.replace("for: 5m", "for: 7m");
        QCOMPARE(world.field(u"Must hold for"_s)->text(), u"7m"_s);
        QCOMPARE(world.form->rule().threshold, 0.8);
        QCOMPARE(world.trial->rule().pendingFor, Duration(7min));
    }

    void whileTheYamlCannotBeReadTheFormWaits()
    {
        World world;
        world.edit();
        world.replace("window: 1h", "window: soon");
        QVERIFY(!world.field(u"Name"_s)->isEnabled());
        QVERIFY(!world.save()->isEnabled());
        const QString said = world.editor.findChild<Notice *>()->text();
        QVERIFY2(said.contains(u"window"_s), qPrintable(said));
        world.replace("window: soon", "window: 6m");
        QVERIFY(world.field(u"Name"_s)->isEnabled());
        QCOMPARE(world.field(u"Over"_s)->text(), u"6m"_s);
    }

    void whatTheFormWroteWrongIsPutRightInTheForm()
    {
        World world;
        world.edit();
        world.field(u"Ends at"_s)->selectAll();
        QTest::keyClicks(world.field(u"Ends at"_s), u"99"_s);
        const QString said = world.editor.findChild<Notice *>()->text();
        QVERIFY2(said.contains(u"alerting side"_s), qPrintable(said));
        QVERIFY(world.field(u"Ends at"_s)->isEnabled());
        QVERIFY(!world.save()->isEnabled());
        world.field(u"Ends at"_s)->selectAll();
        QTest::keyClicks(world.field(u"Ends at"_s), u"60"_s);
        QTRY_VERIFY(world.save()->isEnabled());
    }

    void theDraggedThresholdIsTheSameNumberEverywhere()
    {
        World world;
        world.edit();
        QTRY_VERIFY(world.chart() && !world.chart()->content().fires.isEmpty());
        emit world.chart()->thresholdMoved(82 * 0.01);  // a little more than 0.82
        QCOMPARE(world.field(u"Threshold"_s)->text(), u"82"_s);
        QCOMPARE(world.field(u"Ends at"_s)->text(), u"72"_s);
        QVERIFY2(world.yaml->yaml().contains("threshold: 0.82\n"), world.yaml->yaml().constData());
        QCOMPARE(world.form->rule().threshold, 0.82);
        QTRY_COMPARE(world.engine.trials.last().threshold, 0.82);
        world.field(u"Threshold"_s)->selectAll();
        QTest::keyClicks(world.field(u"Threshold"_s), u"97"_s);
        QTRY_COMPARE(world.chart()->content().threshold, std::optional(0.97));
        QTRY_VERIFY(world.chart()->content().fires.isEmpty());
    }

    void isCheckedWithTheGroupItGoesInto()
    {
        World world;
        world.engine.unknownMetrics = {u"Busy watches cpu, which is odd."_s};
        world.edit();
        QTRY_VERIFY(!world.engine.checked.isEmpty());
        QVERIFY(world.engine.checked.last().contains("alert: Full"));
        QTRY_VERIFY(std::ranges::any_of(world.editor.findChildren<QLabel *>(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"which is odd"_s);
        }));
    }

    void savesTheGroupWithTheRuleInItsPlace()
    {
        World world;
        world.edit();
        world.field(u"Name"_s)->selectAll();
        QTest::keyClicks(world.field(u"Name"_s), u"Busier"_s);
        QTRY_VERIFY(world.save()->isEnabled());
        QSignalSpy saved(&world.editor, &RuleEditor::saved);
        world.save()->click();
        QTRY_COMPARE(saved.size(), 1);
        const auto groups = world.savedGroups();
        QCOMPARE(groups.size(), size_t(1));
        QCOMPARE(groups[0].rules.size(), size_t(2));
        QCOMPARE(groups[0].rules[0].name, u"Busier"_s);
        QCOMPARE(groups[0].rules[1], world.rules[1]);
    }

    void aNewRuleIsCompleteAndCanBeSavedAtOnce()
    {
        World world;
        world.editor.beginOn(u"cpu"_s);
        QTRY_COMPARE(world.form->rule().metric, u"cpu"_s);
        QCOMPARE(world.form->rule().op, Operator::Greater);
        QVERIFY(world.form->rule().threshold > 0.85);
        QTRY_VERIFY(world.save()->isEnabled());
        QVERIFY(!world.editor.isChanged());
        QTRY_VERIFY(!world.engine.trials.isEmpty());
    }

    void anUntouchedNewRuleBeginsAnewWithAnotherMetric()
    {
        World world;
        world.editor.beginOn(u"cpu"_s);
        QTRY_COMPARE(world.form->rule().metric, u"cpu"_s);
        for (auto *box : world.editor.findChildren<QComboBox *>()) {
            if (box->accessibleName() == u"Metric"_s && box->isVisibleTo(&world.editor)) {
                box->setCurrentIndex(box->findData(u"sent"_s));
                emit box->activated(box->currentIndex());
                break;
            }
        }
        QTRY_COMPARE(world.form->rule().op, Operator::Less);
        QCOMPARE(world.form->rule().name, u"SentLow"_s);
        QVERIFY(world.form->rule().threshold < 1000);
    }

    void aNameThatIsTakenGetsANumber()
    {
        World world;
        world.editor.begin(world.rules.first());
        QCOMPARE(world.form->rule().name, u"Busy2"_s);
        QCOMPARE(world.form->rule().group, u"host"_s);
        QTRY_VERIFY(world.save()->isEnabled());
    }

    void severalRulesInTheTextAreSavedTogether()
    {
        World world;
        world.editor.begin(world.rules.first());
        world.yaml->setPlainText(u"groups:\n- name: new\n  rules:\n  - {alert: A, metric: cpu, threshold: 1}\n"
                                 "  - {alert: B, metric: cpu, threshold: 1}\n"_s);
        world.yaml->look();
        QVERIFY(!world.field(u"Name"_s)->isEnabled());
        QTRY_VERIFY(world.save()->isEnabled());
        world.save()->click();
        QTRY_VERIFY(!world.engine.told.isEmpty());
        QCOMPARE(world.savedGroups().at(0).rules.size(), size_t(2));
    }

    void aTextWithoutARuleRemovesNothing()
    {
        World world;
        world.edit();
        world.yaml->setPlainText(u"groups:\n- {name: host, rules: []}\n"_s);
        world.yaml->look();
        QVERIFY(!world.save()->isEnabled());
    }

    void staysWithWhatWasTypedWhereItCannotBeStored()
    {
        World world;
        world.edit();
        world.replace("for: 5m", "for: 7m");
        QTRY_VERIFY(world.save()->isEnabled());
        QTRY_VERIFY(!world.engine.checked.isEmpty());
        world.engine.refusal = Error{ErrorKind::Refused, u"The disk is full."_s, {}};
        const QSignalSpy saved(&world.editor, &RuleEditor::saved);
        world.save()->click();
        QTRY_VERIFY(world.editor.findChild<Notice *>()->text().contains(u"The disk is full."_s));
        QCOMPARE(saved.size(), 0);
        QVERIFY(world.yaml->yaml().contains("for: 7m"));
    }

    void discardingGoesBackToWhatIsInForce()
    {
        World world;
        world.edit();
        world.replace("for: 5m", "for: soon");
        world.editor.findChildren<QPushButton *>().at(1)->click();
        QVERIFY(!world.editor.isChanged());
        QVERIFY(world.field(u"Name"_s)->isEnabled());
        QCOMPARE(world.form->rule(), world.rules.first());
    }

    void theTabKeyGoesThroughTheFormToTheYaml()
    {
        World world;
        world.edit();
        world.editor.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&world.editor));
        world.field(u"Name"_s)->setFocus();
        bool hasSeenThreshold = false;
        for (int i = 0; i < 80 && !world.yaml->hasFocus(); ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            hasSeenThreshold = hasSeenThreshold || QApplication::focusWidget() == world.field(u"Threshold"_s);
        }
        QVERIFY(world.yaml->hasFocus());
        QVERIFY(hasSeenThreshold);
    }
};

QTEST_MAIN(RuleEditorTest)
#include "tst_ruleeditor.moc"
