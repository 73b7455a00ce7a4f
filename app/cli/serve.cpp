// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "cli/waiting.h"
#include "engine/engine.h"
#include "engine/localgateway.h"
#include "engine/options.h"
#include "engine/programlog.h"
#include "engine/terminationsignals.h"
#include "secrets/keychainsecretstore.h"
#include "store/settingstore.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald::cli {

namespace {

/// Without a keychain the service starts all the same, after this long at most.
constexpr std::chrono::milliseconds kKeychainPatience = 3s;

std::optional<quint16> portFrom(const Arguments &arguments)
{
    bool ok = false;
    const auto port = arguments.value(u"port"_s, QString::number(LocalGateway::kDefaultPort)).toUShort(&ok);
    return ok ? std::optional(port) : std::nullopt;
}

/// The secrets' values by name; those that are not set are left out. A missing keychain is worth one line.
QHash<QString, QString> readSecrets(SecretStore &store, const QStringList &names, ProgramLog &log)
{
    QHash<QString, QString> values;
    std::optional<Error> error;
    for (const QString &name : names) {
        const auto value = waitFor(store.read(name));
        if (value && *value) {
            values.insert(name, **value);
            log.mask(**value);
        }
        if (!value)
            error = value.error();
    }
    if (error)
        note(error->text());
    return values;
}

/// Tells on standard error what a person at the terminal wants to know.
void tellProblems(const Engine &engine)
{
    QObject::connect(&engine, &Engine::waiting, &engine, [](const Error &holder) { note(holder.text()); });
    QObject::connect(&engine, &Engine::problem, &engine, [](const QString &line) { note(line); });
    QObject::connect(&engine, &Engine::failed, &engine,
                     [](const QString &component, const Error &error) { note(component + u": "_s + error.text()); });
}

/// What the program around the engine needs of the store.
struct ServeSettings {
    Config config;
    QStringList webhookNames;
};

/// Settings that cannot be used are told by the engine.
Result<ServeSettings> storedSettings(const Context &context)
{
    const auto database = openWritable(context);
    if (!database)
        return tl::unexpected(database.error());
    QStringList problems;
    return SettingStore(**database).all().map([&](const QHash<QString, QString> &settings) {
        return ServeSettings{.config = configFrom(settings, context.environment, &problems),
                             .webhookNames = webhookSecrets(**database)};
    });
}

int runUntilTold(const Context &context, const Arguments &arguments, quint16 wantedPort, const ServeSettings &settings)
{
    ProgramLog log(context.paths, context.environment, context.clock);
    KeychainSecretStore store(context.environment, kKeychainPatience);
    const auto webhooks = readSecrets(store, settings.webhookNames, log);
    const auto github = readSecrets(store, {u"GITHUB_WEBHOOK_SECRET"_s, u"GITHUB_TOKEN"_s}, log);

    Engine engine({.paths = context.paths,
                   .environment = context.environment,
                   .webhooks = webhooks,
                   .gitHubToken = github.value(u"GITHUB_TOKEN"_s),
                   .clock = context.clock});
    tellProblems(engine);
    QObject::connect(&engine, &Engine::addressesWanted, &engine, [&](const QStringList &names) {
        for (const QString &name : names)
            store.read(name).then(&engine, [&, name](const Result<std::optional<QString>> &value) {
                if (!value)
                    return;
                log.mask(value->value_or(QString()));
                engine.setWebhook(name, value->value_or(QString()));
            });
    });
    log.follow(engine);
    LocalGateway gateway({.paths = context.paths,
                          .port = wantedPort,
                          .environment = context.environment,
                          .config = settings.config,
                          .person = context.environment.value(u"USER"_s, u"me"_s),
                          .version = QCoreApplication::applicationVersion(),
                          .clock = context.clock},
                         engine);
    if (const auto set = gateway.setGithubSecret(github.value(u"GITHUB_WEBHOOK_SECRET"_s).toUtf8()); !set)
        return failed(set.error());
    const auto port = gateway.start();
    if (!port)
        return failed(port.error());
    if (arguments.has(u"port-file"_s)) {
        if (const auto written = writeFile(arguments.value(u"port-file"_s), QByteArray::number(*port) + '\n'); !written)
            return failed(written.error());
    }
    engine.start();
    note(u"listening on http://127.0.0.1:%1"_s.arg(*port));
    const TerminationSignals termination;
    QObject::connect(&termination, &TerminationSignals::received, QCoreApplication::instance(),
                     &QCoreApplication::quit);
    QCoreApplication::exec();
    gateway.stop();
    engine.stop();
    return kDone;
}

}  // namespace

int serve(const Context &context, const QStringList &words)
{
    const auto arguments = parse(words, {.options = {u"port"_s, u"port-file"_s}});
    if (!arguments)
        return wrongUse(arguments.error().text());
    const auto port = portFrom(*arguments);
    if (!port)
        return wrongUse(u"--port wants a number from 0 to 65535."_s);
    // Opened once before anybody works: a database that cannot be used ends the program with its line.
    const auto settings = storedSettings(context);
    return settings ? runUntilTold(context, *arguments, *port, *settings) : failed(settings.error());
}

}  // namespace herald::cli
