// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settingsinforce.h"

#include "domain/redaction.h"
#include "engine/config.h"
#include "ui/engineport.h"
#include "ui/settings/storedsettings.h"
#include "ui/worksettings.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QString textOf(const QList<QUrl> &addresses)
{
    QStringList texts;
    for (const QUrl &address : addresses)
        texts += redacted(address);
    return texts.join(", "_L1);
}

QHash<QString, QString> textsOf(const Config &config)
{
    return {{setting::kPrometheusUrl, textOf({config.prometheusUrl})},
            {setting::kAlertmanagerUrl, textOf(config.alertmanagers)},
            {setting::kPrometheusInterval, toText(config.prometheusInterval)},
            {setting::kKeepRaw, toText(config.rawRetention)},
            {setting::kKeepFiveMinutes, toText(config.fiveMinuteRetention)},
            {setting::kKeepHours, toText(config.hourRetention)},
            {setting::kThreadsThreshold, QString::number(config.threads.threshold)},
            {setting::kThreadsThresholdCounts, config.threads.isThresholdEnough ? u"yes"_s : u"no"_s},
            {setting::kThreadsPrice, QString::number(config.threads.usdPerEngagedView)},
            {setting::kDesktopNotifications, u"true"_s}};
}

}  // namespace

QHash<QString, QString> settingsInForce(const QHash<QString, QString> &chosen, const QProcessEnvironment &environment)
{
    QStringList problems;
    QHash<QString, QString> all = textsOf(Config());
    all.insert(chosen);
    const QHash<QString, QString> inForce = textsOf(configFrom(chosen, environment, &problems));
    QStringList decided;
    for (const auto &[name, variable] : {std::pair(setting::kPrometheusUrl, u"PROMETHEUS_URL"_s),
                                         std::pair(setting::kAlertmanagerUrl, u"ALERTMANAGER_URL"_s),
                                         std::pair(setting::kPrometheusInterval, u"SCRAPE_INTERVAL_HOURS"_s)}) {
        if (environment.value(variable).isEmpty())
            continue;
        all.insert(name, inForce.value(name));
        decided += name + u'=' + variable;
    }
    all.insert(setting::kFromEnvironment, decided.join(u'\n'));
    return all;
}

}  // namespace herald
