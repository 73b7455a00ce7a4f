// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"

#include <span>

namespace herald::cli {

/// All commands, in the order of --help.
[[nodiscard]] std::span<const Command> commands();

/// Null where there is none of that name.
[[nodiscard]] const Command *commandNamed(const QString &name);

// One file per command, named after it.
int serve(const Context &context, const QStringList &arguments);
int status(const Context &context, const QStringList &arguments);
int scrape(const Context &context, const QStringList &arguments);
int importHistory(const Context &context, const QStringList &arguments);
int achievements(const Context &context, const QStringList &arguments);
int alertmanager(const Context &context, const QStringList &arguments);
int alerts(const Context &context, const QStringList &arguments);
int drill(const Context &context, const QStringList &arguments);
int rules(const Context &context, const QStringList &arguments);
int analysis(const Context &context, const QStringList &arguments);
int routes(const Context &context, const QStringList &arguments);
int schedules(const Context &context, const QStringList &arguments);
int policies(const Context &context, const QStringList &arguments);
int silences(const Context &context, const QStringList &arguments);
int metrics(const Context &context, const QStringList &arguments);
int detect(const Context &context, const QStringList &arguments);
int forecast(const Context &context, const QStringList &arguments);
int classify(const Context &context, const QStringList &arguments);
int secret(const Context &context, const QStringList &arguments);
int settings(const Context &context, const QStringList &arguments);
int token(const Context &context, const QStringList &arguments);
int database(const Context &context, const QStringList &arguments);

}  // namespace herald::cli
