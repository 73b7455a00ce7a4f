// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/policywords.h"

#include "ui/format.h"
#include "ui/models/reasontext.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr const char *kContext = "herald::PolicyWords";

struct Named {
    QLatin1StringView name;
    const char *word;
};

/// Of monitoring/policy.cpp.
constexpr std::array kFacts{
    Named{"overall_performance_score"_L1, QT_TRANSLATE_NOOP("herald::PolicyWords", "overall performance")},
    Named{"efficiency_score"_L1, QT_TRANSLATE_NOOP("herald::PolicyWords", "efficiency")},
    Named{"anomaly_score"_L1, QT_TRANSLATE_NOOP("herald::PolicyWords", "anomaly score")},
    Named{"open_alerts"_L1, QT_TRANSLATE_NOOP("herald::PolicyWords", "open alerts")},
    Named{"unacknowledged_alerts"_L1, QT_TRANSLATE_NOOP("herald::PolicyWords", "alerts that nobody has acknowledged")},
    Named{"critical_alerts"_L1, QT_TRANSLATE_NOOP("herald::PolicyWords", "critical alerts")},
    Named{"warning_alerts"_L1, QT_TRANSLATE_NOOP("herald::PolicyWords", "warnings")},
    Named{"info_alerts"_L1, QT_TRANSLATE_NOOP("herald::PolicyWords", "alerts for information")},
    Named{"performance_alerts"_L1, QT_TRANSLATE_NOOP("herald::PolicyWords", "performance alerts")},
    Named{"resource_alerts"_L1, QT_TRANSLATE_NOOP("herald::PolicyWords", "resource alerts")},
    Named{"anomaly_alerts"_L1, QT_TRANSLATE_NOOP("herald::PolicyWords", "anomaly alerts")},
    Named{"capacity_warnings"_L1, QT_TRANSLATE_NOOP("herald::PolicyWords", "capacity warnings")},
    Named{"optimization_alerts"_L1, QT_TRANSLATE_NOOP("herald::PolicyWords", "optimization alerts")},
    Named{"health_alerts"_L1, QT_TRANSLATE_NOOP("herald::PolicyWords", "health alerts")},
    Named{"blind_alerts"_L1, QT_TRANSLATE_NOOP("herald::PolicyWords", "rules that cannot be judged")},
    Named{"oldest_alert_age"_L1, QT_TRANSLATE_NOOP("herald::PolicyWords", "age of the oldest alert")},
    Named{"oldest_unacknowledged_age"_L1,
          QT_TRANSLATE_NOOP("herald::PolicyWords", "age of the oldest alert that nobody has acknowledged")},
};

/// Of workers/policyrunner.cpp.
constexpr std::array kActions{
    Named{"send_critical_alert"_L1, QT_TRANSLATE_NOOP("herald::PolicyWords", "tell as critical")},
    Named{"send_warning_alert"_L1, QT_TRANSLATE_NOOP("herald::PolicyWords", "tell as a warning")},
    Named{"escalate_to_management"_L1, QT_TRANSLATE_NOOP("herald::PolicyWords", "send the executive summary")},
    Named{"schedule_optimization"_L1, QT_TRANSLATE_NOOP("herald::PolicyWords", "run the optimization review")},
    Named{"trigger_optimization"_L1, QT_TRANSLATE_NOOP("herald::PolicyWords", "optimize")},
    Named{"recommend_scaling"_L1, QT_TRANSLATE_NOOP("herald::PolicyWords", "recommend more room")},
};

QString wordFor(std::span<const Named> all, const QString &name)
{
    const auto found = std::ranges::find_if(all, [&](const Named &one) { return one.name == name; });
    return found == all.end() ? name : QCoreApplication::translate(kContext, found->word);
}

}  // namespace

QString factWord(const QString &fact) { return wordFor(kFacts, fact); }

QString factValue(const QString &fact, double value)
{
    if (fact.endsWith("_score"_L1))
        return displayValue(value, u"ratio"_s);
    return fact.endsWith("_age"_L1) ? durationText(Duration(qint64(1000 * value))) : displayValue(value, {});
}

QString actionWord(const QString &action) { return wordFor(kActions, action); }

QString actionWords(QStringList actions)
{
    std::ranges::transform(actions, actions.begin(), actionWord);
    return actions.join(u", "_s);
}

QString outcomesText(const QString &result, Instant now)
{
    QStringList texts;
    // An outcome may itself have a semicolon: only a name of an action begins the next one.
    for (const QString &part : result.split(u"; "_s, Qt::SkipEmptyParts)) {
        const bool isNew = part.contains(": "_L1) && actionWord(part.section(u':', 0, 0)) != part.section(u':', 0, 0);
        isNew || texts.isEmpty() ? texts.append(part) : void(texts.last() += u"; "_s + part);
    }
    for (QString &text : texts) {
        const QString action = text.section(u": "_s, 0, 0);
        const QString word = actionWord(action);
        text = word == action ? reasonText(text, now)
                              : u"%1: %2"_s.arg(word, reasonText(text.mid(action.size() + 2), now));
    }
    return texts.join(u'\n');
}

}  // namespace herald
