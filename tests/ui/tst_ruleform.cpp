// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ruleform.h"

#include "alerts/rulefile.h"
#include "ui/models/rulebook.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const QByteArray kRules = R"(groups:
- name: api
  labels: {team: web}
  rules:
  - alert: Slow
    metric: {name: lat, labels: {route: "=~/api.*"}}
    function: p99
    window: 5m
    min_samples: 3
    operator: ">="
    threshold: 0.512345678912
    clear: 0.4
    for: 2m
    keep_firing_for: 1m
    cooldown: 15m
    escalation: ops
    tags: [api, slow]
    labels: {severity: page, category: performance, zone: "a, b"}
    annotations: {summary: "{{ $value }} s", odd: "x\ny"}
  - alert: Nested
    all:
    - {metric: cpu, operator: "<", threshold: 0.25}
    - any:
      - {alert: Slow}
      - {metric: {name: lat, labels: {x: "!=y"}}, function: avg, window: 1m, min_samples: 2, threshold: 4}
)";

/// A book of a share and a time, and a form that shows one of its rules.
struct World {
    explicit World(const QString &name = u"Slow"_s)
    {
        Metric cpu;
        cpu.name = u"cpu"_s;
        cpu.unit = u"ratio"_s;
        Metric lat;
        lat.name = u"lat"_s;
        lat.unit = u"s"_s;
        book.setMetrics({{.metric = cpu, .series = {}, .latest = {}, .spark = {}, .change = {}},
                         {.metric = lat, .series = {}, .latest = {}, .spark = {}, .change = {}}});
        QList<Rule> rules;
        const auto groups = readRules(kRules, u"r"_s);
        for (const Rule &rule : groups.value().front().rules)
            rules += rule;
        book.setRules(rules);
        form.setBook(&book);
        form.setRule(*book.ruleOf(name, {}));
        form.resize(500, 1200);
        form.show();
    }

    /// Of those that are shown, the one of this accessible name.
    template <class Widget>
    Widget *field(const QString &name)
    {
        for (Widget *widget : form.findChildren<Widget *>()) {
            if (widget->accessibleName() == name && widget->isVisibleTo(&form))
                return widget;
        }
        return nullptr;
    }
    void type(const QString &name, const QString &text)
    {
        auto *line = field<QLineEdit>(name);
        QVERIFY2(line, qPrintable(name));
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void choose(const QString &name, const QVariant &value)
    {
        auto *box = field<QComboBox>(name);
        QVERIFY2(box, qPrintable(name));
        box->setCurrentIndex(box->findData(value));
        emit box->activated(box->currentIndex());
    }

    RuleBook book;
    RuleForm form{nullptr};
};

}  // namespace

class RuleFormTest : public QObject {
    Q_OBJECT
private slots:
    void showingARuleChangesNothingOfIt()
    {
        World world;
        const QSignalSpy changed(&world.form, &RuleForm::changed);
        world.form.setRule(*world.book.ruleOf(u"Nested"_s, {}));
        QCOMPARE(world.form.rule(), *world.book.ruleOf(u"Nested"_s, {}));
        world.form.setRule(*world.book.ruleOf(u"Slow"_s, {}));
        QCOMPARE(world.form.rule(), *world.book.ruleOf(u"Slow"_s, {}));
        QCOMPARE(changed.size(), 0);
        QVERIFY(world.form.problem().isEmpty());
    }

    void whatIsTypedIsTheOnlyThingThatChanges()
    {
        World world;
        Rule expected = *world.book.ruleOf(u"Slow"_s, {});
        world.type(u"Must hold for"_s, u"1h30m"_s);
        expected.pendingFor = 90min;
        QCOMPARE(world.form.rule(), expected);
        world.type(u"Name"_s, u"Slower"_s);
        expected.name = u"Slower"_s;
        QCOMPARE(world.form.rule(), expected);
        world.type(u"Ends at"_s, u"0.3"_s);
        expected.clear = 0.3;
        QCOMPARE(world.form.rule(), expected);
        world.choose(u"Severity"_s, u"critical"_s);
        expected.labels.set(u"severity"_s, u"critical"_s);
        QCOMPARE(world.form.rule(), expected);
        world.field<QPlainTextEdit>(u"Description"_s)->setPlainText(u"Look."_s);
        expected.annotations.emplace_back(u"description"_s, u"Look."_s);
        QCOMPARE(world.form.rule(), expected);
        world.type(u"Tags"_s, u"one, two"_s);
        expected.tags = {u"one"_s, u"two"_s};
        QCOMPARE(world.form.rule(), expected);
    }

