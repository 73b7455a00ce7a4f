// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settingsinforce.h"

#include "ui/engineport.h"
#include "ui/settings/storedsettings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class SettingsInForceTest : public QObject {
    Q_OBJECT
private slots:
    void whatWasChosenIsOverTheDefault()
    {
        const auto settings = settingsInForce({{setting::kPrometheusUrl, u"http://mine:1"_s}}, {});
        QCOMPARE(settings.value(setting::kPrometheusUrl), u"http://mine:1"_s);
        QCOMPARE(settings.value(setting::kPrometheusInterval), u"1m"_s);
        QVERIFY(settings.value(setting::kFromEnvironment).isEmpty());
    }
    void theEnvironmentIsOverBothAndIsNamed()
    {
        QProcessEnvironment environment;
        environment.insert(u"PROMETHEUS_URL"_s, u"http://ada:hunter2@other:9091"_s);
        environment.insert(u"SCRAPE_INTERVAL_HOURS"_s, u"2"_s);
        const auto settings = settingsInForce({{setting::kPrometheusUrl, u"http://mine:1"_s}}, environment);
        QVERIFY(settings.value(setting::kPrometheusUrl).contains(u"other:9091"));
        QVERIFY(!settings.value(setting::kPrometheusUrl).contains(u"hunter2"));
        QCOMPARE(settings.value(setting::kPrometheusInterval), u"2h"_s);
        QCOMPARE(settings.value(setting::kFromEnvironment),
                 u"prometheus_interval=SCRAPE_INTERVAL_HOURS\nprometheus_url=PROMETHEUS_URL"_s);
    }
};

QTEST_GUILESS_MAIN(SettingsInForceTest)
#include "tst_settingsinforce.moc"
