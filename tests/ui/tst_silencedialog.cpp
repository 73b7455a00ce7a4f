// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/silencedialog.h"

#include "support/fakeclock.h"
#include "support/fakeengine.h"
#include "ui/models/alertingtext.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

Alert alertOn(qint64 id, const QString &host)
{
    Alert alert;
    alert.id = {id};
    alert.rule = u"HighCpu"_s;
    alert.labels = {{u"alertname"_s, u"HighCpu"_s}, {u"host"_s, host}};
    alert.state = AlertState::Firing;
    return alert;
}

const QList<Alert> kOpen{alertOn(1, u"a"_s), alertOn(2, u"b"_s), alertOn(3, u"b"_s)};

}  // namespace

class SilenceDialogTest : public QObject {
    Q_OBJECT
private slots:
    void isPrefilledWithTheAlertsLabelsAndShowsWhatItMutes()
    {
        const Instant now = FakeClock().now();
        const SilenceDialog dialog({.matchers = matchersOf(kOpen[0].labels)}, kOpen, now, nullptr);
        QCOMPARE(dialog.findChild<QLineEdit *>()->text(), uR"({alertname="HighCpu", host="a"})"_s);
        QCOMPARE(dialog.muted(), 1);
    }

    void thePreviewFollowsTheMatchersWhileTheyAreTyped()
    {
        const Instant now = FakeClock().now();
        SilenceDialog dialog({}, kOpen, now, nullptr);
        QCOMPARE(dialog.muted(), 0);
        auto *matchers = dialog.findChild<QLineEdit *>();
        matchers->setText(u"host=~\"b.*\""_s);
        QCOMPARE(dialog.muted(), 2);
        matchers->setText(u"host=~\"(\""_s);
        QCOMPARE(dialog.muted(), 0);
        QVERIFY(!dialog.entered());
    }

    void asksWhyBeforeItCanBeSaved()
    {
        const Instant now = FakeClock().now();
        SilenceDialog dialog({.matchers = matchersOf(kOpen[0].labels)}, kOpen, now, nullptr);
        QVERIFY(!dialog.entered());
        dialog.findChildren<QLineEdit *>().last()->setText(u"works on it"_s);
        dialog.findChild<QComboBox *>()->setCurrentText(u"8h"_s);
        const auto silence = dialog.entered();
        QVERIFY(silence);
        QCOMPARE(silence->endsAt, now + 8h);
        QCOMPARE(silence->comment, u"works on it"_s);
    }

    void aSilenceOfEverythingIsRefused()
    {
        SilenceDialog dialog({.comment = u"quiet"_s}, kOpen, FakeClock().now(), nullptr);
        dialog.findChild<QLineEdit *>()->setText(u"host!=\"x\""_s);
        QVERIFY(!dialog.entered());
    }

    void staysOpenWhereItCannotBeStored()
    {
        FakeEngine engine;
        QWidget window;
        openSilenceDialog(engine, {.matchers = matchersOf(kOpen[0].labels), .comment = u"why"_s}, FakeClock().now(),
                          &window);
        QTRY_VERIFY(window.findChild<SilenceDialog *>());
        auto *dialog = window.findChild<SilenceDialog *>();
        engine.refusal = Error{ErrorKind::Refused, u"The disk is full."_s, {}};
        emit dialog->saveWanted(*dialog->entered());
        QTRY_VERIFY(!engine.told.isEmpty());
        const auto labels = dialog->findChildren<QLabel *>();
        QTRY_VERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"The disk is full.");
        }));
        QVERIFY(dialog->isVisible());
        engine.refusal.reset();
        emit dialog->saveWanted(*dialog->entered());
        QTRY_VERIFY(!window.findChild<SilenceDialog *>());
        QCOMPARE(engine.told.last(), uR"(addSilence {alertname="HighCpu", host="a"} 2h why)"_s);
    }
};

QTEST_MAIN(SilenceDialogTest)
#include "tst_silencedialog.moc"
