// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/routeanswer.h"

#include "ui/models/reasontext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(herald::Alerting)
};

QStringList targetsOf(const AlertingConfig &config, const QString &receiver)
{
    QStringList names;
    const auto found = std::ranges::find(config.receivers, receiver, &Receiver::name);
    if (found != config.receivers.end()) {
        for (const NotificationTarget &target : found->targets)
            names += keyOf(target);
    }
    return names;
}

QString muteReason(const AlertingConfig &config, const RoutedTo &to, Instant at)
{
    if (isWithin(to.muteTimeIntervals, config.timeIntervals, at))
        return Words::tr("The route is mute then.");
    if (!to.activeTimeIntervals.isEmpty() && !isWithin(to.activeTimeIntervals, config.timeIntervals, at))
        return Words::tr("The route does not speak then.");
    return {};
}

}  // namespace

QList<RouteAnswer> routeAnswers(const AlertingConfig &config, std::span<const Silence> silences, const Labels &labels,
                                Instant at)
{
    Alert alert;
    alert.labels = labels;
    alert.fingerprint = labels.fingerprint();
    const auto why = suppressionOf(
        alert, {.silences = silences, .windows = config.muteWindows, .timeIntervals = config.timeIntervals}, at);
    QList<RouteAnswer> answers;
    for (const RoutedTo &to : routesFor(config.route, labels))
        answers += {to.receiver, targetsOf(config, to.receiver), to.groupWait,
                    why ? reasonText(why->reason, at) : muteReason(config, to, at)};
    return answers;
}

Result<Labels> enteredLabels(const QString &text)
{
    Labels labels;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        QString value = part.mid(equals + 1).trimmed();
        if (value.size() > 1 && value.startsWith(u'"') && value.endsWith(u'"'))
            value = value.mid(1, value.size() - 2);
        if (equals < 1)
            return fail(ErrorKind::Invalid,
                        Words::tr("“%1” is no label; write name=value, name=value.").arg(part.trimmed()));
        labels.set(part.left(equals).trimmed(), value);
    }
    return labels;
}

}  // namespace herald
