// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/plainconfig.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr auto kEverybody = "everybody"_L1;

}  // namespace

AlertingConfig configFor(const Receivers &receivers)
{
    Receiver everybody{.name = kEverybody};
    if (receivers.hasDesktop)
        everybody.targets.push_back({Channel::Desktop, {}, {}});
    for (const QString &secret : receivers.discord)
        everybody.targets.push_back({Channel::Discord, secret, {}});
    AlertingConfig config;
    config.receivers = {everybody};
    config.route = {.receiver = kEverybody,
                    .groupBy = QStringList{u"..."_s},
                    .groupWait = 0ms,
                    .groupInterval = 0ms,
                    .repeatInterval = 24h * 3650};
    return config;
}

}  // namespace herald
