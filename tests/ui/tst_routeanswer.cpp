// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/routeanswer.h"

#include "ui/models/alertingitems.h"
#include "ui/models/alertingtext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNoon = fromMs(1'772'712'000'000);  // 2026-03-05T12:00:00Z

AlertingConfig config()
{
    return readAlertingConfig(R"(receivers:
- {name: all, desktop: true}
- name: night
  discord: [{secret: DISCORD_ALERT_WEBHOOK}]
route:
  receiver: all
  routes:
  - {receiver: night, matchers: ['severity="critical"'], mute_time_intervals: [days]}
time_intervals:
- name: days
  time_intervals: [{times: [{start_time: "08:00", end_time: "20:00"}]}]
)",
                              u"test.yml"_s)
        .value();
}

}  // namespace

class RouteAnswerTest : public QObject {
    Q_OBJECT
private slots:
    void saysWhoIsToldAndBy()
    {
        const auto answers = routeAnswers(config(), {}, {{u"severity"_s, u"info"_s}}, kNoon);
        QCOMPARE(answers.size(), 1);
        QCOMPARE(answers[0].receiver, u"all"_s);
        QCOMPARE(answers[0].targets, QStringList{u"desktop"_s});
        QVERIFY(answers[0].reason.isEmpty());
    }

    void saysWhyARouteIsMuteThen()
    {
        const Labels critical{{u"severity"_s, u"critical"_s}};
        QVERIFY(!routeAnswers(config(), {}, critical, kNoon).first().reason.isEmpty());
        QVERIFY(routeAnswers(config(), {}, critical, kNoon + 10h).first().reason.isEmpty());
    }

    void aSilenceIsTheReason()
    {
        const Labels labels{{u"severity"_s, u"info"_s}};
        const std::vector<Silence> silences{{.matchers = matchersOf(labels),
                                             .startsAt = kNoon - 1h,
                                             .endsAt = kNoon + 1h,
                                             .createdBy = u"you"_s,
                                             .comment = u"release"_s}};
        QVERIFY(routeAnswers(config(), silences, labels, kNoon).first().reason.contains(u"release"_s));
        QVERIFY(routeAnswers(config(), silences, labels, kNoon + 2h).first().reason.isEmpty());
    }

    void readsLabelsAndNamesWhatIsNone()
    {
        QCOMPARE(enteredLabels(u"a=b, c=\"d e\""_s).value(), (Labels{{u"a"_s, u"b"_s}, {u"c"_s, u"d e"_s}}));
        QVERIFY(enteredLabels(u"a=b, x"_s).error().what.contains(u"“x”"_s));
    }

    void theTreeIsListedWithEachNodeUnderItsParent()
    {
        const auto items = routeItems(config());
        QCOMPARE(items.size(), 2);
        QCOMPARE(items[0].id, u"0"_s);
        QCOMPARE(items[1].id, u"0.0"_s);
        QCOMPARE(items[1].row.trailing, u"night"_s);
    }
};

QTEST_MAIN(RouteAnswerTest)
#include "tst_routeanswer.moc"
