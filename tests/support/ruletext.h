// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/rulefile.h"

namespace herald {

/// The rules of one group that is evaluated every 15 s, from their YAML items; what cannot be read ends the test
/// program.
inline std::vector<Rule> rulesOf(const QByteArray &yaml)
{
    const auto groups = readRules("groups:\n- name: g\n  interval: 15s\n  rules:\n" + yaml, QStringLiteral("r.yml"));
    if (!groups)
        qFatal("%s", qPrintable(groups.error().text()));
    return groups->at(0).rules;
}

}  // namespace herald
