// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 20'000;

struct Run {
    int code = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QJsonArray items() const { return json().value("items"_L1).toArray(); }
};

}  // namespace

/// What decides who is told, as a person changes it in a terminal.
class AlertingCommandsTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_environment.clear();
        m_environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
        m_environment.insert(u"HOME"_s, m_folder->path());
        m_environment.insert(u"HERALD_DATA_DIR"_s, m_folder->filePath(u"data"_s));
        m_environment.insert(u"USER"_s, u"ann"_s);
    }

    void saysWhoWouldBeToldAndWhen()
    {
        const QByteArray nights = "time_intervals:\n- name: nights\n  time_intervals:\n"
                                  "  - {times: [{start_time: '00:00', end_time: '07:00'}]}\n"
                                  "quiet_hours:\n- {name: sleep, matchers: ['severity!=\"critical\"'], "
                                  "time_intervals: [nights]}\n";
        QCOMPARE(heraldctl({u"routes"_s, u"import"_s, file(u"nights.yml"_s, nights)}).code, 0);
        const auto toldAt = [&](const QString &labels, const QString &time) {
            const Run run = heraldctl({u"routes"_s, u"test"_s, u"--json"_s, u"--labels"_s, labels, u"--at"_s, time});
            const QJsonObject first = run.items().first().toObject();
            return first.value("receiver"_L1).toString() + (first.value("told"_L1).toBool() ? u" told"_s : u" not"_s);
        };
        QCOMPARE(toldAt(u"severity=warning"_s, u"2026-01-01T03:00:00Z"_s), u"primary not"_s);
        QCOMPARE(toldAt(u"severity=warning"_s, u"2026-01-01T08:00:00Z"_s), u"primary told"_s);
        QCOMPARE(toldAt(u"severity=critical"_s, u"2026-01-01T03:00:00Z"_s), u"private told"_s);
    }
    void keepsTheOldConfigurationWhereTheNewOneIsWrong()
    {
        const Run before = heraldctl({u"routes"_s, u"export"_s});
        const Run wrong = heraldctl(
            {u"routes"_s, u"import"_s, file(u"bad.yml"_s, "route:\n  receiver: primary\n  group_wait: soon\n")});
        QCOMPARE(wrong.code, 1);
        QVERIFY2(wrong.err.contains("bad.yml:3") && wrong.err.contains("group_wait"), wrong.err.constData());
        QCOMPARE(heraldctl({u"routes"_s, u"export"_s}).out, before.out);
    }
    void readsItsOwnExport()
    {
        const QByteArray exported = heraldctl({u"routes"_s, u"export"_s}).out;
        QCOMPARE(heraldctl({u"routes"_s, u"import"_s, file(u"again.yml"_s, exported)}).code, 0);
        const QByteArray schedules = heraldctl({u"schedules"_s, u"export"_s}).out;
        QCOMPARE(heraldctl({u"schedules"_s, u"import"_s, file(u"s.yml"_s, schedules)}).code, 0);
        QCOMPARE(heraldctl({u"schedules"_s, u"list"_s, u"--json"_s}).items().size(), 4);
        QCOMPARE(heraldctl({u"policies"_s, u"list"_s, u"--json"_s}).items().size(), 2);
    }
    void silencesTravelAsAFile()
    {
        QCOMPARE(
            heraldctl({u"silences"_s, u"add"_s, u"--matchers"_s, u"host=\"a\""_s, u"--comment"_s, u"deploy"_s}).code,
            0);
        const QString exported = file(u"silences.json"_s, heraldctl({u"silences"_s, u"export"_s}).out);
        const auto import = [&] { return heraldctl({u"silences"_s, u"import"_s, exported, u"--json"_s}).json(); };
        QCOMPARE(import().value("known"_L1).toInt(), 1);
        QCOMPARE(heraldctl({u"silences"_s, u"expire"_s, u"1"_s}).code, 0);
        QCOMPARE(import().value("added"_L1).toInt(), 1);
        QCOMPARE(heraldctl({u"silences"_s, u"import"_s, file(u"bad.json"_s, "[{]")}).code, 1);
    }
    void saysHowSchedulesStandAtAMoment()
    {
        const QJsonArray then =
            heraldctl({u"schedules"_s, u"test"_s, u"--at"_s, u"2030-01-01T00:00:00Z"_s, u"--json"_s}).items();
        QVERIFY(!then.isEmpty());
        QVERIFY(then.first().toObject().value("next_execution"_L1).toString().startsWith("2030-01-"_L1));
        QCOMPARE(heraldctl({u"schedules"_s, u"test"_s, u"--at"_s, u"then"_s}).code, 2);
    }
    void addsAndEndsASilence()
    {
        const Run added = heraldctl({u"silences"_s, u"add"_s, u"--matchers"_s, u"host=\"a\""_s, u"--comment"_s,
                                     u"deploy"_s, u"--for"_s, u"1h"_s, u"--json"_s});
        QCOMPARE(added.code, 0);
        QCOMPARE(added.json().value("createdBy"_L1).toString(), u"ann"_s);
        QCOMPARE(heraldctl({u"silences"_s, u"expire"_s, u"1"_s}).code, 0);
        QCOMPARE(heraldctl({u"silences"_s, u"expire"_s, u"1"_s}).code, 1);
        const QJsonObject ended = heraldctl({u"silences"_s, u"list"_s, u"--json"_s}).items().first().toObject();
        QCOMPARE(ended.value("status"_L1).toObject().value("state"_L1).toString(), u"expired"_s);
    }
    void pausesASchedule()
    {
        QCOMPARE(heraldctl({u"schedules"_s, u"pause"_s, u"hourly_performance_check"_s}).code, 0);
        const QJsonArray items = heraldctl({u"schedules"_s, u"list"_s, u"--json"_s}).items();
        QCOMPARE(items[1].toObject().value("state"_L1).toString(), u"paused"_s);
        QVERIFY(items[1].toObject().value("next_execution"_L1).isNull());
    }
    void saysWhatIsWrongInOneLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("no such schedule") << QStringList{u"schedules"_s, u"run"_s, u"x"_s} << 1;
        QTest::newRow("silence of everything") << QStringList{u"silences"_s, u"add"_s, u"--comment"_s, u"c"_s} << 1;
        QTest::newRow("bad matcher") << QStringList{u"silences"_s, u"add"_s,       u"--matchers"_s,
                                                    u"a=~\"(\""_s, u"--comment"_s, u"c"_s}
                                     << 2;
        QTest::newRow("no label") << QStringList{u"routes"_s, u"test"_s, u"--labels"_s, u"critical"_s} << 2;
        QTest::newRow("no time") << QStringList{u"alerts"_s, u"list"_s, u"--at"_s, u"tuesday"_s} << 2;
        QTest::newRow("no such alert") << QStringList{u"alerts"_s, u"snooze"_s, u"7"_s} << 1;
        QTest::newRow("nothing to approve") << QStringList{u"policies"_s, u"approve"_s, u"x"_s} << 1;
        QTest::newRow("no such file") << QStringList{u"policies"_s, u"import"_s, u"/nowhere.yml"_s} << 1;
    }
    void saysWhatIsWrongInOneLine()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const Run run = heraldctl(arguments);
        QCOMPARE(run.code, code);
        QVERIFY2(run.out.isEmpty(), run.out.constData());
        QCOMPARE(run.err.trimmed().count('\n'), 0);
    }

private:
    QString file(const QString &name, const QByteArray &text)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("The folder cannot be written.");
        return file.fileName();
    }
    Run heraldctl(const QStringList &arguments)
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(QStringLiteral(HERALD_BIN_DIR "/heraldctl"), arguments);
        process.closeWriteChannel();
        if (!process.waitForFinished(kPatienceMs))
            process.kill();
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment;
};

QTEST_GUILESS_MAIN(AlertingCommandsTest)
#include "tst_alertingcommands.moc"
