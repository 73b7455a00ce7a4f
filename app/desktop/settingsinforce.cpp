// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settingsinforce.h"

#include "engine/config.h"
#include "ui/engineport.h"
#include "ui/settings/storedsettings.h"

using namespace Qt::StringLiterals;

namespace herald {

QHash<QString, QString> settingsInForce(const QHash<QString, QString> &chosen, const QProcessEnvironment &environment)
{
    QStringList problems;
    QHash<QString, QString> all = settingTexts(Config());
    all.insert(setting::kDesktopNotifications, u"true"_s);
    all.insert(chosen);
    const QHash<QString, QString> inForce = settingTexts(configFrom(chosen, environment, &problems));
    QStringList decided;
    for (const QString &name : settingNames()) {
        const QString variable = variableOf(name);
        if (variable.isEmpty() || environment.value(variable).isEmpty())
            continue;
        all.insert(name, inForce.value(name));
        decided += name + u'=' + variable;
    }
    all.insert(setting::kFromEnvironment, decided.join(u'\n'));
    return all;
}

}  // namespace herald
