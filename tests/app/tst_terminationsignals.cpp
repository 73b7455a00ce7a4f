// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/terminationsignals.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace herald;

class TerminationSignalsTest : public QObject {
    Q_OBJECT
private slots:
    void tellsWhatComesFromOutsideAndNotWhatALibraryRaises()
    {
        const TerminationSignals termination;
        QSignalSpy received(&termination, &TerminationSignals::received);
        QCOMPARE(::raise(SIGTERM), 0);
        const QString own = QString::number(QCoreApplication::applicationPid());
        for (const QString &name : {u"-TERM"_s, u"-INT"_s}) {
            QCOMPARE(QProcess::execute(u"kill"_s, {name, own}), 0);
            QTRY_COMPARE(received.size(), 1);
            received.clear();
        }
    }
};

QTEST_GUILESS_MAIN(TerminationSignalsTest)
#include "tst_terminationsignals.moc"
