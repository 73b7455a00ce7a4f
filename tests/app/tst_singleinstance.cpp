// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/singleinstance.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

/// A connection of its own is what another process would have.
QDBusConnection connection(const QString &name)
{
    return QDBusConnection::connectToBus(QDBusConnection::SessionBus, name);
}

}  // namespace

class SingleInstanceTest : public QObject {
    Q_OBJECT
private slots:
    void whoComesSecondShowsTheFirst()
    {
        const QTemporaryDir folder;
        SingleInstance first(connection(u"first"_s), folder.path());
        QVERIFY(!first.isShownElsewhere());
        const QSignalSpy shown(&first, &SingleInstance::showWanted);
        bool isSecond = false;
        std::thread other([&] {
            SingleInstance second(connection(u"second"_s), folder.path());
            isSecond = second.isShownElsewhere();
        });
        QTRY_COMPARE(shown.size(), 1);
        other.join();
        QVERIFY(isSecond);
    }
    void anotherFolderIsAnotherHerald()
    {
        const QTemporaryDir one;
        const QTemporaryDir other;
        SingleInstance first(connection(u"third"_s), one.path());
        SingleInstance second(connection(u"fourth"_s), other.path());
        QVERIFY(!first.isShownElsewhere());
        QVERIFY(!second.isShownElsewhere());
    }
    void whoComesAfterTheFirstHasEndedIsTheFirst()
    {
        const QTemporaryDir folder;
        {
            SingleInstance first(connection(u"fifth"_s), folder.path());
            QVERIFY(!first.isShownElsewhere());
        }
        SingleInstance second(connection(u"sixth"_s), folder.path());
        QVERIFY(!second.isShownElsewhere());
    }
    void withoutABusItIsTheFirst()
    {
        const QTemporaryDir folder;
        SingleInstance only(QDBusConnection(u"none"_s), folder.path());
        QVERIFY(!only.isShownElsewhere());
    }
};

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "tst_singleinstance.moc"
