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
int serve(const Context &context, const QStringList &words);
int status(const Context &context, const QStringList &words);
int inbox(const Context &context, const QStringList &words);
int scrape(const Context &context, const QStringList &words);
int importHistory(const Context &context, const QStringList &words);
int watches(const Context &context, const QStringList &words);
int achievements(const Context &context, const QStringList &words);
int alertmanager(const Context &context, const QStringList &words);
int alerts(const Context &context, const QStringList &words);
int journal(const Context &context, const QStringList &words);
int drill(const Context &context, const QStringList &words);
int rules(const Context &context, const QStringList &words);
int analysis(const Context &context, const QStringList &words);
int routes(const Context &context, const QStringList &words);
int schedules(const Context &context, const QStringList &words);
int policies(const Context &context, const QStringList &words);
int silences(const Context &context, const QStringList &words);
int metrics(const Context &context, const QStringList &words);
int detect(const Context &context, const QStringList &words);
int forecast(const Context &context, const QStringList &words);
int classify(const Context &context, const QStringList &words);
int secret(const Context &context, const QStringList &words);
int settings(const Context &context, const QStringList &words);
int token(const Context &context, const QStringList &words);
int database(const Context &context, const QStringList &words);

}  // namespace herald::cli
