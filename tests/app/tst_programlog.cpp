// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/programlog.h"

#include "engine/engine.h"
#include "support/datafolder.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class ProgramLogTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatQtWarnsOfIsWrittenWithoutSecrets()
    {
        DataFolder folder;
        folder.environment.insert(u"GITHUB_TOKEN"_s, u"correct-horse-battery"_s);
        {
            ProgramLog log(folder.paths, folder.environment, m_clock);
            QTest::ignoreMessage(QtWarningMsg, "no access with correct-horse-battery");
            qWarning("no access with correct-horse-battery");
        }
        QTest::ignoreMessage(QtWarningMsg, "after its end");
        qWarning("after its end");
        const QByteArray text = contentOf(folder);
        QVERIFY2(text.contains("warning default: no access with …\n"), text.constData());
        QVERIFY(!text.contains("after its end"));
    }
    void whatTheEngineCannotDoIsWritten()
    {
        DataFolder folder;
        QFile foreign(folder.paths.database);
        QVERIFY(foreign.open(QIODevice::WriteOnly));
        foreign.write("this is no database, and long enough to be looked at as one");
        foreign.close();
        ProgramLog log(folder.paths, folder.environment, m_clock);
        Engine engine({.paths = folder.paths, .environment = folder.environment, .webhooks = {}, .clock = m_clock});
        log.follow(engine);
        const QSignalSpy failed(&engine, &Engine::failed);
        engine.start();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY2(contentOf(folder).contains(" error store: "), contentOf(folder).constData());
    }
    void whatTheEngineDoesIsWritten()
    {
        DataFolder folder;
        ProgramLog log(folder.paths, folder.environment, m_clock);
        folder.environment.insert(u"SCRAPE_INTERVAL_HOURS"_s, u"often"_s);
        Engine engine({.paths = folder.paths, .environment = folder.environment, .webhooks = {}, .clock = m_clock});
        log.follow(engine);
        const QSignalSpy started(&engine, &Engine::started);
        engine.start();
        QTRY_COMPARE(started.size(), 1);
        const QByteArray text = contentOf(folder);
        QVERIFY2(text.contains(" info The engine works\n"), text.constData());
        QVERIFY2(text.contains(" warning SCRAPE_INTERVAL_HOURS is"), text.constData());
    }

private:
    static QByteArray contentOf(const DataFolder &folder)
    {
        QFile file(folder.paths.logs + u'/' + QCoreApplication::applicationName() + u".log"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    SystemClock m_clock;
};

QTEST_GUILESS_MAIN(ProgramLogTest)
#include "tst_programlog.moc"
