// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/categorylegend.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class CategoryLegendTest : public QObject {
    Q_OBJECT
private slots:
    void whatDoesNotFitOnOneLineGoesToTheNext()
    {
        CategoryLegend legend;
        QList<std::pair<Category, int>> all;
        for (const auto category : kCategories)
            all += {category, 12};
        legend.setTotals(all);
        const int line = legend.sizeHint().height();
        QCOMPARE(legend.heightForWidth(10'000), line);
        QVERIFY(legend.heightForWidth(800) >= 2 * line);
        QCOMPARE(legend.heightForWidth(1), int(all.size()) * line);
    }
};

QTEST_MAIN(CategoryLegendTest)
#include "tst_categorylegend.moc"
