// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/alertmanager.h"

#include "alerts/silence.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "cli/waiting.h"
#include "net/qthttpclient.h"
#include "store/foreignalertstore.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

/// The Alertmanager that a command acts on: the one it names, else the first that the engine asks.
Result<AlertmanagerServer> serverOf(const Context &context, const Arguments &arguments, Database &database)
{
    const auto config = loadConfig(context, database);
    if (!config)
        return tl::unexpected(config.error());
    const QUrl url =
        arguments.has(u"url"_s) ? QUrl(arguments.value(u"url"_s), QUrl::StrictMode) : config->alertmanagers.value(0);
    if (!url.isValid() || url.host().isEmpty() || !url.scheme().startsWith("http"_L1))
        return fail(
            ErrorKind::Invalid,
            u"Name the Alertmanager with --url http://HOST:9093, in ALERTMANAGER_URL or in the setting alertmanager_url."_s);
    return AlertmanagerServer{url};
}

Result<HttpReply> ask(const HttpRequest &request)
{
    QtHttpClient http("Herald");
    return waitFor(http.send(request));
}

/// Asks the server where there is one, and keeps what it says beside what the webhook brought.
Result<> refresh(const Context &context, const Arguments &arguments, Database &database)
{
    const auto server = serverOf(context, arguments, database);
    if (!server)
        return {};
    const QString source = sourceOf(*server);
    return ask(alertmanagerAlerts(*server))
        .and_then([&](const HttpReply &reply) { return readAlertmanagerAlerts(reply, source); })
        .and_then([&](const QList<ForeignAlert> &alerts) {
            return ForeignAlertStore(database).replace(source, alerts, context.clock.now());
        });
}

int list(const Context &context, const Arguments &arguments)
{
    const auto database = openDatabase(context);
    if (!database)
        return failed(database.error());
    if (const auto asked = refresh(context, arguments, **database); !asked)
        return failed(asked.error());
    const auto alerts = ForeignAlertStore(**database).firing(arguments.value(u"source"_s));
    if (!alerts)
        return failed(alerts.error());
    QJsonArray items;
    QList<QStringList> rows{{u"STATE"_s, u"SEVERITY"_s, u"SINCE"_s, u"RULE"_s, u"SUMMARY"_s, u"SOURCES"_s}};
    for (const SharedAlert &shared : merged(*alerts)) {
        const QJsonObject json = toJson(shared);
        items.append(json);
        rows += {json.value("state"_L1).toString(),
                 shared.alert.labels.value(u"severity"),
                 json.value("since"_L1).toString(),
                 json.value("rule"_L1).toString(),
                 shared.alert.summary,
                 shared.sources.join(", "_L1)};
    }
    context.isJson ? print(listDocument(items, items.size(), 0)) : print(table(rows));
    return kDone;
}

int silences(const Context &context, const AlertmanagerServer &server)
{
    const auto silences = ask(alertmanagerSilences(server)).and_then(readAlertmanagerSilences);
    if (!silences)
        return failed(silences.error());
    QJsonArray items;
    QList<QStringList> rows{{u"ID"_s, u"STATE"_s, u"UNTIL"_s, u"BY"_s, u"MATCHES"_s, u"COMMENT"_s}};
    for (const QJsonObject &json : *silences) {
        items.append(json);
        const auto silence = silenceFromJson(json);
        rows += {json.value("id"_L1).toString(),
                 json.value("status"_L1).toObject().value("state"_L1).toString(),
                 json.value("endsAt"_L1).toString(),
                 json.value("createdBy"_L1).toString(),
                 silence ? toText(silence->matchers) : silence.error().text(),
                 json.value("comment"_L1).toString()};
    }
    context.isJson ? print(listDocument(items, items.size(), 0)) : print(table(rows));
    return kDone;
}

int silence(const Context &context, const Arguments &arguments, const AlertmanagerServer &server)
{
    auto matchers = parseMatchers(arguments.words.value(1));
    if (!matchers)
        return wrongUse(matchers.error().text());
    const auto length = parseDuration(arguments.value(u"for"_s, u"2h"_s));
    if (!length)
        return wrongUse(u"--for: "_s + length.error().text());
    const Instant now = context.clock.now();
    Silence silence{.matchers = std::move(*matchers), .startsAt = now, .endsAt = now + *length};
    silence.createdBy = context.environment.value(u"USER"_s, u"heraldctl"_s);
    silence.comment = arguments.value(u"comment"_s);
    silence.updatedAt = now;
    if (const auto sound = check(silence, now); !sound)
        return wrongUse(sound.error().text());
    QJsonObject body = toJson(silence, now);
    body.remove(u"id"_s);
    const auto id = ask(alertmanagerSilence(server, body)).and_then(readAlertmanagerSilenceId);
    if (!id)
        return failed(id.error());
    context.isJson ? print(QJsonObject{{u"id"_s, *id}}) : print(*id);
    return kDone;
}

int expire(const Arguments &arguments, const AlertmanagerServer &server)
{
    const auto done = ask(alertmanagerExpire(server, arguments.words.value(1))).and_then(readAlertmanagerDone);
    return done ? kDone : failed(done.error());
}

}  // namespace

int alertmanager(const Context &context, const QStringList &words)
{
    const auto arguments =
        parse(words, {.options = {u"url"_s, u"source"_s, u"for"_s, u"comment"_s}, .leastWords = 1, .mostWords = 2});
    if (!arguments)
        return wrongUse(arguments.error().text());
    const QString &action = arguments->words[0];
    if (action == "list"_L1)
        return list(context, *arguments);
    const bool wantsWord = action == "silence"_L1 || action == "expire"_L1;
    if ((!wantsWord && action != "silences"_L1) || (wantsWord && arguments->words.size() < 2))
        return wrongUse(u"alertmanager knows list, silences, silence MATCHERS and expire ID."_s);
    const auto database = openDatabase(context);
    if (!database)
        return failed(database.error());
    const auto server = serverOf(context, *arguments, **database);
    if (!server)
        return wrongUse(server.error().text());
    if (action == "silences"_L1)
        return silences(context, *server);
    return action == "silence"_L1 ? silence(context, *arguments, *server) : expire(*arguments, *server);
}

}  // namespace herald::cli
