// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/firstframe.h"

#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace herald;

namespace {

/// Remembers that it has been painted.
class Painted final : public QWidget {
public:
    bool isPainted = false;

protected:
    void paintEvent(QPaintEvent *) override { isPainted = true; }
};

}  // namespace

class FirstFrameTest : public QObject {
    Q_OBJECT
private slots:
    void comesOnceAndAfterThePicture()
    {
        Painted window;
        window.show();
        const FirstFrame frame(window);
        QList<bool> painted;
        connect(&frame, &FirstFrame::passed, this, [&] { painted += window.isPainted; });
        QTRY_COMPARE(painted, QList<bool>{true});
        window.resize(300, 200);
        window.hide();
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(painted.size(), 1);
    }
    void isNotWaitedForWhereThereIsNoWindow()
    {
        const Painted window;
        const FirstFrame frame(window);
        const QSignalSpy passed(&frame, &FirstFrame::passed);
        QTRY_COMPARE(passed.size(), 1);
    }
};

QTEST_MAIN(FirstFrameTest)
#include "tst_firstframe.moc"
