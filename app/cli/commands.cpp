// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include <array>

namespace herald::cli {

std::span<const Command> commands()
{
    static constexpr std::array kAll{
        Command{"token", "", "print the API token", token},
    };
    return kAll;
}

const Command *commandNamed(const QString &name)
{
    for (const Command &command : commands()) {
        if (name == QLatin1StringView(command.name))
            return &command;
    }
    return nullptr;
}

}  // namespace herald::cli
