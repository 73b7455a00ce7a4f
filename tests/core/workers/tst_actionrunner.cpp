// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/actionrunner.h"

#include "net/qthttpclient.h"
#include "store/actionstore.h"
#include "store/journalstore.h"
#include "store/samplestore.h"
#include "store/settingstore.h"
#include "support/fakeclock.h"
#include "support/loopbackserver.h"
#include "support/temporarydatabase.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

using enum ActionState;

template <class T>
T must(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().text().toStdString());
    if constexpr (!std::is_void_v<T>)
        return *result;
}

/// Minutes of a metric, and an action that wants it lower.
struct World {
    World()
    {
        action.name = u"try"_s;
        action.title = u"Try it"_s;
        action.purpose = u"trigger_optimization"_s;
        action.step = SettingStep{u"git_interval"_s, u"1h"_s};
        action.watch.metric = u"latency"_s;
        restart();
    }
    void restart()
    {
        runner = std::make_unique<ActionRunner>(
            *database, client, ActionRunner::Options{.commands = {u"/usr/bin/touch"_s}, .clock = clock});
    }
    void pass(Duration time, double latency)
    {
        for (Duration passed{}; passed < time; passed += 1min) {
            clock.advance(1min);
            must(
                SampleStore(*database).append(std::vector<SeriesSample>{{{u"latency"_s, {}}, {clock.now(), latency}}}));
        }
    }
    void look()
    {
        must(runner->run(clock.now()));
        QTRY_VERIFY(runner->isIdle());
    }
    void begin() { said = must(queueAction(*database, action, u"p"_s, clock.now())); }
    [[nodiscard]] ActionRun last() const { return must(ActionStore(*database).latest(1)).at(0); }
    [[nodiscard]] QStringList states() const
    {
        QStringList states;
        for (const JournalEntry &entry : must(JournalStore(*database).entries({})))
            states << entry.data.value("state"_L1).toString();
        return states;
    }
    [[nodiscard]] QString interval() const
    {
        return must(SettingStore(*database).value(u"git_interval"_s)).value_or(u"default"_s);
    }

    FakeClock clock;
    TemporaryDatabase database;
    QtHttpClient client{"herald-test/1"};
    Action action;
    std::unique_ptr<ActionRunner> runner;
    QString said;
};

}  // namespace

class ActionRunnerTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatHelpsIsKeptAndTheJournalHasTheEvidence()
    {
        World world;
        world.pass(10min, 10);
        world.begin();
        world.look();
        QCOMPARE(world.interval(), u"1h"_s);
        world.pass(14min, 5);
        world.look();
        QCOMPARE(world.last().state, Canary);
        world.pass(1min, 5);
        world.look();
        QCOMPARE(world.last().state, Succeeded);
        QCOMPARE(world.interval(), u"1h"_s);
        QCOMPARE(world.states(), (QStringList{u"queued"_s, u"canary"_s, u"succeeded"_s}));
        const auto entry = must(JournalStore(*world.database).entries({})).last();
        QCOMPARE(entry.data.value("before"_L1).toDouble(), 10.0);
        QCOMPARE(entry.data.value("after"_L1).toDouble(), 5.0);
    }
    void whatDoesNotHelpIsTakenBack()
    {
        World world;
        must(SettingStore(*world.database).set(u"git_interval"_s, u"7m"_s));
        world.pass(10min, 10);
        world.begin();
        world.look();
        QCOMPARE(world.interval(), u"1h"_s);
        world.pass(15min, 9.5);
        world.look();
        QCOMPARE(world.last().state, RolledBack);
        QCOMPARE(world.interval(), u"7m"_s);
    }
    void withoutEvidenceNothingIsDone()
    {
        World world;
        world.begin();
        QVERIFY2(world.said.startsWith("recommended"_L1), qPrintable(world.said));
        world.look();
        QCOMPARE(world.interval(), u"default"_s);
        QCOMPARE(world.last().state, Recommended);
    }
    void oneAttemptAtATime()
    {
        World world;
        world.pass(10min, 10);
        world.begin();
        world.begin();
        QVERIFY(world.said.contains("still"_L1));
        QCOMPARE(must(ActionStore(*world.database).open()).runs.size(), 1);
    }
    void anAttemptThatCannotBeReadIsNamedAndTheOthersGoOn()
    {
        World world;
        QSignalSpy failed(world.runner.get(), &ActionRunner::failed);
        world.pass(10min, 10);
        world.begin();
        must(world.database->execute(u"UPDATE action_run SET body = '{\"name\":\"try\",\"for\":3}'"_s, {}));
        world.action.name = u"other"_s;
        world.begin();
        world.look();
        world.look();
        QCOMPARE(failed.size(), 1);
        const auto error = failed.first().first().value<herald::Error>();
        QCOMPARE(error.kind, ErrorKind::Corrupt);
        QVERIFY2(error.what.startsWith("An attempt of the action try cannot be read"_L1), qPrintable(error.text()));
        QCOMPARE(world.interval(), u"1h"_s);
        QCOMPARE(world.last().state, Canary);
        QVERIFY(must(ActionStore(*world.database).open()).broken.isEmpty());
        QCOMPARE(world.states(), (QStringList{u"queued"_s, u"queued"_s, u"failed"_s, u"canary"_s}));
    }
    void argumentsReachTheProgramAsTheyStand()
    {
        World world;
        const QString odd = world.database.filePath(u"a b; touch c $(touch d) `touch e` 'f' \"g\""_s);
        world.action.step = CommandStep{u"/usr/bin/touch"_s, {odd}};
        world.pass(10min, 10);
        world.begin();
        world.look();
        QCOMPARE(world.last().state, Canary);
        QVERIFY(QFile::exists(odd));
        for (const QString &name : {u"c"_s, u"d"_s, u"e"_s})
            QVERIFY(!QFile::exists(world.database.filePath(name)) && !QFile::exists(name));
    }
    void commandsThatAreNotAllowedOrFailAreNotDone_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("said");
        QTest::newRow("not allowed") << u"/usr/bin/true"_s << QString() << u"HERALD_ACTION_COMMANDS"_s;
        QTest::newRow("fails") << u"/usr/bin/touch"_s << u"/nowhere/at/all"_s << u"ended with code 1"_s;
    }
    void commandsThatAreNotAllowedOrFailAreNotDone()
    {
        QFETCH(QString, program);
        QFETCH(QString, argument);
        QFETCH(QString, said);
        World world;
        world.action.step = CommandStep{program, {argument}};
        world.pass(10min, 10);
        world.begin();
        world.look();
        QCOMPARE(world.last().state, Failed);
        QVERIFY2(world.last().result.contains(said), qPrintable(world.last().result));
    }
    void aCallThatIsRefusedIsTakenBackByAnother()
    {
        LoopbackServer server;
        server.serve("/do", 500, "no");
        server.serve("/undo", 204, "");
        World world;
        world.action.step = HttpStep{HttpMethod::Post, server.url(u"/do"_s), u"{\"n\":1}"_s};
        world.action.undo = HttpStep{HttpMethod::Delete, server.url(u"/undo"_s), {}};
        world.pass(10min, 10);
        world.begin();
        world.look();
        world.look();
        QCOMPARE(world.last().state, RolledBack);
        QCOMPARE(server.requests().size(), 2);
        QVERIFY(server.requests()[0].endsWith("{\"n\":1}"));
        QVERIFY(server.requests()[1].startsWith("DELETE /undo"));
    }
    void anAttemptGoesOnOverARestartAndOneThatWasCutShortIsTakenBack()
    {
        World world;
        world.pass(10min, 10);
        world.begin();
        world.look();
        world.restart();
        world.pass(15min, 5);
        world.look();
        QCOMPARE(world.last().state, Succeeded);
        world.begin();
        ActionRun cut = must(ActionStore(*world.database).open()).runs.at(0);
        beginActing(cut, u"7m"_s);
        must(ActionStore(*world.database).save(cut, world.clock.now()));
        world.restart();
        world.look();
        QCOMPARE(world.last().state, RolledBack);
        QCOMPARE(world.interval(), u"7m"_s);
    }
};

QTEST_GUILESS_MAIN(ActionRunnerTest)
#include "tst_actionrunner.moc"
