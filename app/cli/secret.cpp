// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/output.h"
#include "cli/waiting.h"
#include "engine/options.h"
#include "secrets/keychainsecretstore.h"
#include "store/database.h"
#include "store/settingstore.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

/// A running engine asks for the value that it uses.
int noteChange(const Context &context)
{
    if (!QFile::exists(context.paths.database))
        return kDone;
    const auto noted = Database::open({.path = context.paths.database}).and_then([](const auto &database) {
        return SettingStore(*database).noteSecretChanged();
    });
    return noted ? kDone : failed(noted.error());
}

int set(const Context &context, SecretStore &store, const QString &name)
{
    const auto value = readFile(u"-"_s);
    if (!value)
        return failed(value.error());
    const QString text = QString::fromUtf8(*value).trimmed();
    if (text.isEmpty())
        return wrongUse(u"secret set reads the value from standard input, which is empty."_s);
    const auto written = waitFor(store.write(name, text));
    return written ? noteChange(context) : failed(written.error());
}

/// The names that the receivers of the stored configuration give to their addresses.
QStringList receiverSecrets(const Context &context)
{
    if (!QFile::exists(context.paths.database))
        return {};
    const auto database = Database::open({.path = context.paths.database, .mode = OpenMode::ReadOnly});
    return database ? webhookSecrets(**database) : QStringList();
}

int list(const Context &context, SecretStore &store)
{
    auto names = waitFor(store.names());
    if (!names)
        return failed(names.error());
    for (const QString &name : receiverSecrets(context)) {
        const auto value = waitFor(store.read(name));
        if (!value)
            return failed(value.error());
        if (*value && !names->contains(name))
            *names += name;
    }
    if (context.isJson)
        print(listDocument(QJsonArray::fromStringList(*names), names->size(), 0));
    else
        print(names->isEmpty() ? u"No secret is set."_s : names->join(u'\n'));
    return kDone;
}

}  // namespace

int secret(const Context &context, const QStringList &words)
{
    const auto arguments = parse(words, {.leastWords = 1, .mostWords = 2});
    if (!arguments)
        return wrongUse(arguments.error().text());
    const QString &action = arguments->words[0];
    const bool wantsName = action == "set"_L1 || action == "remove"_L1;
    if ((!wantsName && action != "list"_L1) || wantsName != (arguments->words.size() == 2))
        return wrongUse(u"secret knows set NAME, list and remove NAME; the value is read from standard input."_s);
    KeychainSecretStore store(context.environment);
    if (action == "list"_L1)
        return list(context, store);
    if (action == "set"_L1)
        return set(context, store, arguments->words[1]);
    const auto removed = waitFor(store.remove(arguments->words[1]));
    return removed ? noteChange(context) : failed(removed.error());
}

}  // namespace herald::cli
