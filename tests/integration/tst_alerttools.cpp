// SPDX-License-Identifier: GPL-3.0-or-later
// heraldctl's tools around alerts, as a person types them.
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Answer {
    int exitCode = -1;
    QByteArray output;
    QByteArray error;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
};

const QByteArray kRules =
    "groups:\n- name: g\n  rules:\n"
    "  - {alert: Slow, metric: {name: latency, labels: {route: '=~/api.*'}}, threshold: 0.5, for: 2m}\n";

}  // namespace

class AlertToolsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QFile file(m_folder.filePath(u"r.yml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kRules);
        file.close();
        QCOMPARE(run({u"rules"_s, u"import"_s, file.fileName()}).exitCode, 0);
    }

    void drillSaysWhoWouldBeToldAndWhen()
    {
        const Answer answer =
            run({u"--json"_s, u"drill"_s, u"--rule"_s, u"Slow"_s, u"--labels"_s, u"route=\"/api/x\""_s});
        QCOMPARE(answer.exitCode, 0);
        const QJsonArray messages = answer.json().value("messages"_L1).toArray();
        QCOMPARE(messages.size(), 4);  // on the desktop and by Discord, as the shipped routes say
        QCOMPARE(messages[0]["state"_L1].toString(), u"firing"_s);
        QCOMPARE(messages[0]["labels"_L1]["route"_L1].toString(), u"/api/x"_s);
        QCOMPARE(messages[3]["state"_L1].toString(), u"resolved"_s);
        // Nothing of it is stored.
        QCOMPARE(run({u"--json"_s, u"alerts"_s, u"list"_s}).json().value("total"_L1).toInt(-1), 0);
    }
    void coachAnswersWhereNothingFired()
    {
        const Answer answer = run({u"--json"_s, u"rules"_s, u"coach"_s});
        QCOMPARE(answer.exitCode, 0);
        QVERIFY(answer.json().value("rules"_L1).isArray());
        QVERIFY(answer.json().value("quieter"_L1).isArray());
        QVERIFY(answer.json().value("inhibitions"_L1).isArray());
    }
    void saysWhatIsWrongInOneLine_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("drill of nothing") << QStringList{u"drill"_s} << 2;
        QTest::newRow("unknown rule") << QStringList{u"drill"_s, u"--rule"_s, u"Nobody"_s} << 1;
        QTest::newRow("labels of another") << QStringList{u"drill"_s, u"--rule"_s, u"Slow"_s} << 2;
        QTest::newRow("speed") << QStringList{u"drill"_s, u"--rule"_s, u"Slow"_s, u"--speed"_s, u"fast"_s} << 2;
        QTest::newRow("period") << QStringList{u"rules"_s, u"coach"_s, u"--period"_s, u"long"_s} << 2;
        QTest::newRow("no Alertmanager") << QStringList{u"alertmanager"_s, u"silences"_s} << 2;
        QTest::newRow("gone Alertmanager")
            << QStringList{u"alertmanager"_s, u"list"_s, u"--url"_s, u"http://127.0.0.1:1"_s} << 1;
    }
    void saysWhatIsWrongInOneLine()
    {
        QFETCH(QStringList, words);
        QFETCH(int, exitCode);
        const Answer answer = run(words);
        QCOMPARE(answer.exitCode, exitCode);
        QVERIFY(answer.output.isEmpty());
        QVERIFY2(answer.error.startsWith("heraldctl: ") && answer.error.count('\n') == 1, answer.error.constData());
    }

private:
    Answer run(const QStringList &words) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"ALERTMANAGER_URL"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(HERALD_BIN_DIR "/heraldctl"),
                      QStringList{u"--data-dir"_s, m_folder.filePath(u"data"_s)} + words);
        process.waitForFinished();
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(AlertToolsTest)
#include "tst_alerttools.moc"
