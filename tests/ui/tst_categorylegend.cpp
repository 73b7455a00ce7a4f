// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/categorylegend.h"

#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

QList<std::pair<Category, int>> allCategories()
{
    QList<std::pair<Category, int>> all;
    for (const auto category : kCategories)
        all += {category, 12};
    return all;
}

}  // namespace

class CategoryLegendTest : public QObject {
    Q_OBJECT
private slots:
    void aLayoutGivesItEveryLineAndTheRestToItsNeighbour()
    {
        QWidget card;
        auto *column = new QVBoxLayout(&card);
        auto *legend = new CategoryLegend(&card);
        auto *chart = new QWidget(&card);
        column->addWidget(legend);
        column->addWidget(chart, 1);
        legend->setTotals(allCategories());
        card.resize(600, 400);
        column->activate();
        QCOMPARE_GT(legend->height(), legend->sizeHint().height());
        QCOMPARE(legend->height(), legend->heightForWidth(legend->width()));
    }

    void whatDoesNotFitOnOneLineGoesToTheNext()
    {
        CategoryLegend legend;
        const auto all = allCategories();
        legend.setTotals(all);
        const int line = legend.sizeHint().height();
        QCOMPARE(legend.heightForWidth(10'000), line);
        QVERIFY(legend.heightForWidth(800) >= 2 * line);
        QCOMPARE(legend.heightForWidth(1), int(all.size()) * line);
    }
};

QTEST_MAIN(CategoryLegendTest)
#include "tst_categorylegend.moc"
