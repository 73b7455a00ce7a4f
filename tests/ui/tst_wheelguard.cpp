// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wheelguard.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QWheelEvent>
#include <qtestspontaneevent.h>

using namespace herald;

namespace {

/// A field in a page that is longer than its window.
struct LongPage {
    explicit LongPage(QWidget *field)
    {
        auto *page = new QWidget;
        auto *column = new QVBoxLayout(page);
        column->addWidget(field);
        page->setMinimumHeight(2000);
        area.setWidget(page);
        area.setWidgetResizable(true);
        area.resize(300, 200);
        area.show();
        QCoreApplication::processEvents();  // lays it out
    }
    QScrollArea area;
};

void turnWheelOver(QWidget *field)
{
    const QPointF middle = field->rect().center();
    QWheelEvent down(middle, field->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                     false);
    // Only a wheel that a person turned is offered to what the field lies in.
    QSpontaneKeyEvent::setSpontaneous(&down);
    qApp->notify(field, &down);
}

}  // namespace

class WheelGuardTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { qApp->installEventFilter(new WheelGuard(this)); }

    void theWheelScrollsThePageAndChangesNoChoice()
    {
        auto *choice = new QComboBox;
        choice->addItems({QStringLiteral("one"), QStringLiteral("two")});
        const LongPage page(choice);
        turnWheelOver(choice);
        QCOMPARE(choice->currentIndex(), 0);
        QVERIFY(page.area.verticalScrollBar()->value() > 0);
    }
    void theWheelChangesNoNumberEvenWhereTheFieldHasTheFocus()
    {
        auto *number = new QSpinBox;
        number->setValue(5);
        const LongPage page(number);
        number->setFocus();
        turnWheelOver(number);
        QCOMPARE(number->value(), 5);
        QVERIFY(page.area.verticalScrollBar()->value() > 0);
    }
};

QTEST_MAIN(WheelGuardTest)
#include "tst_wheelguard.moc"
