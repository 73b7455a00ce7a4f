// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/githubtoken.h"

#include "cli/output.h"
#include "cli/waiting.h"
#include "secrets/keychainsecretstore.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

QString gitHubToken(const Context &context)
{
    constexpr std::chrono::seconds kPatience(3);
    KeychainSecretStore store(context.environment, kPatience);
    const auto token = waitFor(store.read(u"GITHUB_TOKEN"_s));
    if (token)
        return token->value_or(QString());
    note(token.error().text());
    return {};
}

}  // namespace herald::cli
