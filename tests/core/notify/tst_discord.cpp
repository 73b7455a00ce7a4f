// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/discord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = fromMs(1'767'225'600'000);

Alert anAlert()
{
    Alert alert;
    alert.id = {7};
    alert.rule = u"HighCpu"_s;
    alert.labels = {{u"alertname"_s, u"HighCpu"_s}, {u"severity"_s, u"critical"_s}, {u"instance"_s, u"db_1"_s}};
    alert.threshold = 0.8;
    alert.summary = u"CPU at 93 %"_s;
    alert.activeSince = kNow - 10min;
    alert.firedAt = kNow - 5min;
    return alert;
}

Transition aTransition(AlertState from, AlertState to)
{
    Transition transition;
    transition.alert = {7};
    transition.from = from;
    transition.to = to;
    transition.value = 0.93;
    transition.at = kNow;
    return transition;
}

QJsonObject bodyOf(const QByteArray &payload) { return QJsonDocument::fromJson(payload).object(); }

QString fieldOf(const DiscordEmbed &embed, const QString &name)
{
    for (const DiscordField &field : embed.fields) {
        if (field.name == name)
            return field.value;
    }
    return {};
}

qsizetype textLength(const QJsonObject &embed)
{
    qsizetype length = embed.value(u"title"_s).toString().size() + embed.value(u"description"_s).toString().size()
                       + embed.value(u"footer"_s).toObject().value(u"text"_s).toString().size();
    const QJsonArray fields = embed.value(u"fields"_s).toArray();
    for (const QJsonValue field : fields)
        length += field[u"name"_s].toString().size() + field[u"value"_s].toString().size();
    return length;
}

/// Fails where a payload breaks one of Discord's limits; returns all its text.
QString checked(const QByteArray &payload)
{
    const QJsonObject body = bodyOf(payload);
    const QJsonArray embeds = body.value(u"embeds"_s).toArray();
    QString text = body.value(u"content"_s).toString();
    qsizetype total = 0;
    if (text.size() > 2000 || embeds.size() > 10 || (text.isEmpty() && embeds.isEmpty()))
        return u"message out of limits"_s;
    for (const QJsonValue value : embeds) {
        const QJsonObject embed = value.toObject();
        total += textLength(embed);
        const QJsonArray fields = embed.value(u"fields"_s).toArray();
        if (embed.value(u"title"_s).toString().size() > 256 || embed.value(u"description"_s).toString().size() > 4096
            || fields.size() > 25 || embed.value(u"footer"_s).toObject().value(u"text"_s).toString().size() > 2048)
            return u"embed out of limits"_s;
        text += embed.value(u"title"_s).toString() + embed.value(u"description"_s).toString();
        for (const QJsonValue field : fields) {
            const qsizetype name = field[u"name"_s].toString().size();
            const qsizetype size = field[u"value"_s].toString().size();
            if (name < 1 || name > 256 || size < 1 || size > 1024)
                return u"field out of limits"_s;
            text += field[u"value"_s].toString();
        }
    }
    return total > 6000 ? u"total out of limits"_s : text;
}

}  // namespace

class DiscordTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void anAlertHasTitleColourAndFields()
    {
        const DiscordEmbed embed =
            alertEmbed(anAlert(), aTransition(AlertState::Pending, AlertState::Firing), u"ratio"_s);
        QCOMPARE(embed.title, u"Firing: HighCpu"_s);
        QCOMPARE(embed.colour, 0xED4245);
        QCOMPARE(embed.description, u"CPU at 93 %"_s);
        QCOMPARE(fieldOf(embed, u"Severity"_s), u"critical"_s);
        QCOMPARE(fieldOf(embed, u"Value"_s), u"93 %"_s);
        QCOMPARE(fieldOf(embed, u"Threshold"_s), u"80 %"_s);
        QCOMPARE(fieldOf(embed, u"Since"_s), u"<t:1767225300:f>"_s);
        QCOMPARE(fieldOf(embed, u"instance"_s), u"db\\_1"_s);
        QVERIFY(fieldOf(embed, u"alertname"_s).isEmpty());
        QCOMPARE(embed.at, kNow);
    }

    void coloursTellStateAndSeverity_data()
    {
        QTest::addColumn<QString>("severity");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("colour");
        QTest::newRow("critical") << u"critical"_s << int(AlertState::Firing) << 0xED4245;
        QTest::newRow("warning") << u"warning"_s << int(AlertState::Firing) << 0xF0A020;
        QTest::newRow("info") << u"info"_s << int(AlertState::Firing) << 0x3498DB;
        QTest::newRow("unknown word") << u"odd"_s << int(AlertState::Firing) << 0xF0A020;
        QTest::newRow("resolved") << u"critical"_s << int(AlertState::Resolved) << 0x57F287;
        QTest::newRow("no data") << u"critical"_s << int(AlertState::NoData) << 0x95A5A6;
    }
    void coloursTellStateAndSeverity()
    {
        QFETCH(QString, severity);
        QFETCH(int, state);
        QFETCH(int, colour);
        Alert alert = anAlert();
        alert.labels.set(u"severity"_s, severity);
        QCOMPARE(alertEmbed(alert, aTransition(AlertState::Pending, AlertState(state))).colour, colour);
    }

    void aResolvedAlertSaysHowLongItLasted()
    {
        const DiscordEmbed embed = alertEmbed(anAlert(), aTransition(AlertState::Firing, AlertState::Resolved));
        QCOMPARE(embed.title, u"Resolved: HighCpu"_s);
        QCOMPARE(fieldOf(embed, u"Lasted"_s), u"5m"_s);
    }

    void anAlertThatFlapsSaysSo()
    {
        Alert alert = anAlert();
        alert.repeats = 5;
        alert.isFlapping = true;
        const DiscordEmbed embed = alertEmbed(alert, aTransition(AlertState::Pending, AlertState::Firing));
        const auto field = std::ranges::find(embed.fields, u"Flapping"_s, &DiscordField::name);
        QVERIFY(field != embed.fields.end());
        QCOMPARE(field->value, u"Flapping: fired 5 times within a day."_s);
        QCOMPARE(toJson(alert).value("repeats"_L1).toInt(), 5);
        QVERIFY(toJson(alert).value("is_flapping"_L1).toBool());
    }
    void whatCannotBeSeenHasNoValue()
    {
        Transition transition = aTransition(AlertState::Firing, AlertState::NoData);
        transition.reason = u"no sample for 5m"_s;
        const DiscordEmbed embed = alertEmbed(anAlert(), transition);
        QCOMPARE(embed.title, u"Cannot see: HighCpu"_s);
        QVERIFY(embed.description.contains(u"no sample for 5m"_s));
        QVERIFY(fieldOf(embed, u"Value"_s).isEmpty());
    }

    void anAchievementShowsItsProof()
    {
        Achievement achievement;
        achievement.title = u"Reduced Latency: 1.2 s (target 2.0 s)"_s;
        achievement.description = u"40 % better"_s;
        achievement.category = Category::Performance;
        achievement.impact = 71.6;
        achievement.value = Money{700, u"USD"_s, Period::Month, u"m"_s, {}, 0.1};
        achievement.sourceUrl = u"https://github.com/o/r/pull/7"_s;
        achievement.completedAt = kNow;
        achievement.evidence = {{u"note"_s, {}, {}, {}, EvidenceGrade::Claimed, {}, {}},
                                {u"samples"_s, {}, {}, {}, EvidenceGrade::Measured, {}, {}}};
        const DiscordEmbed embed = achievementEmbed(achievement);
        QCOMPARE(embed.title, u"Reduced Latency: 1.2 s \\(target 2.0 s\\)"_s);
        QCOMPARE(embed.url, achievement.sourceUrl);
        QCOMPARE(fieldOf(embed, u"Impact"_s), u"72 of 100"_s);
        QCOMPARE(fieldOf(embed, u"Value"_s), u"$700 a month \\(confidence 10 %\\)"_s);
        QCOMPARE(fieldOf(embed, u"Evidence"_s), u"measured"_s);
        achievement.sourceUrl = u"javascript:alert(1)"_s;
        achievement.impact.reset();
        achievement.value.reset();
        const DiscordEmbed bare = achievementEmbed(achievement);
        QVERIFY(bare.url.isEmpty());
        QVERIFY(fieldOf(bare, u"Impact"_s).isEmpty() && fieldOf(bare, u"Value"_s).isEmpty());
    }

    void outsideTextCannotCommandTheScreen_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("safe");
        QTest::newRow("bold") << u"a **b** _c_ ~~d~~ `e` ||f||"_s
                              << u"a \\*\\*b\\*\\* \\_c\\_ \\~\\~d\\~\\~ \\`e\\` \\|\\|f\\|\\|"_s;
        QTest::newRow("link") << u"[x](https://a.b/c)"_s << u"\\[x\\]\\(https://a.b/c\\)"_s;
        QTest::newRow("user") << u"<@123>"_s << u"\\<@\u200b123>"_s;
        QTest::newRow("everyone") << u"@everyone"_s << u"@\u200beveryone"_s;
        QTest::newRow("heading") << u"# a\n > b\n- c\n1. d"_s << u"\\# a\n \\> b\n\\- c\n1\\. d"_s;
        QTest::newRow("backslash") << u"\\*"_s << u"\\\\\\*"_s;
        QTest::newRow("address") << u"see https://x.y/a_b?c=*d e_f"_s << u"see https://x.y/a_b?c=\\*d e\\_f"_s;
        QTest::newRow("time stamp") << u"<t:0:R>"_s << u"\\<t:0:R>"_s;
    }
    void outsideTextCannotCommandTheScreen()
    {
        QFETCH(QString, text);
        QFETCH(QString, safe);
        QCOMPARE(escaped(text), safe);
    }

    void nobodyIsEverMentioned()
    {
        const auto payloads = discordPayloads(u"hi"_s, {alertEmbed(anAlert(), aTransition({}, AlertState::Firing))});
        QCOMPARE(payloads.size(), 1);
        for (const QByteArray &payload : payloads) {
            const QJsonObject mentions = bodyOf(payload).value(u"allowed_mentions"_s).toObject();
            QVERIFY(mentions.value(u"parse"_s).isArray() && mentions.value(u"parse"_s).toArray().isEmpty());
        }
    }

    void embedsHaveDiscordsShape()
    {
        const auto payloads = discordPayloads({}, {alertEmbed(anAlert(), aTransition({}, AlertState::Firing))});
        const QJsonObject embed = bodyOf(payloads.first()).value(u"embeds"_s).toArray().first().toObject();
        QCOMPARE(embed.value(u"color"_s).toInt(), 0xED4245);
        QCOMPARE(embed.value(u"timestamp"_s).toString(), u"2026-01-01T00:00:00Z"_s);
        QCOMPARE(embed.value(u"footer"_s).toObject().value(u"text"_s).toString(), u"Herald"_s);
        QVERIFY(embed.value(u"fields"_s).toArray().first().toObject().value(u"inline"_s).isBool());
        QVERIFY(!bodyOf(payloads.first()).contains(u"content"_s));
    }

    void nothingToSayIsNoMessage() { QVERIFY(discordPayloads({}, {}).isEmpty()); }

    void longTextsGoOnInsteadOfBeingCut()
    {
        QStringList words;
        for (int i = 0; i < 1200; ++i)
            words.append(u"word%1"_s.arg(i));
        DiscordEmbed embed;
        embed.title = QString(u"title "_s).repeated(80);
        embed.description = words.join(u' ');
        for (int i = 0; i < 60; ++i)
            embed.fields.append({u"field%1"_s.arg(i), u"value%1 "_s.arg(i).repeated(i == 5 ? 300 : 1)});
        embed.footer = u"Herald"_s;
        QString all;
        const auto payloads = discordPayloads(words.join(u' ').left(5000), {embed});
        for (const QByteArray &payload : payloads)
            all += checked(payload) + u' ';
        QVERIFY2(!all.contains(u"out of limits"_s), qPrintable(all.right(200)));
        for (const QString &word : words)
            QVERIFY2(all.contains(word), qPrintable(word));
        for (int i = 0; i < 60; ++i)
            QVERIFY(all.contains(u"value%1"_s.arg(i)));
    }

    void aFloodEndsAndSaysSo()
    {
        DiscordEmbed embed;
        embed.title = u"t"_s;
        embed.description = QString(u'x').repeated(1'000'000);
        const auto payloads = discordPayloads({}, {embed});
        QVERIFY(payloads.size() <= 3);
        QString all;
        for (const QByteArray &payload : payloads)
            all += checked(payload);
        QVERIFY(!all.contains(u"out of limits"_s));
        QVERIFY(all.contains(u"more characters; see Herald"_s));
    }

    void everySizeKeepsTheLimits()
    {
        for (int size = 0; size < 7000; size += 131) {
            DiscordEmbed embed;
            embed.title = QString(u'T').repeated(size % 600);
            embed.description = QString(u"d ä😀"_s).repeated(size / 5);
            for (int i = 0; i < size / 100; ++i)
                embed.fields.append({QString(u'n').repeated(size % 300), QString(u'v').repeated((size * 3) % 1500)});
            embed.footer = QString(u'f').repeated(size);
            embed.url = u"https://a.b"_s;
            for (const QByteArray &payload : discordPayloads({}, {embed, embed, embed})) {
                const QString text = checked(payload);
                QVERIFY2(!text.contains(u"out of limits"_s), qPrintable(text + QString::number(size)));
            }
        }
    }

    /// Discord merges embeds of the same address into one.
    void anAddressStandsOnceInAMessage()
    {
        DiscordEmbed embed;
        embed.title = u"t"_s;
        embed.url = u"https://a.b"_s;
        const auto payloads = discordPayloads({}, {embed, embed});
        QCOMPARE(payloads.size(), 1);
        QCOMPARE(payloads.first().count("https://a.b"), 1);
    }

    void manyEmbedsBecomeSeveralMessages()
    {
        DiscordEmbed embed;
        embed.title = u"t"_s;
        QCOMPARE(discordPayloads({}, QList<DiscordEmbed>(21, embed)).size(), 3);
    }
};

QTEST_GUILESS_MAIN(DiscordTest)
#include "tst_discord.moc"
