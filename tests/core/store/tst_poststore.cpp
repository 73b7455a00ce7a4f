// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/poststore.h"

#include "support/temporarydatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class PostStoreTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void givesTheRatesOfAnAccountsOtherPosts()
    {
        TemporaryDatabase database;
        PostStore store(*database);
        for (int i = 1; i <= 4; ++i)
            QVERIFY(store.save({u"p%1"_s.arg(i), u"a"_s, i / 100.0, fromMs(i)}));
        QVERIFY(store.save({u"q"_s, u"b"_s, 0.5, fromMs(9)}));
        QCOMPARE(store.ratesOfOthers(u"a"_s, u"p2"_s, 10).value(), (std::vector<double>{0.04, 0.03, 0.01}));
        QCOMPARE(store.ratesOfOthers(u"a"_s, u"new"_s, 2).value(), (std::vector<double>{0.04, 0.03}));
        QVERIFY(store.ratesOfOthers(u"c"_s, u"new"_s, 10)->empty());
    }
    void keepsTheLastReportOfAPost()
    {
        TemporaryDatabase database;
        PostStore store(*database);
        QVERIFY(store.save({u"p"_s, u"a"_s, 0.01, fromMs(1)}));
        QVERIFY(store.save({u"p"_s, u"a"_s, 0.02, fromMs(2)}));
        QCOMPARE(store.ratesOfOthers(u"a"_s, u"new"_s, 10).value(), std::vector<double>{0.02});
    }
};

QTEST_GUILESS_MAIN(PostStoreTest)
#include "tst_poststore.moc"
