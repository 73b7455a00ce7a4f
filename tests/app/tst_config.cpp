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
        QVERIFY2(problems.first().startsWith("ALERTMANAGER_URL"_L1), qPrintable(problems.first()));
    }
};

QTEST_GUILESS_MAIN(ConfigTest)
#include "tst_config.moc"
