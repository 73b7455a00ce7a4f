// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/secretnames.h"

using namespace Qt::StringLiterals;

namespace herald {

const QStringList &secretNames()
{
    static const QStringList names{u"DISCORD_ALERT_WEBHOOK"_s,     u"DISCORD_PRIVATE_WEBHOOK"_s,
                                   u"DISCORD_EXECUTIVE_WEBHOOK"_s, u"GITHUB_TOKEN"_s,
                                   u"GITHUB_WEBHOOK_SECRET"_s,     u"OPENAI_API_KEY"_s};
    return names;
}

bool isAskedOfEnvironment(const QString &name) { return secretNames().contains(name) || name.endsWith("_WEBHOOK"_L1); }

}  // namespace herald
