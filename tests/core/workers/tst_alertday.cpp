// SPDX-License-Identifier: GPL-3.0-or-later
// A scripted day, killed at random moments and gone on with, has the journal of a day that nobody disturbed.
// More kills: tst_alertday --kills 200
#include "store/journalstore.h"
#include "support/alertday.h"
#include "support/temporarydatabase.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <thread>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

int kills = 40;

QStringList journalOf(Database &database)
{
    QStringList lines;
    const auto transitions = JournalStore(database).transitions({.limit = 1'000'000}).value_or(QList<Transition>());
    for (const Transition &t : transitions) {
        lines += u"%1 #%2 %3%4 %5>%6 %7 %8"_s.arg(toRfc3339(t.at))
                     .arg(t.alert.value)
                     .arg(t.rule, t.labels.toText(), toText(t.from), toText(t.to))
                     .arg(t.value)
                     .arg(t.reason);
    }
    return lines;
}

/// What both lists tell up to the first line in which they differ.
QString firstDifference(const QStringList &is, const QStringList &wanted)
{
    for (qsizetype i = 0; i < std::max(is.size(), wanted.size()); ++i) {
        if (is.value(i) != wanted.value(i))
            return u"line %1: \"%2\" instead of \"%3\""_s.arg(i).arg(is.value(i), wanted.value(i));
    }
    return {};
}

/// Lets the day go on until `count` more slots are over and a random part of a slot, then kills. False: the day ended.
bool liveAndKill(const QString &path, int count, int microseconds)
{
    QProcess day;
    day.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    day.start(QCoreApplication::applicationFilePath(), {u"--live"_s, path});
    int seen = 0;
    while (seen < count && day.waitForReadyRead(20'000)) {
        while (day.canReadLine()) {
            day.readLine();
            ++seen;
        }
    }
    QElapsedTimer timer;
    timer.start();
    while (day.state() == QProcess::Running && timer.nsecsElapsed() < qint64(microseconds) * 1000)
        std::this_thread::yield();
    day.kill();
    day.waitForFinished();
    return seen >= count;
}

bool liveToTheEnd(const QString &path)
{
    QProcess day;
    day.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    day.setStandardOutputFile(QProcess::nullDevice());
    day.start(QCoreApplication::applicationFilePath(), {u"--live"_s, path});
    return day.waitForFinished(100'000) && day.exitStatus() == QProcess::NormalExit && day.exitCode() == 0;
}

}  // namespace

class AlertDayTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void killedDayHasTheJournalOfAnUndisturbedOne()
    {
        TemporaryDatabase quiet;
        QVERIFY(alertday::prepare(*quiet));
        quiet.close();
        QVERIFY(liveToTheEnd(quiet.path()));
        quiet.reopen();
        const QStringList wanted = journalOf(*quiet);
        QVERIFY2(wanted.size() > 100, qPrintable(QString::number(wanted.size())));

        constexpr unsigned kSeed = 20260101;
        qInfo("%d kills, seed %u, %lld transitions", kills, kSeed, qlonglong(wanted.size()));
        std::mt19937 random(kSeed);
        TemporaryDatabase killed;
        QVERIFY(alertday::prepare(*killed));
        killed.close();
        const int most = 2 * alertday::kSlots / kills;
        for (int i = 0; i < kills; ++i) {
            if (!liveAndKill(killed.path(), int(random() % unsigned(most)), int(random() % 20'000)))
                break;
            killed.reopen();
            const QStringList soFar = journalOf(*killed);
            const QString difference = firstDifference(soFar, wanted.first(std::min(soFar.size(), wanted.size())));
            QVERIFY2(difference.isEmpty(), qPrintable(u"after kill %1, %2"_s.arg(i + 1).arg(difference)));
            killed.close();
        }
        QVERIFY(liveToTheEnd(killed.path()));
        killed.reopen();
        const QStringList is = journalOf(*killed);
        QVERIFY2(is == wanted, qPrintable(firstDifference(is, wanted)));
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QStringList arguments = app.arguments();
    if (arguments.value(1) == "--live"_L1)
        return alertday::live(arguments.value(2));
    if (arguments.value(1) == "--kills"_L1) {
        kills = std::max(1, arguments.value(2).toInt());
        arguments.remove(1, 2);
    }
    AlertDayTest test;
    return QTest::qExec(&test, arguments);
}
#include "tst_alertday.moc"
