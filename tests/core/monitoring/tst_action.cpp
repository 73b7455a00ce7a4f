// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/actionrun.h"

#include "alerts/yamlreader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = fromMs(1'767'225'600'000);

const QByteArray kPlain = QByteArray(R"(
name: restart_cache
title: Restart the cache
for: trigger_optimization
command: [/usr/bin/systemctl, restart, "cache; rm -rf /"]
undo: {http: {method: POST, url: ADDRESS, body: "{}"}}
watch: {metric: latency, labels: {job: api}, function: avg, window: 10m}
better: lower
by: 0.2
canary: 5m
)")
                              .replace("ADDRESS", "https://host.example/undo");

Result<Action> read(const QByteArray &yaml)
{
    YamlFile file(u"a.yml"_s, yaml);
    YamlMap map(file, file.root(), {});
    Action action = readAction(map);
    if (!file.isSound())
        return tl::unexpected(file.error());
    return action;
}

ActionRun doneRun(std::optional<double> before = 10)
{
    ActionRun run = begunRun(read(kPlain).value(), u"p"_s, before, kNow);
    beginActing(run, {});
    acted(run, {}, kNow);
    return run;
}

}  // namespace

class ActionTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsWhatItSaysAndKeepsItOverJson()
    {
        const auto action = read(kPlain);
        QVERIFY2(action, qPrintable(action ? QString() : action.error().text()));
        const auto command = std::get<CommandStep>(action->step);
        QCOMPARE(command.arguments, (QStringList{u"restart"_s, u"cache; rm -rf /"_s}));  // one argument, as it stands
        QCOMPARE(action->by, 0.2);
        QCOMPARE(actionFrom(toJson(*action)).value(), *action);
    }
    void refusesWhatCannotBeMeantOrMustNotBe_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("said");
        QTest::newRow("no path") << QByteArray("/usr/bin/systemctl") << QByteArray("systemctl") << u"whole path"_s;
        QTest::newRow("purpose") << QByteArray("trigger_optimization") << QByteArray("anything")
                                 << u"nothing that a policy asks"_s;
        QTest::newRow("password") << QByteArray("https://host") << QByteArray("https://me:secret@host")
                                  << u"holds a password"_s;
        QTest::newRow("no address") << QByteArray("https://host.example/undo") << QByteArray("file:///etc")
                                    << u"no address"_s;
        QTest::newRow("two steps") << QByteArray("undo:") << QByteArray("setting: {name: git_interval}\nundo:")
                                   << u"wants one of"_s;
        QTest::newRow("short window") << QByteArray("window: 10m") << QByteArray("window: 10s") << u"too short"_s;
        QTest::newRow("no watch") << QByteArray(
            "watch: {metric: latency, labels: {job: api}, function: avg, window: 10m}")
                                  << QByteArray("") << u"is missing"_s;
        QTest::newRow("unknown key") << QByteArray("canary: 5m") << QByteArray("canry: 5m") << u"canry"_s;
        QTest::newRow("what it may do") << QByteArray("command: [/usr/bin/systemctl, restart, \"cache; rm -rf /\"]")
                                        << QByteArray("setting: {name: action_commands, value: x}") << u"no setting"_s;
    }
    void refusesWhatCannotBeMeantOrMustNotBe()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, said);
        QVERIFY(kPlain.contains(from));
        const auto action = read(QByteArray(kPlain).replace(from, to));
        QVERIFY(!action);
        QVERIFY2(action.error().text().contains(said), qPrintable(action.error().text()));
        QVERIFY(!action.error().text().contains("secret@"_L1));
    }
    void withoutEvidenceItIsRecommendedOnly()
    {
        const ActionRun run = begunRun(read(kPlain).value(), u"p"_s, std::nullopt, kNow);
        QCOMPARE(run.state, ActionState::Recommended);
        QVERIFY(isOver(run.state));
    }
    void theAfterIsMeasuredOverAWindowThatLiesBehindTheCanaryTime()
    {
        QCOMPARE(lookAt(doneRun()), std::optional(kNow + 15min));
    }
    void onlyWhatGotBetterByEnoughSucceeded_data()
    {
        QTest::addColumn<bool>("isLowerBetter");
        QTest::addColumn<double>("by");
        QTest::addColumn<double>("before");
        QTest::addColumn<std::optional<double>>("after");
        QTest::addColumn<ActionState>("state");
        using enum ActionState;
        const auto is = [](double value) { return std::optional(value); };
        QTest::newRow("enough") << true << 0.2 << 10.0 << is(8) << Succeeded;
        QTest::newRow("too little") << true << 0.2 << 10.0 << is(8.1) << Undoing;
        QTest::newRow("the wrong way") << false << 0.2 << 10.0 << is(8) << Undoing;
        QTest::newRow("higher") << false << 0.2 << 10.0 << is(12) << Succeeded;
        QTest::newRow("below zero") << true << 0.2 << -10.0 << is(-12) << Succeeded;
        QTest::newRow("not worse") << true << 0.0 << 10.0 << is(10) << Succeeded;
        QTest::newRow("worse") << true << 0.0 << 10.0 << is(10.1) << Undoing;
        QTest::newRow("from nothing to nothing") << true << 0.2 << 0.0 << is(0) << Undoing;
        QTest::newRow("cannot be seen") << true << 0.0 << 10.0 << std::optional<double>() << Undoing;
    }
    void onlyWhatGotBetterByEnoughSucceeded()
    {
        QFETCH(std::optional<double>, after);
        QFETCH(ActionState, state);
        QFETCH(double, before);
        ActionRun run = doneRun(before);
        QFETCH(bool, isLowerBetter);
        QFETCH(double, by);
        run.action.isLowerBetter = isLowerBetter;
        run.action.by = by;
        looked(run, after);
        QCOMPARE(run.state, state);
    }
    void whatFailedOrDidNotHelpIsTakenBackWhereThatIsPossible()
    {
        ActionRun run = begunRun(read(kPlain).value(), u"p"_s, 1, kNow);
        beginActing(run, {});
        acted(run, fail(ErrorKind::Refused, u"no"_s), kNow);
        QCOMPARE(run.state, ActionState::Undoing);
        ActionRun sticky = run;
        undone(run, {});
        QCOMPARE(run.state, ActionState::RolledBack);
        undone(sticky, fail(ErrorKind::Refused, u"never"_s));
        QCOMPARE(sticky.state, ActionState::Failed);
        QVERIFY(sticky.result.contains("never"_L1));
        Action lasting = read(kPlain).value();
        lasting.undo.reset();
        ActionRun once = begunRun(lasting, u"p"_s, 1, kNow);
        beginActing(once, {});
        acted(once, {}, kNow);
        looked(once, 5);
        QCOMPARE(once.state, ActionState::Failed);
    }
    void aSettingGoesBackToWhatItWas()
    {
        Action action = read(kPlain).value();
        action.undo.reset();
        action.step = SettingStep{u"git_interval"_s, u"1h"_s};
        ActionRun run = begunRun(action, u"p"_s, 1, kNow);
        beginActing(run, u"10m"_s);
        QCOMPARE(run.undo, std::optional<ActionStep>(SettingStep{u"git_interval"_s, u"10m"_s}));
    }
    void whatWasInterruptedIsTakenBack()
    {
        ActionRun run = begunRun(read(kPlain).value(), u"p"_s, 1, kNow);
        beginActing(run, {});
        interrupted(run);
        QCOMPARE(run.state, ActionState::Undoing);
        ActionRun waits = doneRun();
        interrupted(waits);
        QCOMPARE(waits.state, ActionState::Canary);
    }
    void measuresTheMeanOfTheSeriesThatHaveTheLabels()
    {
        const auto samples = [](double value) {
            std::vector<Sample> all;
            for (int i = 0; i < 10; ++i)
                all.push_back({kNow - 9min + i * 1min, value});
            return all;
        };
        const std::vector<SeriesData> series{
            {{u"latency"_s, {{u"job"_s, u"api"_s}, {u"host"_s, u"a"_s}}}, samples(2)},
            {{u"latency"_s, {{u"job"_s, u"api"_s}, {u"host"_s, u"b"_s}}}, samples(4)},
            {{u"latency"_s, {{u"job"_s, u"web"_s}}}, samples(100)},
            {{u"latency"_s, {{u"job"_s, u"api"_s}, {u"host"_s, u"c"_s}}}, {{kNow, 1000}}}};  // too few
        const Watch watch = read(kPlain)->watch;
        QCOMPARE(measured(watch, series, kNow), std::optional(3.0));
        QCOMPARE(measured(watch, {}, kNow), std::optional<double>());
    }
};

QTEST_APPLESS_MAIN(ActionTest)
#include "tst_action.moc"
