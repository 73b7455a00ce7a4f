// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/threadspost.h"
#include "domain/time.h"

#include <QHash>
#include <QProcessEnvironment>
#include <QUrl>

namespace herald {

/// What the workers are told at their start. A setting wins over its default, the environment over the setting.
struct Config {
    QUrl prometheusUrl{QStringLiteral("http://localhost:9090")};
    bool isMetricsOpen = true;        ///< /metrics answers without the token
    bool isPrometheusChosen = false;  ///< somebody named it, so its silence is worth a word
    Duration hostInterval = std::chrono::seconds(5);
    Duration prometheusInterval = std::chrono::seconds(60);
    Duration expositionInterval = std::chrono::seconds(30);
    Duration gitInterval = std::chrono::minutes(10);
    Duration gitHubInterval = std::chrono::minutes(10);
    Duration threadsInterval = std::chrono::minutes(30);
    Duration alertInterval = std::chrono::seconds(5);
    Duration alertmanagerInterval = std::chrono::seconds(30);
    Duration maintenanceInterval = std::chrono::minutes(15);
    Duration rawRetention = std::chrono::hours(24 * 30);
    Duration fiveMinuteRetention = std::chrono::hours(24 * 180);
    Duration hourRetention = std::chrono::hours(24 * 365 * 5);
    QUrl gitHubUrl{QStringLiteral("https://api.github.com")};
    QUrl threadsUrl;             ///< of the Threads adaptor; empty: nobody named it
    QUrl orchestratorUrl;        ///< likewise
    QList<QUrl> alertmanagers;   ///< whose alerts are shown and may be silenced from here
    ThreadsRules threads;        ///< when a post counts and what it is worth
    QStringList gitIdentities;   ///< e-mail addresses that are the person's own; empty: the one that git knows
    QStringList actionCommands;  ///< whole paths of the programs that actions may start; only the environment says so
    QStringList githubLogins;    ///< whose work on GitHub counts; empty: see personIn()

    bool operator==(const Config &) const = default;
};

/// Reads what can be read; each wrong value is left at its default, but an address is left empty, so that its source
/// asks nobody, and gets one line in `problems`.
[[nodiscard]] Config configFrom(const QHash<QString, QString> &settings, const QProcessEnvironment &environment,
                                QStringList *problems);

/// The names of all settings that configFrom() reads, sorted.
[[nodiscard]] QStringList settingNames();
/// The values as they are written in settings, by name; addresses without passwords.
[[nodiscard]] QHash<QString, QString> settingTexts(const Config &config);
/// The variable of the environment that wins over a setting; empty where none does.
[[nodiscard]] QString variableOf(const QString &setting);
/// NotFound for a name that no setting has; Invalid, with what to write, for a value that configFrom() would not take.
[[nodiscard]] Result<> checkSetting(const QString &name, const QString &value);

}  // namespace herald
