// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/settinglist.h"

#include "domain/redaction.h"
#include "engine/config.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QJsonValue orNull(const QString &text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); }

}  // namespace

QJsonArray settingsJson(const QHash<QString, QString> &chosen, const QProcessEnvironment &environment)
{
    QStringList problems;
    const auto inForce = settingTexts(configFrom(chosen, environment, &problems));
    QJsonArray items;
    for (const QString &name : settingNames()) {
        const QString variable = variableOf(name);
        const bool isDecided = !variable.isEmpty() && !environment.value(variable).isEmpty();
        const QString value = maskSecrets(chosen.value(name));
        items.append(QJsonObject{
            {u"name"_s, name},
            {u"value"_s, orNull(value)},
            {u"in_force"_s, inForce.value(name)},
            {u"from"_s, isDecided         ? u"environment"_s
                        : value.isEmpty() ? u"default"_s
                                          : u"setting"_s},
            {u"variable"_s, orNull(variable)},
        });
    }
    return items;
}

SettingRules settingRules(const QProcessEnvironment &environment)
{
    return {.list = [environment](const QHash<QString, QString> &chosen) { return settingsJson(chosen, environment); },
            .check = checkSetting};
}

}  // namespace herald
