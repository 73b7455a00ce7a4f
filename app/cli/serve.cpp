// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/gateway.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "cli/terminationsignals.h"
#include "cli/waiting.h"
#include "engine/apitoken.h"
#include "engine/engine.h"
#include "engine/options.h"
#include "secrets/keychainsecretstore.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald::cli {

namespace {

constexpr quint16 kDefaultPort = 8090;
/// Without a keychain the service starts all the same, after this long at most.
constexpr std::chrono::milliseconds kKeychainPatience = 3s;

std::optional<quint16> portFrom(const Arguments &arguments)
{
    bool ok = false;
    const auto port = arguments.value(u"port"_s, QString::number(kDefaultPort)).toUShort(&ok);
    return ok ? std::optional(port) : std::nullopt;
}

/// The secrets' values by name; those that are not set are left out. A missing keychain is worth one line.
QHash<QString, QString> readSecrets(SecretStore &store, const QStringList &names)
{
    QHash<QString, QString> values;
    std::optional<Error> error;
    for (const QString &name : names) {
        const auto value = waitFor(store.read(name));
        if (value && *value)
            values.insert(name, **value);
        else if (!value)
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

int runUntilTold(const Context &context, const Arguments &arguments, const QStringList &webhookNames,
                 quint16 wantedPort)
{
    const auto token = apiToken(context.paths.token);
    if (!token)
        return failed(token.error());
    KeychainSecretStore store(context.environment, kKeychainPatience);
    const auto webhooks = readSecrets(store, webhookNames);
    const auto github = readSecrets(store, {u"GITHUB_WEBHOOK_SECRET"_s});

    Engine engine(
        {.paths = context.paths, .environment = context.environment, .webhooks = webhooks, .clock = context.clock});
    tellProblems(engine);
    OwnMetrics metrics;
    Gateway gateway({.databasePath = context.paths.database,
                     .port = wantedPort,
                     .token = token->toLatin1(),
                     .githubSecret = github.value(u"GITHUB_WEBHOOK_SECRET"_s).toUtf8(),
                     .person = context.environment.value(u"USER"_s, u"me"_s),
                     .clock = context.clock,
                     .metrics = metrics});
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
    QStringList webhookNames;
    if (const auto database = openDatabase(context); !database)
        return failed(database.error());
    else
        webhookNames = webhookSecrets(**database);
    return runUntilTold(context, *arguments, webhookNames, *port);
}

}  // namespace herald::cli