    void everyTextOfTheRuleHasARow()
    {
        World world;
        auto *odd = world.field<QPlainTextEdit>(u"odd"_s);
        QVERIFY(odd);
        QCOMPARE(odd->toPlainText(), u"x\ny"_s);
        odd->clear();
        QCOMPARE(world.form.rule().annotations.size(), size_t(1));
    }

    void aShareIsWrittenInPerCent()
    {
        World world;
        world.choose(u"Metric"_s, u"cpu"_s);
        world.type(u"Threshold"_s, u"85"_s);
        QCOMPARE(world.form.rule().threshold, 0.85);
        Rule moved = world.form.rule();
        moved.threshold = 0.9;
        world.form.setRule(moved);
        QCOMPARE(world.field<QLineEdit>(u"Threshold"_s)->text(), u"90"_s);
    }

    void whatCannotBeTakenOverIsSaidAndTheRuleStays()
    {
        World world;
        world.type(u"Threshold"_s, u"many"_s);
        QCOMPARE(world.form.rule().threshold, 0.512345678912);
        QVERIFY2(world.form.problem().startsWith(u"Threshold"_s), qPrintable(world.form.problem()));
        world.choose(u"Kind"_s, int(RuleKind::Absent));
        QVERIFY2(world.form.problem().isEmpty(), "a field that the kind does not have is in nobody's way");
        world.choose(u"Kind"_s, int(RuleKind::Threshold));
        world.type(u"Threshold"_s, u"3"_s);
        QVERIFY(world.form.problem().isEmpty());
    }

