// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/homepromise.h"

#include <QTest>
#include <QThreadPool>
#include <atomic>
#include <random>

using namespace herald;

namespace {

/// Lets a little time pass that differs from call to call.
void dawdle(std::mt19937 &random)
{
    for (std::atomic<unsigned> left = random() % 6000; left > 0; --left) {
    }
}

}  // namespace

class HomePromiseTest : public QObject {
    Q_OBJECT
private slots:
    void aContinuationRunsOnceHoweverTheAnswerMeetsIt()
    {
        constexpr int kAnswers = 100'000;
        QThreadPool pool;
        QObject context;
        std::mt19937 random(1);
        int heard = 0;
        for (int i = 1; i <= kAnswers; ++i) {
            const HomePromise<int> promise;
            auto future = promise.future();
            pool.start([promise] { promise.fulfil(1); });
            dawdle(random);
            future.then(&context, [&heard](int value) { heard += value; });
            if (i % 256 == 0)
                QCoreApplication::processEvents();
        }
        QTRY_COMPARE(heard, kAnswers);
    }
    void finishesOnTheThreadThatAsks()
    {
        const HomePromise<int> promise;
        QThread *finishedOn = nullptr;
        promise.future().then([&finishedOn](int) { finishedOn = QThread::currentThread(); });
        QThreadPool pool;
        pool.start([promise] { promise.fulfil(1); });
        pool.waitForDone();
        QVERIFY(!promise.future().isFinished());
        QTRY_COMPARE(finishedOn, QThread::currentThread());
    }
    void whoeverDeletesWhatIsToBeDeletedLaterTakesNoAnswerAway()
    {
        QThreadPool pool;
        QFuture<int> future;
        {
            const HomePromise<int> promise;
            future = promise.future();
            pool.start([promise] { promise.fulfil(1); });
        }
        pool.waitForDone();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.resultCount(), 1);
    }
    void anAnswerThatNobodyWaitsForIsDropped()
    {
        QThreadPool pool;
        {
            const HomePromise<int> promise;
            pool.start([promise] { promise.fulfil(1); });
        }
        pool.waitForDone();
        QCoreApplication::processEvents();
    }
};

QTEST_GUILESS_MAIN(HomePromiseTest)
#include "tst_homepromise.moc"
