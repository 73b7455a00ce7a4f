// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class ConfigTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void namesTheAlertmanagersThatAreAsked()
    {
        QStringList problems;
        QProcessEnvironment environment;
        const QHash<QString, QString> settings{{u"alertmanager_url"_s, u"http://one:9093, https://two/am"_s},
                                               {u"alertmanager_interval"_s, u"10s"_s}};
        const Config config = configFrom(settings, environment, &problems);
        QCOMPARE(config.alertmanagers, (QList<QUrl>{QUrl(u"http://one:9093"_s), QUrl(u"https://two/am"_s)}));
        QCOMPARE(config.alertmanagerInterval, Duration(std::chrono::seconds(10)));
        QVERIFY(problems.isEmpty());
        environment.insert(u"ALERTMANAGER_URL"_s, u"http://three:9093"_s);
        QCOMPARE(configFrom(settings, environment, &problems).alertmanagers, QList<QUrl>{QUrl(u"http://three:9093"_s)});
    }
    void leavesOutAWrongAddressAndSaysSo()
    {
        QStringList problems;
        const Config config = configFrom({{u"alertmanager_url"_s, u"ftp://one, http://two:9093,http://two:9093"_s}},
                                         QProcessEnvironment(), &problems);
        QCOMPARE(config.alertmanagers, QList<QUrl>{QUrl(u"http://two:9093"_s)});
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems.first().startsWith("alertmanager_url"_L1), qPrintable(problems.first()));
    }
    void whetherMetricsAreOpenIsASetting()
    {
        QStringList problems;
        QVERIFY(configFrom({}, {}, &problems).isMetricsOpen);
        QVERIFY(!configFrom({{u"metrics_open"_s, u"no"_s}}, {}, &problems).isMetricsOpen);
        QVERIFY(configFrom({{u"metrics_open"_s, u"yes"_s}}, {}, &problems).isMetricsOpen);
        QVERIFY(problems.isEmpty());
        QVERIFY(configFrom({{u"metrics_open"_s, u"maybe"_s}}, {}, &problems).isMetricsOpen);
        QCOMPARE(problems.size(), 1);
        QVERIFY(!checkSetting(u"metrics_open"_s, u"maybe"_s));
    }
    void everySettingIsWrittenAsItIsRead()
    {
        const QHash<QString, QString> texts = settingTexts(Config());
        for (const QString &name : settingNames()) {
            QVERIFY2(texts.contains(name), qPrintable(name));
            QVERIFY2(checkSetting(name, texts.value(name)), qPrintable(name));
        }
        QStringList problems;
        Config again = configFrom(texts, {}, &problems);
        again.isPrometheusChosen = false;
        QVERIFY(again == Config());
        QCOMPARE(settingTexts(configFrom({{u"prometheus_url"_s, u"http://ada:hunter2@p:9090"_s}}, {}, &problems))
                     .value(u"prometheus_url"_s),
                 u"http://p:9090"_s);
    }
    void aVariableWinsOverASettingOfItsName()
    {
        QCOMPARE(variableOf(u"orchestrator_url"_s), u"ORCHESTRATOR_URL"_s);
        QCOMPARE(variableOf(u"prometheus_interval"_s), u"SCRAPE_INTERVAL_HOURS"_s);
        QVERIFY(variableOf(u"metrics_open"_s).isEmpty());
    }
    /// With GITHUB_API_URL=file:///etc the token went to api.github.com.
    void aChosenAddressThatCannotBeUsedIsReplacedByNoOther()
    {
        QProcessEnvironment environment;
        QStringList problems;
        QCOMPARE(configFrom({}, environment, &problems).gitHubUrl, QUrl(u"https://api.github.com"_s));
        environment.insert(u"GITHUB_API_URL"_s, u"file:///etc"_s);
        environment.insert(u"PROMETHEUS_URL"_s, u"nonsense"_s);
        const Config config = configFrom({}, environment, &problems);
        QVERIFY(config.gitHubUrl.isEmpty());
        QVERIFY(config.prometheusUrl.isEmpty());
        QVERIFY(config.isPrometheusChosen);
        QCOMPARE(problems.size(), 2);
    }
    void aWrongAddressIsNamedByWhereItStands()
    {
        QProcessEnvironment environment;
        environment.insert(u"PROMETHEUS_URL"_s, u"ftp://one"_s);
        QStringList problems;
        std::ignore = configFrom({}, environment, &problems);
        QVERIFY2(problems.value(0).startsWith("PROMETHEUS_URL"_L1), qPrintable(problems.value(0)));
        problems.clear();
        std::ignore = configFrom({{u"prometheus_url"_s, u"ftp://one"_s}}, QProcessEnvironment(), &problems);
        QVERIFY2(problems.value(0).startsWith("prometheus_url"_L1), qPrintable(problems.value(0)));
    }
    void knowsWhoIsMeantAndWhenAPostCounts()
    {
        QStringList problems;
        const Config config = configFrom({{u"github_logins"_s, u"ada, Grace-H"_s},
                                          {u"git_identities"_s, u"ada@example.org"_s},
                                          {u"threads_threshold"_s, u"0.08"_s},
                                          {u"threads_threshold_counts"_s, u"no"_s},
                                          {u"threads_usd_per_engaged_view"_s, u"0.02"_s}},
                                         QProcessEnvironment(), &problems);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        QCOMPARE(config.githubLogins, (QStringList{u"ada"_s, u"Grace-H"_s}));
        QCOMPARE(config.gitIdentities, QStringList{u"ada@example.org"_s});
        QCOMPARE(config.threads,
                 (ThreadsRules{.threshold = 0.08, .isThresholdEnough = false, .usdPerEngagedView = 0.02}));
    }
    void checksASettingBeforeItIsStored_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("isSound");
        QTest::newRow("logins") << u"github_logins"_s << u"ada,grace"_s << true;
        QTest::newRow("no login") << u"github_logins"_s << u"ada, Ada Lovelace"_s << false;
        QTest::newRow("no address") << u"git_identities"_s << u"ada"_s << false;
        QTest::newRow("8 for 8 %") << u"threads_threshold"_s << u"8"_s << false;
        QTest::newRow("perhaps") << u"threads_threshold_counts"_s << u"perhaps"_s << false;
        QTest::newRow("price in words") << u"threads_usd_per_engaged_view"_s << u"a cent"_s << false;
        QTest::newRow("duration") << u"git_interval"_s << u"5m"_s << true;
        QTest::newRow("too short") << u"git_interval"_s << u"1ms"_s << false;
        QTest::newRow("unknown") << u"colour"_s << u"blue"_s << false;
    }
    void checksASettingBeforeItIsStored()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(bool, isSound);
        const auto checked = checkSetting(name, value);
        QCOMPARE(checked.has_value(), isSound);
        QVERIFY2(isSound || checked.error().what.contains(name),
                 qPrintable(checked ? QString() : checked.error().what));
    }
    /// A setting that can be read but not named could never be set.
    void everySettingIsChecked()
    {
        for (const QString &name : settingNames())
            QVERIFY2(checkSetting(name, {}), qPrintable(name));
    }
};

QTEST_GUILESS_MAIN(ConfigTest)
#include "tst_config.moc"
