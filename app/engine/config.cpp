// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config.h"

#include "achievements/person.h"
#include "domain/redaction.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

struct DurationSetting {
    QLatin1StringView name;
    Duration Config::*field;
    Duration least;
};

constexpr std::array kDurations{
    DurationSetting{"host_interval"_L1, &Config::hostInterval, std::chrono::seconds(1)},
    DurationSetting{"prometheus_interval"_L1, &Config::prometheusInterval, std::chrono::seconds(1)},
    DurationSetting{"exposition_interval"_L1, &Config::expositionInterval, std::chrono::seconds(1)},
    DurationSetting{"git_interval"_L1, &Config::gitInterval, std::chrono::seconds(10)},
    DurationSetting{"github_interval"_L1, &Config::gitHubInterval, std::chrono::minutes(1)},
    DurationSetting{"threads_interval"_L1, &Config::threadsInterval, std::chrono::minutes(1)},
    DurationSetting{"alert_interval"_L1, &Config::alertInterval, std::chrono::seconds(1)},
    DurationSetting{"alertmanager_interval"_L1, &Config::alertmanagerInterval, std::chrono::seconds(1)},
    DurationSetting{"maintenance_interval"_L1, &Config::maintenanceInterval, std::chrono::seconds(1)},
    DurationSetting{"retention_raw"_L1, &Config::rawRetention, std::chrono::hours(1)},
    DurationSetting{"retention_5m"_L1, &Config::fiveMinuteRetention, std::chrono::hours(24)},
    DurationSetting{"retention_1h"_L1, &Config::hourRetention, std::chrono::hours(24 * 7)},
};

void readDurations(Config &config, const QHash<QString, QString> &settings, QStringList &problems)
{
    for (const auto &setting : kDurations) {
        const QString text = settings.value(setting.name);
        if (text.isEmpty())
            continue;
        const auto duration = parseDuration(text);
        if (!duration)
            problems += u"%1: %2"_s.arg(setting.name, duration.error().text());
        else if (*duration < setting.least)
            problems += u"%1: %2 is too short; the least is %3."_s.arg(setting.name, text, toText(setting.least));
        else
            config.*setting.field = *duration;
    }
}

/// Leaves the address as it is where the text is empty or none; true where it was set.
bool readUrl(QUrl &address, const QString &text, const QString &variable, QStringList &problems)
{
    if (text.isEmpty())
        return false;
    const QUrl url(text, QUrl::StrictMode);
    const bool isHttp = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !isHttp || url.host().isEmpty()) {
        problems +=
            u"%1 is not an http:// or https:// address; write for example http://localhost:9090."_s.arg(variable);
        return false;
    }
    address = url;
    return true;
}

void readScrapeHours(Config &config, const QString &text, QStringList &problems)
{
    if (text.isEmpty())
        return;
    bool ok = false;
    const double hours = text.toDouble(&ok);
    if (!ok || !(hours > 0) || hours > 24 * 365) {
        problems += u"SCRAPE_INTERVAL_HOURS is \"%1\"; write a number of hours above 0, for example 24."_s.arg(text);
        return;
    }
    config.prometheusInterval = Duration(qint64(hours * 3'600'000));
}

/// A number of the setting's own range; else a line that says so, and the default stays.
void readNumber(double &number, const QHash<QString, QString> &settings, const QString &name, QStringList &problems)
{
    const QString text = settings.value(name);
    if (text.isEmpty())
        return;
    bool ok = false;
    const double value = text.toDouble(&ok);
    if (ok && value > 0 && value <= 1)
        number = value;
    else
        problems += u"%1 is \"%2\"; write a number above 0 and up to 1, for example 0.06."_s.arg(name, text);
}

/// "yes" or "no"; else a line that says so, and the default stays.
void readFlag(bool &flag, const QHash<QString, QString> &settings, const QString &name, QStringList &problems)
{
    const QString text = settings.value(name);
    if (text == "yes"_L1 || text == "no"_L1)
        flag = text == "yes"_L1;
    else if (!text.isEmpty())
        problems += u"%1 is \"%2\"; write yes or no."_s.arg(name, text);
}

void readThreads(ThreadsRules &rules, const QHash<QString, QString> &settings, QStringList &problems)
{
    readNumber(rules.threshold, settings, u"threads_threshold"_s, problems);
    readNumber(rules.usdPerEngagedView, settings, u"threads_usd_per_engaged_view"_s, problems);
    readFlag(rules.isThresholdEnough, settings, u"threads_threshold_counts"_s, problems);
}

QString textOf(const QList<QUrl> &addresses)
{
    QStringList texts;
    for (const QUrl &address : addresses) {
        if (!address.isEmpty())
            texts += redacted(address);
    }
    return texts.join(", "_L1);
}

QStringList wordsOf(const QString &list)
{
    QStringList words = list.split(u',', Qt::SkipEmptyParts);
    for (QString &word : words)
        word = word.trimmed();
    words.removeAll(QString());
    return words;
}

