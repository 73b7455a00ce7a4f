// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/integrity.h"
#include "store/samplekeeper.h"
#include "store/samplestore.h"
#include "support/samples.h"
#include "support/temporarydatabase.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>
#include <cstdio>
#include <random>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const Instant kStart = fromMs(1'767'225'600'000);  // 2026-01-01T00:00:00Z
constexpr int kSeries = 50;

Instant timeOf(int scrape) { return kStart + scrape * 1min; }

/// The child: scrapes and seals for ever, and says how many scrapes are acknowledged.
int writeUntilKilled(const QString &path)
{
    const auto database = Database::open({.path = path});
    if (!database)
        return 1;
    SampleStore store(**database);
    SampleKeeper keeper(**database);
    for (int scrape = 0;; ++scrape) {
        if (!store.append(scrapes(u"cpu"_s, kSeries, 1, timeOf(scrape), 1min)))
            return 1;
        std::printf("%d\n", scrape + 1);
        std::fflush(stdout);
        if (scrape % 7 == 6 && !keeper.maintain(timeOf(scrape), {}))
            return 1;
    }
}

}  // namespace

class CrashTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nothingAcknowledgedIsLost_data()
    {
        QTest::addColumn<int>("scrapesBeforeTheKill");
        std::mt19937 random(5);
        for (int i = 0; i < 8; ++i) {
            const int scrapes = 1 + int(random() % 400);
            QTest::addRow("killed after %d scrapes", scrapes) << scrapes;
        }
    }
    void nothingAcknowledgedIsLost()
    {
        QFETCH(int, scrapesBeforeTheKill);
        TemporaryDatabase database;
        database.close();
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(), {u"--write"_s, database.path()});
        int acknowledged = 0;
        while (acknowledged < scrapesBeforeTheKill) {
            QVERIFY(writer.waitForReadyRead(20'000));
            while (writer.canReadLine())
                acknowledged = writer.readLine().trimmed().toInt();
        }
        writer.kill();
        QVERIFY(writer.waitForFinished());
        while (writer.canReadLine())
            acknowledged = writer.readLine().trimmed().toInt();

        database.reopen();
        QCOMPARE(check(*database)->problems, QStringList());
        const auto stored = SampleStore(*database).samplesOf(u"cpu"_s, kStart, timeOf(1'000'000));
        QCOMPARE(stored->size(), size_t(kSeries));
        for (const SeriesData &series : *stored) {
            // The scrape that was on its way when the process died is there wholly or not at all.
            QCOMPARE_GE(series.samples.size(), size_t(acknowledged));
            QCOMPARE(series.samples.size(), stored->front().samples.size());
            for (size_t i = 0; i < series.samples.size(); ++i)
                QCOMPARE(series.samples[i].at, timeOf(int(i)));
        }
    }
};

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == u"--write")
        return writeUntilKilled(arguments[2]);
    CrashTest test;
    return QTest::qExec(&test, arguments);
}
#include "tst_crash.moc"
