// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/worthrow.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

QLineEdit *field(const WorthRow &row, const QString &name)
{
    for (auto *one : row.findChildren<QLineEdit *>()) {
        if (one->accessibleName() == name)
            return one;
    }
    qFatal("There is no such field.");
}

}  // namespace

class WorthRowTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void givesBackWhatItWasGiven()
    {
        const ValueModel model{
            .factor = 2.5, .baseline = 0.8, .currency = u"EUR"_s, .period = Period::Year, .confidence = 0.7};
        WorthRow row(nullptr);
        row.setModel(model, u"ratio"_s);
        const auto entered = row.entered(u"ratio"_s);
        QVERIFY(entered && *entered);
        QCOMPARE((*entered)->factor, 2.5);
        QCOMPARE((*entered)->baseline.value_or(0), 0.8);
        QCOMPARE((*entered)->currency, u"EUR"_s);
        QCOMPARE((*entered)->period, Period::Year);
        QCOMPARE((*entered)->confidence, 0.7);
        row.setModel({}, {});
        QVERIFY(row.entered({}) && !*row.entered({}));
    }
    void anEmptyAmountIsNoModel()
    {
        WorthRow row(nullptr);
        row.setModel(ValueModel{.factor = 1}, {});
        field(row, u"Worth of one unit"_s)->clear();
        QVERIFY(row.entered({}) && !*row.entered({}));
    }
    void saysWhatIsWrong()
    {
        WorthRow row(nullptr);
        field(row, u"Worth of one unit"_s)->setText(u"much"_s);
        QVERIFY(!row.entered({}));
        field(row, u"Worth of one unit"_s)->setText(u"5"_s);
        QVERIFY(row.entered({}));
        field(row, u"Currency"_s)->setText(u"€"_s);
        QVERIFY(!row.entered({}));
        field(row, u"Currency"_s)->setText(u"eur"_s);
        QCOMPARE((*row.entered({}))->currency, u"EUR"_s);
    }
};

QTEST_MAIN(WorthRowTest)
#include "tst_worthrow.moc"
