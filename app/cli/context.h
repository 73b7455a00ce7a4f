// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "engine/paths.h"

#include <QProcessEnvironment>

namespace herald::cli {

/// What every command is given.
struct Context {
    Paths paths;
    QProcessEnvironment environment;
    const Clock &clock;
    bool isJson = false;
};

/// A command of heraldctl: `run` gets the words after its name and returns the exit code.
struct Command {
    const char *name;
    const char *usage;    ///< the words after the name
    const char *summary;  ///< one line for --help
    int (*run)(const Context &context, const QStringList &arguments);
};

}  // namespace herald::cli
