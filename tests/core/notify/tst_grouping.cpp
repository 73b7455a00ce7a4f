// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/grouping.h"

#include "alerts/evaluator.h"
#include "notify/groupnotice.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart = fromMs(1767225600000);  // 2026-01-01T00:00:00Z

Alert anAlert(qint64 id, const Labels &labels = {{u"severity"_s, u"critical"_s}})
{
    Alert alert;
    alert.id = AlertId{id};
    alert.rule = u"High"_s;
    alert.labels = labels;
    alert.fingerprint = labels.fingerprint();
    alert.summary = u"too high"_s;
    return alert;
}

NotificationTarget desktop() { return {Channel::Desktop, {}, {}}; }
NotificationTarget discord() { return {Channel::Discord, u"ALERT"_s, {}}; }

/// Groups with a clock, and everything that was ever told.
class World {
public:
    explicit World(std::vector<NotificationTarget> targets = {desktop()}, RouteNode root = aRoot())
        : m_receivers{{.name = u"all"_s, .targets = std::move(targets)}}, m_root(std::move(root))
    {
        m_grouping.setRoutes(m_root, m_now);
    }

    static RouteNode aRoot() { return {.receiver = u"all"_s, .groupBy = QStringList{u"severity"_s}}; }

    void fire(const Alert &alert) { change(alert, AlertState::Pending, AlertState::Firing); }
    void resolve(const Alert &alert) { change(alert, AlertState::Firing, AlertState::Resolved); }
    void change(Alert alert, AlertState from, AlertState to)
    {
        alert.state = to;
        m_alerts.insert(alert.id, alert);
        m_grouping.observe(
            alert, {.alert = alert.id, .rule = alert.rule, .labels = alert.labels, .from = from, .to = to, .at = m_now},
            m_now);
    }
    /// Flushes every second until the time has passed; what was told on the way.
    std::vector<GroupMessage> pass(Duration time)
    {
        std::vector<GroupMessage> messages;
        for (const Instant end = m_now + time; m_now < end;) {
            m_now += 1s;
            FlushResult result = flush();
            std::ranges::move(result.messages, std::back_inserter(messages));
        }
        return messages;
    }
    FlushResult flush()
    {
        const FlushContext context{.receivers = m_receivers,
                                   .timeIntervals = m_intervals,
                                   .secrets = {u"ALERT"_s},
                                   .verdict =
                                       [this](const Alert &alert) {
                                           ++m_looks;
                                           return m_verdicts.value(alert.id);
                                       },
                                   .coolsUntil = [this](const Alert &, const Receiver &) { return m_coolsUntil; },
                                   .judged = m_judged};
        FlushResult result = m_grouping.flush(m_now, context);
        std::ranges::copy(result.held, std::back_inserter(m_held));
        std::ranges::copy(result.never, std::back_inserter(m_never));
        return result;
    }
    /// The process is killed and started again: only what was stored is left.
    void restart()
    {
        std::vector<GroupMemory> stored;
        for (const auto &[key, group] : m_grouping.groups()) {
            stored.push_back(groupMemoryFrom(key, toJsonText(group)).value());
            for (const auto &[id, member] : group.members)
                addMember(stored.back(), id, memberText(group, id));
        }
        m_grouping = Grouping();
        m_grouping.setRoutes(m_root, m_now);
        m_grouping.restore(stored, m_alerts, m_now);
    }

    Instant m_now = kStart;
    std::vector<Receiver> m_receivers;
    std::vector<NamedTimeInterval> m_intervals;
    QHash<AlertId, std::optional<Suppression>> m_verdicts;
    std::optional<QSet<AlertId>> m_judged;
    int m_looks = 0;
    std::optional<Instant> m_coolsUntil;
    std::vector<HeldBack> m_held;
    std::vector<NeverTold> m_never;
    Grouping m_grouping;

private:
    RouteNode m_root;
    QHash<AlertId, Alert> m_alerts;
};

}  // namespace

class GroupingTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void waitsForTheGroupThenTellsOnce()
    {
        World world;
        world.fire(anAlert(1));
        QVERIFY(world.pass(20s).empty());
        world.fire(anAlert(2));
        const auto messages = world.pass(10s);
        QCOMPARE(messages.size(), 1u);
        QCOMPARE(messages[0].open.size(), 2u);
        QCOMPARE(messages[0].news.size(), 2);
        QVERIFY(world.pass(1h).empty());
    }
    void tellsNewsAndEndsAtTheGroupsInterval()
    {
        World world;
        world.fire(anAlert(1));
        QCOMPARE(world.pass(30s).size(), 1u);
        world.fire(anAlert(2));
        world.resolve(anAlert(1));
        QVERIFY(world.pass(5min - 1s).empty());
        const auto messages = world.pass(1s);
        QCOMPARE(messages.size(), 1u);
        QCOMPARE(messages[0].open.size(), 1u);
        QCOMPARE(messages[0].ended.size(), 1u);
        QCOMPARE(messages[0].ended[0].alert.id, AlertId{1});
    }
    void aGroupOfWhichNothingWasToBeToldKeepsItsPhase()
    {
        World world;
        world.fire(anAlert(1));
        QCOMPARE(world.pass(30s).size(), 1u);
        QVERIFY(world.pass(12min).empty());
        world.fire(anAlert(2));
        QVERIFY(world.pass(3min - 1s).empty());
        QCOMPARE(world.pass(1s).size(), 1u);
        QVERIFY(world.pass(7min).empty());
        world.m_grouping.setRoutes(World::aRoot(), world.m_now);
        world.fire(anAlert(3));
        QVERIFY(world.pass(3min - 1s).empty());
        QCOMPARE(world.pass(1s).size(), 1u);
    }
    void repeatsWhatGoesOn()
    {
        World world;
        world.fire(anAlert(1));
        QCOMPARE(world.pass(30s).size(), 1u);
        QVERIFY(world.pass(4h - 1s).empty());
        const auto again = world.pass(5min);
        QCOMPARE(again.size(), 1u);
        QVERIFY(again[0].news.isEmpty());
        QCOMPARE(again[0].open.size(), 1u);
    }
    void neitherRepeatsNorForgetsOverARestart()
    {
        World world;
        world.fire(anAlert(1));
        QCOMPARE(world.pass(30s).size(), 1u);
        world.restart();
        QVERIFY(world.pass(1h).empty());
        world.fire(anAlert(2));
        world.restart();
        world.restart();
        const auto messages = world.pass(5min);
        QCOMPARE(messages.size(), 1u);
        QCOMPARE(messages[0].news, QList{AlertId{2}});
        world.resolve(anAlert(1));
        world.restart();
        const auto ends = world.pass(5min);
        QCOMPARE(ends.size(), 1u);
        QCOMPARE(ends[0].ended.size(), 1u);
    }
    void sendsAStormOfAThousandInOneMessageAndLosesNone()
    {
        World world({desktop(), discord(), {Channel::Webhook, u"ALERT"_s, {}}});
        for (qint64 id = 1; id <= 1000; ++id) {
            world.fire(anAlert(id, {{u"severity"_s, u"critical"_s}, {u"host"_s, u"h%1"_s.arg(id)}}));
            if (id % 50 == 0)
                QVERIFY(world.pass(1s).empty());
        }
        const auto messages = world.pass(1h);
        QCOMPARE(messages.size(), 3u);
        for (const GroupMessage &message : messages) {
            QCOMPARE(message.open.size(), 1000u);
            const auto rows = planGroup(message, world.m_now);
            QCOMPARE(rows.size(), 1);
            QVERIFY(rows[0].title.contains(u"1000 alerts"_s));
        }
        QCOMPARE(webhookPayload(messages[2]).count("\"fingerprint\""), 1000);
        for (qint64 id = 1; id <= 1000; ++id)
            world.resolve(anAlert(id, {{u"severity"_s, u"critical"_s}, {u"host"_s, u"h%1"_s.arg(id)}}));
        const auto ends = world.pass(1h);
        QCOMPARE(ends.size(), 3u);
        QCOMPARE(ends[0].ended.size(), 1000u);
        QVERIFY(world.m_grouping.groups().empty());
        QVERIFY(world.m_never.empty());
    }
    void aBodyListsTheWorstOfAHundredThousandAndCountsTheRest()
    {
        GroupMessage message{.target = {Channel::Webhook, u"ALERT"_s, {}}, .open = {}};
        for (qint64 id = 1; id <= 100'000; ++id) {
            const QString severity = id % 1000 == 0 ? u"critical"_s : u"info"_s;
            Alert alert = anAlert(id, {{u"severity"_s, severity}, {u"host"_s, u"h%1"_s.arg(id)}});
            message.open.push_back({alert, {.alert = alert.id, .to = AlertState::Firing}});
        }
        const QByteArray body = webhookPayload(message);
        QVERIFY2(body.size() < 2 * kListedBytes, qPrintable(QString::number(body.size())));
        const QJsonObject json = QJsonDocument::fromJson(body).object();
        const QJsonArray alerts = json[u"alerts"].toArray();
        QCOMPARE(alerts.size() + json[u"truncatedAlerts"].toInt(), 100'000);
        QCOMPARE(alerts.size(), kListedAlerts);
        // All the critical ones stand in it, at the top.
        QCOMPARE(alerts[0][u"labels"][u"severity"].toString(), u"critical"_s);
        QCOMPARE(alerts[99][u"labels"][u"severity"].toString(), u"critical"_s);
        QCOMPARE(alerts[100][u"labels"][u"severity"].toString(), u"info"_s);
    }
    void aBodyCarriesEveryAnnotationAndTheStateOfWhatCannotBeSeen()
    {
        Alert alert = anAlert(1);
        alert.summary = u"CPU is high"_s;
        alert.annotations = {{u"runbook_url"_s, u"https://example.org/cpu"_s}};
        GroupMessage message{.target = {Channel::Webhook, u"ALERT"_s, {}}, .open = {}};
        message.open.push_back({alert, {.alert = alert.id, .to = AlertState::Firing}});
        const auto told = [&message] {
            return QJsonDocument::fromJson(webhookPayload(message)).object()[u"alerts"][0].toObject();
        };
        QCOMPARE(told()[u"annotations"][u"runbook_url"].toString(), u"https://example.org/cpu"_s);
        QCOMPARE(told()[u"annotations"][u"summary"].toString(), u"CPU is high"_s);
        message.open[0].last.to = AlertState::Error;
        message.open[0].last.reason = u"the source could not evaluate it"_s;
        QCOMPARE(told()[u"state"].toString(), u"error"_s);
        QCOMPARE(told()[u"annotations"][u"summary"].toString(), u"the source could not evaluate it"_s);
    }
    void aNewSeverityIsToldToThoseWhomItConcernsAndItsEndToTheOthers()
    {
        RouteNode root{.receiver = u"all"_s};
        root.routes.push_back({.receiver = u"night"_s, .matchers = parseMatchers(u"severity=critical").value()});
        World world({desktop()}, root);
        world.m_receivers.push_back({.name = u"night"_s, .targets = {discord()}});
        world.fire(anAlert(1, {{u"severity"_s, u"warning"_s}}));
        QCOMPARE(world.pass(1min).size(), size_t(1));
        Alert worse = anAlert(1, {{u"severity"_s, u"critical"_s}});
        worse.state = AlertState::Firing;
        const Transition change{
            .alert = worse.id, .from = AlertState::Firing, .to = AlertState::Firing, .at = world.m_now};
        world.m_grouping.relabel(Labels{{u"severity"_s, u"warning"_s}}, worse, change, world.m_now);
        QStringList told;
        for (const GroupMessage &message : world.pass(10min))
            told += u"%1 %2/%3"_s.arg(message.receiver).arg(message.open.size()).arg(message.ended.size());
        told.sort();
        QCOMPARE(told, (QStringList{u"all 0/1"_s, u"night 1/0"_s}));
    }
    void whatOnlyLearnsIsToldToNobody()
    {
        World world;
        const Alert alert = anAlert(1);
        Transition learning{.alert = alert.id, .from = AlertState::Inactive, .to = AlertState::NoData};
        learning.reason = toText(ReadingReason::TooFewSamples);
        world.m_grouping.observe(alert, learning, world.m_now);
        QVERIFY(world.m_grouping.groups().empty());
        learning.from = AlertState::Firing;
        world.m_grouping.observe(alert, learning, world.m_now);
        QVERIFY(!world.m_grouping.groups().empty());
    }
    void aBodyOfHugeLabelsIsBounded()
    {
        GroupMessage message{.target = {Channel::Webhook, u"ALERT"_s, {}}, .open = {}};
        for (qint64 id = 1; id <= 100; ++id) {
            Alert alert = anAlert(id, {{u"text"_s, QString(60'000, u'x')}});
            message.open.push_back({alert, {.alert = alert.id, .to = AlertState::Firing}});
        }
        const QJsonObject json = QJsonDocument::fromJson(webhookPayload(message)).object();
        QVERIFY(!json[u"alerts"].toArray().isEmpty());
        QCOMPARE(json[u"alerts"].toArray().size() + json[u"truncatedAlerts"].toInt(), 100);
        QVERIFY(json[u"truncatedAlerts"].toInt() > 50);
    }
    void saysWhatWasOverBeforeItWasTold()
    {
        World world;
        world.fire(anAlert(1));
        QVERIFY(world.pass(10s).empty());
        world.resolve(anAlert(1));
        QVERIFY(world.pass(1min).empty());
        QCOMPARE(world.m_never.size(), 1u);
        QCOMPARE(world.m_never[0].alert, AlertId{1});
        QVERIFY(world.m_grouping.groups().empty());
    }
    void holdsBackWhatIsSuppressedAndTellsItAfterwards_data()
    {
        QTest::addColumn<SuppressionKind>("kind");
        QTest::addColumn<bool>("onDiscord");
        QTest::newRow("silenced") << SuppressionKind::Silenced << true;
        QTest::newRow("inhibited") << SuppressionKind::Inhibited << true;
        QTest::newRow("acknowledged") << SuppressionKind::Acknowledged << true;
        QTest::newRow("snoozed: only mine") << SuppressionKind::Snoozed << false;
    }
    void holdsBackWhatIsSuppressedAndTellsItAfterwards()
    {
        QFETCH(SuppressionKind, kind);
        QFETCH(bool, onDiscord);
        World world({desktop(), discord()});
        world.m_verdicts[AlertId{1}] = Suppression{kind, u"so"_s};
        world.fire(anAlert(1));
        const auto held = world.pass(1h);
        QCOMPARE(held.size(), onDiscord ? 0u : 1u);
        if (!onDiscord)
            QCOMPARE(held[0].target, discord());
        world.m_verdicts.clear();
        const auto told = world.pass(5min);
        QCOMPARE(told.size(), onDiscord ? 2u : 1u);
        QCOMPARE(told[0].target, desktop());
    }
    void looksAtWhatIsHeldBackWhenItIsJudgedOtherwise()
    {
        World world;
        world.m_verdicts[AlertId{1}] = Suppression{SuppressionKind::Silenced, u"so"_s};
        world.fire(anAlert(1));
        world.m_judged.emplace();
        QVERIFY(world.pass(1min).empty());
        QCOMPARE(std::exchange(world.m_looks, 0), 1);
        QVERIFY(world.pass(10h).empty());
        QCOMPARE(world.m_looks, 0);
        world.m_verdicts.clear();
        world.m_judged = QSet<AlertId>{AlertId{2}};
        QVERIFY(world.pass(1s).empty());
        QCOMPARE(world.m_looks, 0);
        world.m_judged = QSet<AlertId>{AlertId{1}};
        QVERIFY(world.pass(1s).empty());
        world.m_judged.emplace();
        // In its group's next interval, as if it had been asked all the time.
        QCOMPARE(world.pass(5min).size(), 1u);
    }
    void aClockThatIsSetBackLeavesNoGroupAtRest()
    {
        World world;
        world.m_now = kStart + 24h;
        world.fire(anAlert(1));
        QVERIFY(world.pass(10s).empty());
        world.m_now = kStart;
        QCOMPARE(world.pass(1min).size(), 1u);
    }
    void tellsTheEndOfWhatWasAcknowledged()
    {
        World world;
        world.fire(anAlert(1));
        QCOMPARE(world.pass(30s).size(), 1u);
        world.m_verdicts[AlertId{1}] = Suppression{SuppressionKind::Acknowledged, u"ann"_s};
        QVERIFY(world.pass(5h).empty());
        world.resolve(anAlert(1));
        const auto end = world.pass(5min);
        QCOMPARE(end.size(), 1u);
        QCOMPARE(end[0].ended.size(), 1u);
    }
    void isMuteInItsTimeIntervals()
    {
        RouteNode root = World::aRoot();
        root.muteTimeIntervals = {u"night"_s};
        World world({desktop()}, root);
        world.m_intervals = {{u"night"_s, {{.minutes = {{0, 60}}}}}};
        world.fire(anAlert(1));
        QVERIFY(world.pass(1h - 1s).empty());
        QVERIFY(!world.m_held.empty());
        QCOMPARE(world.m_held[0].why.kind, SuppressionKind::Muted);
        QCOMPARE(world.pass(5min).size(), 1u);
    }
    void coolsDownForNewIncidentsOnly()
    {
        World world;
        world.m_coolsUntil = kStart + 15min;
        world.fire(anAlert(1));
        QVERIFY(world.pass(15min - 1s).empty());
        QCOMPARE(world.m_held[0].why.kind, SuppressionKind::Cooldown);
        QCOMPARE(world.pass(5min).size(), 1u);
        world.m_coolsUntil = kStart + 24h;
        QCOMPARE(world.pass(5h).size(), 1u);
    }
    void doesNotTellTheEndToWhomItWasKept()
    {
        World world;
        world.fire(anAlert(1));
        QCOMPARE(world.pass(30s).size(), 1u);
        world.m_verdicts[AlertId{1}] = Suppression{SuppressionKind::Silenced, u"deploy"_s};
        world.resolve(anAlert(1));
        QVERIFY(world.pass(5min).empty());
        QCOMPARE(world.m_never.size(), 1u);
        QVERIFY(world.m_never[0].why.contains(u"deploy"_s));
    }
    void goesOnWhenTheClockStepsBackAnHour()
    {
        World world;
        world.fire(anAlert(1));
        world.m_now -= 1h;
        QCOMPARE(world.pass(30s).size(), 1u);
    }
    void keepsTheLogOfGroupsThatStayWhenRoutesChange()
    {
        World world;
        world.fire(anAlert(1));
        QCOMPARE(world.pass(30s).size(), 1u);
        RouteNode root = World::aRoot();
        root.routes.push_back({.receiver = u"other"_s, .matchers = parseMatchers(u"team=x"_s).value()});
        world.m_grouping.setRoutes(root, world.m_now);
        QVERIFY(world.pass(1h).empty());
    }
    void writesALoneAlertAsItself()
    {
        World world({desktop(), discord()});
        world.fire(anAlert(7));
        const auto messages = world.pass(30s);
        QCOMPARE(messages.size(), 2u);
        QCOMPARE(planGroup(messages[0], world.m_now)[0].key, u"alert:7:firing"_s);
        QCOMPARE(planGroup(messages[1], world.m_now)[0].receiver, u"ALERT"_s);
        const auto again = world.pass(5h);
        QVERIFY(planGroup(again[0], world.m_now)[0].key.startsWith(u"alert:7:firing@"_s));
    }
    void keepsKeysShortWhateverTheLabels()
    {
        World world;
        const QString huge(1 << 20, u'x');
        world.fire(anAlert(1, {{u"severity"_s, huge}}));
        world.fire(anAlert(2, {{u"severity"_s, huge + u'y'}}));
        const auto messages = world.pass(30s);
        QCOMPARE(messages.size(), 2u);
        for (const GroupMessage &message : messages) {
            QVERIFY(message.group.size() < 600);
            QVERIFY(planGroup(message, world.m_now)[0].title.size() <= 100);
        }
    }
    void remembersWordsOfAnyKind_data()
    {
        QTest::addColumn<QString>("word");
        QTest::newRow("plain") << u"discord:ALERT, held for 5 min; ü"_s;
        QTest::newRow("escaped") << u"a \"quoted\" \\ line\n, ü and 🚨"_s;
        QTest::newRow("empty") << u""_s;
    }
    void remembersWordsOfAnyKind()
    {
        QFETCH(const QString, word);
        NotificationGroup group{.key = u"k"_s, .flushAt = kStart};
        const Transition last{.alert = AlertId{7},
                              .from = AlertState::Pending,
                              .to = AlertState::Firing,
                              .value = 0.1,
                              .at = kStart,
                              .reason = word};
        group.members.insert({AlertId{7}, {anAlert(7), last}});
        group.told[word] = {kStart + 1s, {{AlertId{7}, AlertState::Firing}}};
        GroupMemory memory = groupMemoryFrom(group.key, toJsonText(group)).value();
        addMember(memory, AlertId{7}, memberText(group, AlertId{7}));
        QCOMPARE(memory.flushAt, kStart);
        QCOMPARE(memory.members.at(AlertId{7}), last);
        QCOMPARE(memory.told.size(), size_t(1));
        QCOMPARE(memory.told.at(word).at, kStart + 1s);
        QVERIFY(memory.told.at(word).alerts == group.told.at(word).alerts);
    }
    void refusesADamagedMemory()
    {
        QVERIFY(!groupMemoryFrom(u"k"_s, "{"));
        QVERIFY(!groupMemoryFrom(u"k"_s, "[]"));
    }
};

QTEST_GUILESS_MAIN(GroupingTest)
#include "tst_grouping.moc"
