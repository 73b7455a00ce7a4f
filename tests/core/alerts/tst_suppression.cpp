// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/suppression.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = fromMs(1767225600000);  // 2026-01-01T00:00:00Z

Alert anAlert(const Labels &labels)
{
    Alert alert;
    alert.id = AlertId{1};
    alert.labels = labels;
    alert.fingerprint = labels.fingerprint();
    return alert;
}

}  // namespace

class SuppressionTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void isNothingWithoutAReason() { QVERIFY(!suppressionOf(anAlert({{u"a"_s, u"b"_s}}), {}, kNow)); }

    void namesWhoSilencedAndWhy()
    {
        const std::vector<Silence> silences{
            {SilenceId{1}, parseMatchers(u"a=b"_s).value(), kNow, kNow + 1h, u"ann"_s, u"deploy"_s, kNow}};
        const auto why = suppressionOf(anAlert({{u"a"_s, u"b"_s}}), {.silences = silences}, kNow);
        QVERIFY(why);
        QCOMPARE(why->kind, SuppressionKind::Silenced);
        QVERIFY(why->reason.contains(u"ann"_s) && why->reason.contains(u"deploy"_s));
        QVERIFY(!suppressionOf(anAlert({{u"a"_s, u"c"_s}}), {.silences = silences}, kNow));
    }
    void namesTheRuleThatInhibits()
    {
        InhibitionIndex index({{u"site down"_s,
                                parseMatchers(u"alertname=SiteDown"_s).value(),
                                parseMatchers(u"severity=warning"_s).value(),
                                {u"site"_s}}});
        index.add(99, {{u"alertname"_s, u"SiteDown"_s}, {u"site"_s, u"x"_s}});
        const Alert alert = anAlert({{u"severity"_s, u"warning"_s}, {u"site"_s, u"x"_s}});
        const auto why = suppressionOf(alert, {.inhibition = &index}, kNow);
        QVERIFY(why && why->kind == SuppressionKind::Inhibited && why->reason.contains(u"site down"_s));
    }
    void holdsInItsWindowsOnly()
    {
        const std::vector<NamedTimeInterval> intervals{{u"night"_s, {{.minutes = {{0, 360}}}}}};
        const std::vector<MuteWindow> windows{
            {u"sleep"_s, SuppressionKind::QuietHours, parseMatchers(u"severity!=critical"_s).value(), {u"night"_s}}};
        const SuppressionFacts facts{.windows = windows, .timeIntervals = intervals};
        const auto why = suppressionOf(anAlert({{u"severity"_s, u"info"_s}}), facts, kNow);
        QVERIFY(why && why->kind == SuppressionKind::QuietHours);
        QVERIFY(!suppressionOf(anAlert({{u"severity"_s, u"critical"_s}}), facts, kNow));
        QVERIFY(!suppressionOf(anAlert({{u"severity"_s, u"info"_s}}), facts, kNow + 6h));
    }
    void knowsAcknowledgementsAndMySnoozes()
    {
        const std::vector<Snooze> snoozes{{AlertId{1}, u"me"_s, kNow + 1h}};
        Alert alert = anAlert({});
        QCOMPARE(suppressionOf(alert, {.snoozes = snoozes, .me = u"me"_s}, kNow)->kind, SuppressionKind::Snoozed);
        QVERIFY(!suppressionOf(alert, {.snoozes = snoozes, .me = u"she"_s}, kNow));
        QVERIFY(!suppressionOf(alert, {.snoozes = snoozes, .me = u"me"_s}, kNow + 1h));
        alert.acknowledgedAt = kNow;
        alert.acknowledgedBy = u"bob"_s;
        QCOMPARE(suppressionOf(alert, {.snoozes = snoozes, .me = u"me"_s}, kNow)->kind, SuppressionKind::Acknowledged);
    }
    void readsItsOwnWords()
    {
        for (int kind = 0; kind <= int(SuppressionKind::Cooldown); ++kind)
            QCOMPARE(suppressionKindFrom(toText(SuppressionKind(kind))), std::optional(SuppressionKind(kind)));
        QVERIFY(!suppressionKindFrom(u"bored"));
    }
};

QTEST_GUILESS_MAIN(SuppressionTest)
#include "tst_suppression.moc"
