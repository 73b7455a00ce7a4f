// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/logfile.h"

#include "support/fakeclock.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class LogFileTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void aLineHasItsTimeAndLevel()
    {
        LogFile log({.path = path(), .clock = m_clock});
        log.write("warning"_L1, u"The disk is full."_s);
        QCOMPARE(contentOf(path()), "2026-01-01T00:00:00Z warning The disk is full.\n"_ba);
    }
    void noSecretReachesTheFile_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("known") << u"the password is correct/horse, they say"_s;
        QTest::newRow("known, encoded") << u"https://x.org/?q=correct%2Fhorse"_s;
        QTest::newRow("webhook") << u"POST https://discord.com/api/webhooks/123/correct_horse failed"_s;
        QTest::newRow("bearer") << u"Authorization: Bearer correcthorsebattery"_s;
        QTest::newRow("user info") << u"http://me:correct@host/metrics is gone"_s;
    }
    void noSecretReachesTheFile()
    {
        QFETCH(QString, text);
        LogFile log({.path = path(), .clock = m_clock});
        log.mask(u"correct/horse"_s);
        log.write("error"_L1, text);
        QVERIFY2(!contentOf(path()).contains("correct"), contentOf(path()).constData());
    }
    void textFromOutsideStaysOnItsLine()
    {
        LogFile log({.path = path(), .clock = m_clock});
        log.write("info"_L1, u"a\nb\x1b[31mc"_s);
        QCOMPARE(contentOf(path()).count('\n'), 1);
        QVERIFY(!contentOf(path()).contains('\x1b'));
    }
    void itStaysSmallAndTheNewestIsThere()
    {
        LogFile log({.path = path(), .maxBytes = 200, .keptFiles = 2, .clock = m_clock});
        for (int i = 0; i < 100; ++i)
            log.write("info"_L1, u"line %1"_s.arg(i));
        QCOMPARE(QDir(m_folder->path() + u"/state"_s).entryList(QDir::Files),
                 QStringList({u"herald.log"_s, u"herald.log.1"_s, u"herald.log.2"_s}));
        for (const auto &end : {u""_s, u".1"_s, u".2"_s})
            QCOMPARE_LE(QFileInfo(path() + end).size(), 200);
        QVERIFY(contentOf(path()).endsWith("line 99\n"));
        const QByteArray all = contentOf(path() + u".2"_s) + contentOf(path() + u".1"_s) + contentOf(path());
        QVERIFY(all.contains("line 95\n"));
    }
    void onlyTheOwnerMayReadIt()
    {
        LogFile log({.path = path(), .clock = m_clock});
        log.write("info"_L1, u"x"_s);
        const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(path()) & others));
        QVERIFY(!(QFile::permissions(QFileInfo(path()).path()) & others));
    }
    void whatCannotBeWrittenIsDropped()
    {
        QFile obstacle(m_folder->filePath(u"state"_s));
        QVERIFY(obstacle.open(QIODevice::WriteOnly));
        LogFile log({.path = path(), .clock = m_clock});
        log.write("info"_L1, u"x"_s);
        QVERIFY(!QFile::exists(path()));
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"state/herald.log"_s); }

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(LogFileTest)
#include "tst_logfile.moc"
