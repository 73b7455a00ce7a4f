// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The page as it is read, without its marks.
QString manualOf(const QString &program)
{
    QFile file(QStringLiteral(HERALD_SOURCE_DIR "/packaging/man/") + program + u".1"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString text = QString::fromUtf8(file.readAll());
    text.replace(u"\\-"_s, u"-"_s);
    return text;
}

QString helpOf(const QString &program)
{
    QProcess process;
    process.start(QStringLiteral(HERALD_BIN_DIR "/") + program, {u"--help"_s});
    return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

QStringList found(const QString &text, const QString &pattern)
{
    QStringList names;
    auto matches = QRegularExpression(pattern, QRegularExpression::MultilineOption).globalMatch(text);
    while (matches.hasNext())
        names += matches.next().captured(1);
    names.removeDuplicates();
    names.sort();
    return names;
}

/// `--help` of heraldctl has a command a line, indented by two.
QStringList commandsInHelp() { return found(helpOf(u"heraldctl"_s), u"^  ([a-z]+)\\b"_s); }

}  // namespace

class ManPagesTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyCommandOfHeraldctlIsInItsPage()
    {
        QVERIFY(commandsInHelp().size() > 10);
        const QStringList inPage = found(manualOf(u"heraldctl"_s), u"^\\.TP\\n\\.(?:B|BR) \"?([a-z]+)"_s);
        QCOMPARE(inPage, commandsInHelp());
    }
    void everyOptionInHelpIsInThePage_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("herald") << u"herald"_s;
        QTest::newRow("heraldctl") << u"heraldctl"_s;
    }
    void everyOptionInHelpIsInThePage()
    {
        QFETCH(QString, program);
        const QString option = u"(--[a-z][a-z-]+)"_s;
        QStringList inHelp = found(helpOf(program), option);
        inHelp.removeOne(u"--help-all"_s);  // Qt's own
        QVERIFY(inHelp.size() > 3);
        const QStringList inPage = found(manualOf(program), option);
        for (const QString &name : inHelp)
            QVERIFY2(inPage.contains(name), qPrintable(name + u" is not in the page of "_s + program));
        for (const QString &name : inPage)
            QVERIFY2(inHelp.contains(name), qPrintable(name + u" is not known to "_s + program));
    }
    void thePagesAreSound_data() { everyOptionInHelpIsInThePage_data(); }
    void thePagesAreSound()
    {
        QFETCH(QString, program);
        QProcess man;
        man.start(u"man"_s, {u"--warnings"_s, u"-E"_s, u"UTF-8"_s, u"-l"_s,
                             QStringLiteral(HERALD_SOURCE_DIR "/packaging/man/") + program + u".1"_s});
        QVERIFY2(man.waitForStarted(), "man-db is not installed: ./dev deps");
        QVERIFY(man.waitForFinished());
        QCOMPARE(man.readAllStandardError(), QByteArray());
        QVERIFY(!man.readAllStandardOutput().isEmpty());
    }
};

QTEST_GUILESS_MAIN(ManPagesTest)
#include "tst_manpages.moc"
