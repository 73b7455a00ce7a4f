// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "engine/apitoken.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

int token(const Context &context, const QStringList &words)
{
    if (const auto parsed = parse(words, {}); !parsed)
        return wrongUse(parsed.error().text());
    const auto folders = makeFolders(context.paths);
    if (!folders)
        return failed(folders.error());
    const auto token = apiToken(context.paths.token);
    if (!token)
        return failed(token.error());
    context.isJson ? print(QJsonObject{{u"token"_s, *token}}) : print(*token);
    return kDone;
}

}  // namespace herald::cli
