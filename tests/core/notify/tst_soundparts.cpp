// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/soundparts.h"

#include "notify/plainconfig.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

const QByteArray kSound = R"(receivers:
- {name: all, desktop: true}
- {name: pager, webhook: [{secret: PAGER}]}
time_intervals:
- {name: nights, time_intervals: [{times: [{start_time: "00:00", end_time: "07:00"}]}]}
route:
  receiver: all
  routes:
  - {receiver: pager, matchers: ['severity="critical"'], mute_time_intervals: [nights]}
  - {receiver: all, matchers: ['team="web"']}
escalations:
- {name: up, steps: [{after: 5m, receiver: pager}]}
)";

SoundParts read(QByteArray yaml) { return soundParts(yaml, u"c.yml"_s, configFor({.hasDesktop = true})); }

SoundParts readWith(const QByteArray &sound, const QByteArray &damaged)
{
    return read(QByteArray(kSound).replace(sound, damaged));
}

QStringList lines(const SoundParts &parts)
{
    QStringList lines;
    for (const Error &error : parts.broken)
        lines << error.text();
    return lines;
}

}  // namespace

class SoundPartsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aSoundFileIsTakenWhole()
    {
        const SoundParts parts = read(kSound);
        QVERIFY(parts.broken.isEmpty());
        QVERIFY(parts.config == *readAlertingConfig(kSound, u"c.yml"_s));
    }
    void anEntryFallsAlone()
    {
        const SoundParts parts =
            readWith("{name: all, desktop: true}", "{name: all, desktop: true}\n- {name: odd, desktop: 7}");
        QCOMPARE(parts.config.receivers.size(), 2u);
        QCOMPARE(parts.config.route.routes.size(), 2u);
        QCOMPARE(parts.config.escalations.size(), 1u);
        QCOMPARE(parts.broken.size(), 1);
        QVERIFY2(lines(parts)[0].startsWith("c.yml: receivers \"odd\" cannot be read and is left out; desktop: "_L1),
                 qPrintable(lines(parts)[0]));
    }
    void aRouteFallsWithoutItsSiblings()
    {
        const SoundParts parts = readWith("severity=\"critical\"", "severity");
        QCOMPARE(parts.config.route.receiver, u"all"_s);
        QCOMPARE(parts.config.route.routes.size(), 1u);
        QCOMPARE(parts.config.route.routes[0].receiver, u"all"_s);
        QCOMPARE(parts.broken.size(), 1);
        QVERIFY2(lines(parts)[0].startsWith("c.yml: route 1 below the root cannot be read"_L1),
                 qPrintable(lines(parts)[0]));
    }
    void whatNamesAFallenPartFallsToo()
    {
        const SoundParts parts = readWith("secret: PAGER", "secret: 'https://x/y'");
        QCOMPARE(parts.config.receivers.size(), 1u);
        QCOMPARE(parts.config.route.routes.size(), 1u);
        QVERIFY(parts.config.escalations.empty());
        QCOMPARE(parts.broken.size(), 3);
        QVERIFY(!lines(parts).join(u' ').contains("https://x"_L1));
    }
    void aNameThatStandsTwiceIsTakenOnce()
    {
        const SoundParts parts = readWith("- {name: pager,", "- {name: all}\n- {name: pager,");
        QCOMPARE(parts.config.receivers.size(), 2u);
        QCOMPARE(parts.broken.size(), 1);
    }
    void withoutARootRouteTheFallbackIsTold()
    {
        const SoundParts parts = readWith("receiver: all\n  routes", "receiver: nobody\n  routes");
        QCOMPARE(parts.config.route.receiver, u"everybody"_s);
        QCOMPARE(parts.config.receivers.size(), 3u);
        QCOMPARE(parts.config.escalations.size(), 1u);
        QCOMPARE(parts.broken.size(), 1);
    }
    void anUnknownSectionAndNoYamlAreNamed()
    {
        QCOMPARE(read(kSound + "colours: [red]\n").broken.size(), 1);
        QCOMPARE(read(kSound + "colours: [red]\n").config.receivers.size(), 2u);
        const SoundParts none = read("{[");
        QCOMPARE(none.broken.size(), 1);
        QCOMPARE(none.config.route.receiver, u"everybody"_s);
    }
};

QTEST_GUILESS_MAIN(SoundPartsTest)
#include "tst_soundparts.moc"
