// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/ruleedit.h"

#include "alerts/rulefile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr std::array kKinds{RuleKind::Threshold, RuleKind::Trend,       RuleKind::Anomaly,
                            RuleKind::Forecast,  RuleKind::ChangePoint, RuleKind::Absent,
                            RuleKind::PromQl,    RuleKind::Recording,   RuleKind::Compound};

/// With every field set that a threshold rule has.
Rule fullRule()
{
    Rule rule;
    rule.name = u"Slow"_s;
    rule.group = u"api"_s;
    rule.metric = u"lat"_s;
    rule.matchers = {{u"route"_s, u"=~/api.*"_s}};
    rule.function = Function::P99;
    rule.window = 5min;
    rule.op = Operator::GreaterOrEqual;
    rule.threshold = 0.5;
    rule.clear = 0.4;
    rule.pendingFor = 2min;
    rule.keepFiringFor = 1min;
    rule.minSamples = 3;
    rule.interval = 15s;
    rule.labels = {{u"severity"_s, u"page"_s}, {u"team"_s, u"web"_s}};
    rule.annotations = {{u"summary"_s, u"{{ $value }} s: \"slow\"\nand more"_s}, {u"a"_s, u""_s}};
    rule.isEnabled = false;
    rule.cooldown = 0s;
    rule.escalation = u"ops"_s;
    rule.tags = {u"a"_s, u"b, c"_s};
    rule.limit = 7;
    rule.queryOffset = 1min;
    rule.groupLabels = {{u"team"_s, u"web"_s}};
    return rule;
}

Rule ruleIn(const QString &group, const QString &name)
{
    Rule rule;
    rule.name = name;
    rule.group = group;
    rule.metric = u"m"_s;
    return rule;
}

Result<std::vector<RuleGroup>> readBack(const std::vector<RuleGroup> &groups)
{
    return readRules(writeRules(groups), u"r.yml"_s);
}

QStringList namesIn(const RuleGroup &group)
{
    QStringList names;
    for (const Rule &rule : group.rules)
        names += rule.name;
    return names;
}

}  // namespace

class RuleEditTest : public QObject {
    Q_OBJECT
private slots:
    void everyKindOfARuleIsReadBackAsItWasWritten_data()
    {
        QTest::addColumn<RuleKind>("from");
        QTest::addColumn<RuleKind>("to");
        for (const RuleKind from : kKinds) {
            for (const RuleKind to : kKinds)
                QTest::addRow("%d to %d", int(from), int(to)) << from << to;
        }
    }
    /// Whatever a rule was before, what it becomes has no field that its kind cannot carry.
    void everyKindOfARuleIsReadBackAsItWasWritten()
    {
        QFETCH(RuleKind, from);
        QFETCH(RuleKind, to);
        Rule rule = asKind(asKind(fullRule(), from), to);
        QCOMPARE(kindOf(rule), to);
        if (rule.metric.isEmpty() && to != RuleKind::PromQl && to != RuleKind::Recording && to != RuleKind::Compound)
            rule.metric = u"typed"_s;
        if (auto *compound = std::get_if<CompoundCondition>(&rule.condition);
            compound && compound->root.terms[0].metric.isEmpty())
            compound->root.terms[0].metric = u"typed"_s;
        const auto groups = readBack(groupsOf({&rule, 1}));
        QVERIFY2(groups, qPrintable(groups ? QString() : groups.error().text()));
        QVERIFY2(groups->at(0).rules.at(0) == rule, writeRules(groupsOf({&rule, 1})).constData());
    }

    void theSameKindChangesNothing() { QCOMPARE(asKind(fullRule(), RuleKind::Threshold), fullRule()); }

    void anotherKindKeepsWhatIsCommon()
    {
        const Rule forecast = asKind(fullRule(), RuleKind::Forecast);
        QCOMPARE(forecast.metric, u"lat"_s);
        QCOMPARE(forecast.matchers, fullRule().matchers);
        QCOMPARE(forecast.op, Operator::GreaterOrEqual);
        QCOMPARE(std::get<ForecastCondition>(forecast.condition).crosses, 0.5);
        QCOMPARE(forecast.annotations, fullRule().annotations);
        const Rule back = asKind(asKind(fullRule(), RuleKind::Compound), RuleKind::Threshold);
        QCOMPARE(back.function, Function::P99);
        QCOMPARE(back.threshold, 0.5);
    }

    void anEditedRuleTakesThePlaceOfTheOriginal()
    {
        const std::vector<Rule> inForce{ruleIn(u"g"_s, u"A"_s), ruleIn(u"g"_s, u"B"_s), ruleIn(u"h"_s, u"C"_s)};
        const auto groups =
            groupsAfterEdit(inForce, &inForce[0], {{.name = u"g"_s, .rules = {ruleIn(u"g"_s, u"Renamed"_s)}}});
        QCOMPARE(groups.size(), 1u);
        QCOMPARE(namesIn(groups[0]), (QStringList{u"Renamed"_s, u"B"_s}));
    }

