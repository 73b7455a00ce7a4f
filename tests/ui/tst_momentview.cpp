// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/momentview.h"

#include "support/fakeclock.h"
#include "support/fakeengine.h"
#include "ui/widgets/detailpane.h"

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

    FakeClock clock;
    FakeEngine engine;
    MomentView widget{engine, nullptr};
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
};

QTEST_MAIN(MomentViewTest)
#include "tst_momentview.moc"
