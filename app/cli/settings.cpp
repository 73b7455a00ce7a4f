// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/opened.h"
#include "cli/output.h"
#include "engine/settinglist.h"
#include "store/settingstore.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

/// "default", "setting", or the variable that decides.
QString originOf(const QJsonObject &item)
{
    const QString from = item["from"_L1].toString();
    return from == "environment"_L1 ? item["variable"_L1].toString() : from;
}

int list(const Context &context, Database &database)
{
    const auto chosen = SettingStore(database).all();
    if (!chosen)
        return failed(chosen.error());
    const QJsonArray items = settingsJson(*chosen, context.environment);
    QList<QStringList> lines{{u"NAME"_s, u"VALUE"_s, u"FROM"_s}};
    for (const QJsonValue item : items)
        lines += {item["name"_L1].toString(), item["in_force"_L1].toString(), originOf(item.toObject())};
    if (context.isJson)
        print(listDocument(items, items.size(), 0));
    else
        print(table(lines));
    return kDone;
}

int set(Database &database, const QString &name, const QString &value)
{
    if (value.trimmed().isEmpty())
        return wrongUse(
            u"settings set wants a value; `heraldctl settings reset %1` goes back to the default."_s.arg(name));
    const auto done =
        checkSetting(name, value).and_then([&] { return SettingStore(database).set(name, value.trimmed()); });
    return done ? kDone : failed(done.error());
}

int reset(Database &database, const QString &name)
{
    const auto done = checkSetting(name, {}).and_then([&] { return SettingStore(database).remove(name); });
    return done ? kDone : failed(done.error());
}

}  // namespace

int settings(const Context &context, const QStringList &words)
{
    const auto arguments = parse(words, {.leastWords = 1, .mostWords = 3});
    if (!arguments)
        return wrongUse(arguments.error().text());
    const QStringList &said = arguments->words;
    const bool isList = said[0] == "list"_L1 && said.size() == 1;
    const bool isSet = said[0] == "set"_L1 && said.size() == 3;
    const bool isReset = said[0] == "reset"_L1 && said.size() == 2;
    if (!isList && !isSet && !isReset)
        return wrongUse(u"settings knows list, set NAME VALUE and reset NAME."_s);
    const auto database = openDatabase(context);
    if (!database)
        return failed(database.error());
    if (isList)
        return list(context, **database);
    return isSet ? set(**database, said[1], said[2]) : reset(**database, said[1]);
}

}  // namespace herald::cli
