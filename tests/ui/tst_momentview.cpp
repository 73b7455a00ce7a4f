// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/momentview.h"

#include "support/fakeclock.h"
#include "support/fakeengine.h"
#include "ui/models/alertingtext.h"
#include "ui/models/rulebook.h"
#include "ui/widgets/pill.h"

#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

Transition transition(AlertState from, AlertState to, Instant at)
{
    return {.alert = {7}, .rule = u"HighCpu"_s, .labels = {}, .from = from, .to = to, .at = at, .reason = {}};
}

struct View {
    View()
    {
        const Instant now = clock.now();
        engine.now = now;
        engine.allTransitions = {transition(AlertState::Inactive, AlertState::Firing, now - 3h),
                                 transition(AlertState::Firing, AlertState::Resolved, now - 1h)};
        widget.setSpan({now - 24h, now}, {now - 3h, now - 1h});
        widget.show();
    }
    [[nodiscard]] bool says(const QString &text) const
    {
        const auto labels = widget.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == text; });
    }

    [[nodiscard]] QString state() const { return widget.findChild<Pill *>()->text(); }

    FakeClock clock;
    FakeEngine engine;
    RuleBook book;
    MomentView widget{engine, book, nullptr};
    QSlider *slider = widget.findChild<QSlider *>();
};

}  // namespace

class MomentViewTest : public QObject {
    Q_OBJECT
private slots:
    void beginsAtTheEnd()
    {
        View view;
        QTRY_VERIFY(view.widget.isComplete());
        QCOMPARE(view.widget.moment(), view.clock.now());
        QVERIFY(view.says(u"Nothing was sent."_s));
    }

    void theButtonsJumpFromChangeToChange()
    {
        View view;
        const auto buttons = view.widget.findChildren<QPushButton *>();
        buttons[0]->click();
        QCOMPARE(view.widget.moment(), view.clock.now() - 1h);
        buttons[0]->click();
        QCOMPARE(view.widget.moment(), view.clock.now() - 3h);
        QVERIFY(!buttons[0]->isEnabled());
        buttons[1]->click();
        QCOMPARE(view.widget.moment(), view.clock.now() - 1h);
    }

    void theKeysMoveByAMinuteAndAnHour()
    {
        View view;
        QTest::keyClick(view.slider, Qt::Key_Left);
        QCOMPARE(view.widget.moment(), view.clock.now() - 1min);
        QTest::keyClick(view.slider, Qt::Key_PageDown);
        QCOMPARE(view.widget.moment(), view.clock.now() - 61min);
    }

    void showsWhatWasOpenThen()
    {
        View view;
        view.widget.goTo(view.clock.now() - 2h);
        QTRY_VERIFY(view.widget.isComplete());
        QVERIFY(view.says(u"1 alert open"_s) || view.says(u"1 alert(s) open"_s));
        view.widget.goTo(view.clock.now() - 5h);
        QTRY_VERIFY(view.widget.isComplete());
        QVERIFY(view.says(u"0 alerts open"_s) || view.says(u"0 alert(s) open"_s));
    }

    void aMomentThatNobodyWatchedIsNotQuiet()
    {
        View view;
        const Instant now = view.clock.now();
        view.engine.past.gap = WatchGap{now - 8h, now - 4h};
        view.widget.goTo(now - 5h);
        QTRY_VERIFY(view.widget.isComplete());
        QCOMPARE(view.state(), u"Not watched"_s);
    }

    void whatCouldNotBeSeenIsNotQuiet()
    {
        View view;
        view.engine.past.alerts = {{.alert = {1}, .rule = u"Disk"_s, .state = AlertState::NoData}};
        view.widget.goTo(view.clock.now() - 5h);
        QTRY_VERIFY(view.widget.isComplete());
        QCOMPARE(view.state(), u"Cannot see"_s);
    }

    void whatNobodyWasToldOfDoesNotFire()
    {
        View view;
        PastAlert held{.alert = {1}, .rule = u"Disk"_s, .state = AlertState::Firing};
        held.heldBack = {{.alert = {1}, .scope = {}, .why = {SuppressionKind::Silenced, u"repair"_s}}};
        view.engine.past.alerts = {held};
        view.widget.goTo(view.clock.now() - 5h);
        QTRY_VERIFY(view.widget.isComplete());
        QCOMPARE(view.state(), u"Quiet"_s);
    }

    void aPersonsOwnWordForASeverityGivesThePastItsColour()
    {
        RuleBook book;
        book.setSeverities({{u"fire"_s, Severity::Critical}});
        PastAlert alert{.alert = {1}, .rule = u"Disk"_s, .state = AlertState::Firing};
        alert.labels.set(u"severity"_s, u"fire"_s);
        QCOMPARE(rowOf(alert, {}, book).tone, Tone::Alert);
        QCOMPARE(rowOf(alert, {}, RuleBook()).tone, Tone::Warning);
    }
};

QTEST_MAIN(MomentViewTest)
#include "tst_momentview.moc"