    void aNewRuleGoesToTheEndOfItsGroup()
    {
        const std::vector<Rule> inForce{ruleIn(u"g"_s, u"A"_s)};
        const auto there = groupsAfterEdit(inForce, nullptr, {{.name = u"g"_s, .rules = {ruleIn(u"g"_s, u"B"_s)}}});
        QCOMPARE(namesIn(there[0]), (QStringList{u"A"_s, u"B"_s}));
        const auto anew = groupsAfterEdit(inForce, nullptr, {{.name = u"n"_s, .rules = {ruleIn(u"n"_s, u"B"_s)}}});
        QCOMPARE(anew.size(), 1u);
        QCOMPARE(anew[0].name, u"n"_s);
    }

    void aMovedRuleLeavesItsOldGroup()
    {
        const std::vector<Rule> inForce{ruleIn(u"g"_s, u"A"_s), ruleIn(u"h"_s, u"B"_s)};
        const auto groups =
            groupsAfterEdit(inForce, &inForce[0], {{.name = u"h"_s, .rules = {ruleIn(u"h"_s, u"A"_s)}}});
        QCOMPARE(groups.size(), 2u);
        QVERIFY(groups[0].rules.empty());
        QCOMPARE(namesIn(groups[1]), (QStringList{u"B"_s, u"A"_s}));
    }

    void aDeletedRuleLeavesItsGroupWhichIsWrittenEmpty()
    {
        const std::vector<Rule> inForce{ruleIn(u"g"_s, u"A"_s)};
        const auto groups = groupsAfterEdit(inForce, inForce.data(), {});
        QCOMPARE(groups.size(), 1u);
        QVERIFY(groups[0].rules.empty());
        const auto read = readBack(groups);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().text()));
        QCOMPARE(*read, groups);
    }

    void aNameThatItsGroupHasAlreadyIsRefusedWhenItIsRead()
    {
        const std::vector<Rule> inForce{ruleIn(u"g"_s, u"A"_s), ruleIn(u"g"_s, u"B"_s)};
        const auto read =
            readBack(groupsAfterEdit(inForce, &inForce[0], {{.name = u"g"_s, .rules = {ruleIn(u"g"_s, u"B"_s)}}}));
        QVERIFY(!read);
        QVERIFY(read.error().text().contains(u"twice"_s));
    }

    void whatIsSaidOfTheGroupHoldsForItsOtherRules()
    {
        Rule other = ruleIn(u"api"_s, u"Other"_s);
        other.groupLabels = {{u"team"_s, u"web"_s}};
        other.labels = {{u"team"_s, u"web"_s}, {u"own"_s, u"x"_s}};
        const std::vector<Rule> inForce{fullRule(), other};
        Rule edited = fullRule();
        RuleGroup group{.name = u"api"_s, .interval = 1min, .labels = {{u"team"_s, u"sea"_s}}, .rules = {edited}};
        const auto groups = groupsAfterEdit(inForce, inForce.data(), {group});
        const Rule &changed = groups.at(0).rules.at(1);
        QCOMPARE(changed.interval, Duration(1min));
        QCOMPARE(changed.labels, (Labels{{u"team"_s, u"sea"_s}, {u"own"_s, u"x"_s}}));
        QCOMPARE(changed.groupLabels, (Labels{{u"team"_s, u"sea"_s}}));
    }

    void inAnotherGroupARuleTakesOverItsSettings()
    {
        const std::vector<Rule> inForce{fullRule()};
        Rule rule = ruleIn(u"own"_s, u"New"_s);
        rule.labels = {{u"severity"_s, u"info"_s}};
        const Rule moved = movedTo(rule, u"api"_s, inForce);
        QCOMPARE(moved.group, u"api"_s);
        QCOMPARE(moved.interval, Duration(15s));
        QCOMPARE(moved.limit, 7);
        QCOMPARE(moved.labels, (Labels{{u"severity"_s, u"info"_s}, {u"team"_s, u"web"_s}}));
        QCOMPARE(movedTo(moved, u"own"_s, inForce), rule);
    }

    void aNameThatIsTakenGetsANumber()
    {
        const std::vector<Rule> inForce{ruleIn(u"g"_s, u"A"_s), ruleIn(u"g"_s, u"A2"_s)};
        QCOMPARE(freeName(u"A"_s, inForce), u"A3"_s);
        QCOMPARE(freeName(u"B"_s, inForce), u"B"_s);
    }
};

QTEST_GUILESS_MAIN(RuleEditTest)
#include "tst_ruleedit.moc"
