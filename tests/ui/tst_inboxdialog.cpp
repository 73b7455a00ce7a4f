// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/inboxdialog.h"

#include "support/fakeclock.h"
#include "support/fakeengine.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/notice.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

FailedEvents twoEvents()
{
    const Instant at = FakeClock().now();
    return {.items = {{2, at, u"github"_s, u"pull_request"_s, u"pull_request: it has no number"_s},
                      {1, at, u"github"_s, u"push"_s, u"The body is no JSON object: <b>boo</b>"_s}},
            .total = 2};
}

QPushButton *button(const QWidget &dialog, const QString &text)
{
    for (auto *one : dialog.findChildren<QPushButton *>()) {
        if (one->text() == text)
            return one;
    }
    qFatal("There is no such button.");
}

bool says(const QWidget &dialog, const QString &text)
{
    const auto labels = dialog.findChildren<QLabel *>();
    return std::ranges::any_of(labels,
                               [&](const QLabel *label) { return !label->isHidden() && label->text() == text; });
}

}  // namespace

class InboxDialogTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void showsEachEventWithItsReason()
    {
        FakeEngine engine;
        const FakeClock clock;
        engine.failures = twoEvents();
        InboxDialog dialog(engine, clock, nullptr);
        QTRY_VERIFY(dialog.isLoaded());
        auto *list = dialog.findChild<QListView *>();
        QCOMPARE(list->model()->rowCount(), 2);
        QVERIFY(says(dialog, u"pull_request: it has no number"_s));
        list->setCurrentIndex(list->model()->index(1, 0));
        QVERIFY(says(dialog, u"The body is no JSON object: <b>boo</b>"_s));
        for (const auto *label : dialog.findChildren<QLabel *>())
            QVERIFY(label->textFormat() == Qt::PlainText || !label->text().contains(u"<b>"));
    }
    void hasAllProcessedAgain()
    {
        FakeEngine engine;
        const FakeClock clock;
        engine.failures = twoEvents();
        InboxDialog dialog(engine, clock, nullptr);
        QTRY_VERIFY(dialog.isLoaded());
        button(dialog, u"Process all again"_s)->click();
        QTRY_COMPARE(dialog.findChild<QListView *>()->model()->rowCount(), 0);
        QCOMPARE(engine.told, QStringList{u"replayEvents"_s});
        QVERIFY(!dialog.findChild<EmptyState *>()->isHidden());
        QVERIFY(!dialog.findChild<Notice *>()->text().isEmpty());
    }
    void saysWhyItCannot()
    {
        FakeEngine engine;
        const FakeClock clock;
        InboxDialog dialog(engine, clock, nullptr);
        QTRY_VERIFY(dialog.isLoaded());
        engine.refusal = Error{ErrorKind::Limited, u"The disk is full."_s, {}};
        button(dialog, u"Process all again"_s)->click();
        QTRY_VERIFY(dialog.findChild<Notice *>()->text().contains(u"The disk is full."_s));
        QVERIFY(button(dialog, u"Process all again"_s)->isEnabled());
    }
};

QTEST_MAIN(InboxDialogTest)
#include "tst_inboxdialog.moc"