    void everyKindShowsTheFieldsItHas_data()
    {
        QTest::addColumn<RuleKind>("kind");
        QTest::addColumn<QStringList>("shown");
        QTest::addColumn<QStringList>("hidden");
        const QString threshold = u"Threshold"_s;
        QTest::newRow("level") << RuleKind::Threshold << QStringList{u"Metric"_s, threshold, u"Ends at"_s}
                               << QStringList{u"Within"_s, u"PromQL"_s, u"Moves"_s};
        QTest::newRow("trend") << RuleKind::Trend
                               << QStringList{u"Metric"_s, u"Over"_s, u"Moves"_s, u"Certainty in %"_s}
                               << QStringList{threshold, u"Ends at"_s, u"Within"_s};
        QTest::newRow("anomaly") << RuleKind::Anomaly << QStringList{u"Metric"_s, u"Anomaly score from"_s}
                                 << QStringList{threshold, u"Moves"_s};
        QTest::newRow("forecast") << RuleKind::Forecast
                                  << QStringList{u"Metric"_s, u"Will be"_s, u"Limit"_s, u"Within"_s}
                                  << QStringList{threshold, u"Moves"_s};
        QTest::newRow("change point") << RuleKind::ChangePoint << QStringList{u"Metric"_s, u"Moves"_s}
                                      << QStringList{threshold, u"Within"_s};
        QTest::newRow("no data") << RuleKind::Absent << QStringList{u"Metric"_s, u"Gone for"_s}
                                 << QStringList{threshold, u"Over"_s, u"Needs samples"_s};
        QTest::newRow("promql") << RuleKind::PromQl << QStringList{u"PromQL"_s, u"Must hold for"_s, u"Severity"_s}
                                << QStringList{u"Metric"_s, threshold};
        QTest::newRow("recorded") << RuleKind::Recording << QStringList{u"PromQL"_s, u"Other labels"_s}
                                  << QStringList{u"Metric"_s, u"Must hold for"_s, u"Severity"_s, u"Summary"_s};
        QTest::newRow("compound") << RuleKind::Compound << QStringList{u"Which of these must hold"_s, u"Severity"_s}
                                  << QStringList{u"Ends at"_s, u"PromQL"_s};
    }
    void everyKindShowsTheFieldsItHas()
    {
        QFETCH(RuleKind, kind);
        QFETCH(QStringList, shown);
        QFETCH(QStringList, hidden);
        World world;
        world.choose(u"Kind"_s, int(kind));
        QCOMPARE(kindOf(world.form.rule()), kind);
        for (const QString &name : shown)
            QVERIFY2(world.field<QWidget>(name), qPrintable(name));
        for (const QString &name : hidden)
            QVERIFY2(!world.field<QWidget>(name), qPrintable(name));
        const Rule &rule = world.form.rule();
        const auto read = readRules(writeRules(groupsOf({&rule, 1})), u"r"_s);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().text()));
        QCOMPARE(read->front().rules.front(), rule);
    }

    void theFieldsOfAKindAreInTheRule()
    {
        World world;
        world.choose(u"Kind"_s, int(RuleKind::Forecast));
        world.type(u"Limit"_s, u"2.5"_s);
        world.type(u"Within"_s, u"2d"_s);
        world.type(u"Certainty in %"_s, u"90"_s);
        world.choose(u"Will be"_s, int(Operator::Less));
        QCOMPARE(world.form.rule().op, Operator::Less);
        const auto forecast = std::get<ForecastCondition>(world.form.rule().condition);
        QCOMPARE(forecast.crosses, 2.5);
        QCOMPARE(forecast.within, Duration(48h));
        QCOMPARE(forecast.confidence, 0.9);
        world.choose(u"Kind"_s, int(RuleKind::Trend));
        world.choose(u"Moves"_s, int(Tendency::Rising));
        world.type(u"By at least %"_s, u"10"_s);
        QCOMPARE(std::get<TrendCondition>(world.form.rule().condition).direction, Tendency::Rising);
        QCOMPARE(std::get<TrendCondition>(world.form.rule().condition).minChange, 10.0);
    }

    void aComparisonInATreeIsEditedAndTheRestStays()
    {
        World world(u"Nested"_s);
        Rule expected = *world.book.ruleOf(u"Nested"_s, {});
        QList<QLineEdit *> levels;
        for (auto *line : world.form.findChildren<QLineEdit *>()) {
            if (line->accessibleName() == u"Threshold"_s && line->isVisibleTo(&world.form))
                levels += line;
        }
        QCOMPARE(levels.size(), 2);
        QCOMPARE(levels[0]->text(), u"25"_s);
        levels[1]->selectAll();
        QTest::keyClicks(levels[1], u"7"_s);
        std::get<CompoundCondition>(expected.condition).root.terms[1].terms[1].threshold = 7;
        QCOMPARE(world.form.rule(), expected);
    }

    void conditionsAreAddedAndTakenAway()
    {
        World world(u"Nested"_s);
        const auto root = [&] { return std::get<CompoundCondition>(world.form.rule().condition).root; };
        const auto click = [&](const QString &name) {
            auto *button = world.field<QToolButton>(name);
            QVERIFY2(button, qPrintable(name));
            button->click();
            QCoreApplication::processEvents();  // what is new is shown
        };
        click(u"Take this condition away"_s);
        QCOMPARE(root().terms.size(), size_t(1));
        QCOMPARE(root().terms[0].terms.size(), size_t(2));
        click(u"Add: Alert"_s);
        QCOMPARE(root().terms[0].terms.size(), size_t(3));
        world.choose(u"Which of these must hold"_s, int(Term::Join::Any));
        QCOMPARE(root().join, Term::Join::Any);
    }

    void lockedItSaysWhyAndCannotBeEdited()
    {
        World world;
        world.form.setLocked(u"The YAML cannot be read."_s);
        QVERIFY(!world.field<QLineEdit>(u"Name"_s)->isEnabled());
        world.form.setLocked({});
        QVERIFY(world.field<QLineEdit>(u"Name"_s)->isEnabled());
    }

    void everyFieldHasAName()
    {
        World world(u"Nested"_s);
        for (const QWidget *widget : world.form.findChildren<QWidget *>()) {
            const bool isInner = qobject_cast<QComboBox *>(widget->parent()) || widget->parent()->inherits("QSpinBox")
                                 || widget->window() != &world.form || widget->inherits("QScrollBar");
            if (widget->focusPolicy() == Qt::NoFocus || isInner || widget->inherits("QCheckBox"))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(RuleFormTest)
#include "tst_ruleform.moc"