/// A list of names of which each must be sound; the others are left out with a line.
QStringList readNames(const QHash<QString, QString> &settings, const QString &name, bool (*isSound)(const QString &),
                      const QString &wanted, QStringList &problems)
{
    QStringList names = wordsOf(settings.value(name));
    for (const QString &word : std::as_const(names)) {
        if (!isSound(word))
            problems += u"%1: \"%2\" is not %3; write several with commas between them."_s.arg(name, word, wanted);
    }
    names.removeIf([isSound](const QString &word) { return !isSound(word); });
    return names;
}

}  // namespace

Config configFrom(const QHash<QString, QString> &settings, const QProcessEnvironment &environment,
                  QStringList *problems)
{
    Config config;
    const auto chosen = [&](const QString &variable, const QString &setting) {
        return environment.value(variable, settings.value(setting));
    };
    readDurations(config, settings, *problems);
    const auto nameOf = [&](const QString &variable) {
        return environment.contains(variable) ? variable : variable.toLower();
    };
    // An address that was chosen and cannot be used leaves its source without one: whoever else would be asked instead
    // was not meant, and would get the token.
    const auto address = [&](QUrl &url, const QString &variable) {
        const QString text = chosen(variable, variable.toLower());
        if (text.isEmpty())
            return false;
        url.clear();
        readUrl(url, text, nameOf(variable), *problems);
        return true;
    };
    config.isPrometheusChosen = address(config.prometheusUrl, u"PROMETHEUS_URL"_s);
    address(config.gitHubUrl, u"GITHUB_API_URL"_s);
    address(config.threadsUrl, u"THREADS_ADAPTOR_URL"_s);
    address(config.orchestratorUrl, u"ORCHESTRATOR_URL"_s);
    for (const QString &word : wordsOf(chosen(u"ALERTMANAGER_URL"_s, u"alertmanager_url"_s))) {
        if (QUrl url;
            readUrl(url, word, nameOf(u"ALERTMANAGER_URL"_s), *problems) && !config.alertmanagers.contains(url))
            config.alertmanagers += url;
    }
    readThreads(config.threads, settings, *problems);
    readFlag(config.isMetricsOpen, settings, u"metrics_open"_s, *problems);
    readScrapeHours(config, environment.value(u"SCRAPE_INTERVAL_HOURS"_s), *problems);
    config.gitIdentities = readNames(settings, u"git_identities"_s, isEmailAddress, u"an e-mail address"_s, *problems);
    config.actionCommands = wordsOf(environment.value(u"HERALD_ACTION_COMMANDS"_s));
    config.githubLogins = readNames(settings, u"github_logins"_s, isLoginName, u"a login on GitHub"_s, *problems);
    return config;
}

QStringList settingNames()
{
    QStringList names{u"prometheus_url"_s,
                      u"github_api_url"_s,
                      u"threads_adaptor_url"_s,
                      u"orchestrator_url"_s,
                      u"alertmanager_url"_s,
                      u"threads_threshold"_s,
                      u"threads_threshold_counts"_s,
                      u"threads_usd_per_engaged_view"_s,
                      u"git_identities"_s,
                      u"github_logins"_s,
                      u"metrics_open"_s};
    for (const auto &setting : kDurations)
        names += setting.name;
    names.sort();
    return names;
}

QHash<QString, QString> settingTexts(const Config &config)
{
    const auto word = [](bool isOn) { return isOn ? u"yes"_s : u"no"_s; };
    QHash<QString, QString> texts{
        {u"prometheus_url"_s, textOf({config.prometheusUrl})},
        {u"github_api_url"_s, textOf({config.gitHubUrl})},
        {u"threads_adaptor_url"_s, textOf({config.threadsUrl})},
        {u"orchestrator_url"_s, textOf({config.orchestratorUrl})},
        {u"alertmanager_url"_s, textOf(config.alertmanagers)},
        {u"threads_threshold"_s, QString::number(config.threads.threshold)},
        {u"threads_threshold_counts"_s, word(config.threads.isThresholdEnough)},
        {u"threads_usd_per_engaged_view"_s, QString::number(config.threads.usdPerEngagedView)},
        {u"git_identities"_s, config.gitIdentities.join(", "_L1)},
        {u"github_logins"_s, config.githubLogins.join(", "_L1)},
        {u"metrics_open"_s, word(config.isMetricsOpen)}};
    for (const auto &setting : kDurations)
        texts.insert(setting.name, toText(config.*setting.field));
    return texts;
}

QString variableOf(const QString &setting)
{
    if (setting == "prometheus_interval"_L1)
        return u"SCRAPE_INTERVAL_HOURS"_s;
    return setting.endsWith("_url"_L1) ? setting.toUpper() : QString();
}

Result<> checkSetting(const QString &name, const QString &value)
{
    if (!settingNames().contains(name))
        return fail(ErrorKind::NotFound,
                    u"There is no setting named %1: list them with `heraldctl settings list`."_s.arg(name));
    QStringList problems;
    std::ignore = configFrom({{name, value}}, QProcessEnvironment(), &problems);
    if (!problems.isEmpty())
        return fail(ErrorKind::Invalid, problems.first());
    return {};
}

}  // namespace herald
