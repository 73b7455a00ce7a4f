// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that are on their way when the program ends.
#include "workers/homepromise.h"

#include <QCoreApplication>
#include <QTest>
#include <QThreadPool>

using namespace herald;

class HomePromiseEndTest : public QObject {
    Q_OBJECT
private slots:
    /// Hung for ever in QCoreApplication's destructor, which holds the lock of the events that it throws away.
    void anAnswerThatNobodyHeardHoldsUpNoEnd()
    {
        int argc = 1;
        char name[] = "herald";
        char *argv[] = {name, nullptr};
        QFuture<int> future;
        {
            const QCoreApplication application(argc, argv);
            QThreadPool pool;
            const HomePromise<int> *promise = new HomePromise<int>;
            future = promise->future();
            pool.start([promise] {
                promise->fulfil(1);
                delete promise;
            });
            pool.waitForDone();
        }
        QVERIFY(future.isCanceled());
        QCOMPARE(future.resultCount(), 0);
    }
};

QTEST_APPLESS_MAIN(HomePromiseEndTest)
#include "tst_homepromiseend.moc"
