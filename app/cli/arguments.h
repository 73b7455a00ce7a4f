// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QHash>
#include <QStringList>

namespace herald::cli {

/// What a command accepts: `--name` flags, `--name VALUE` options, and how many words.
struct Grammar {
    QStringList flags;
    QStringList options;
    int leastWords = 0;
    int mostWords = 0;
};

/// A command's arguments, read by its grammar.
struct Arguments {
    QStringList words;
    QHash<QString, QString> options;  ///< name without dashes -> value; a flag's value is empty

    [[nodiscard]] bool has(const QString &name) const { return options.contains(name); }
    [[nodiscard]] QString value(const QString &name, const QString &fallback = {}) const
    {
        return options.value(name, fallback);
    }
};

/// `--name VALUE`, `--name=VALUE` and `--` are understood. Invalid: an unknown option, a missing value, or the wrong
/// number of words.
[[nodiscard]] Result<Arguments> parse(const QStringList &arguments, const Grammar &grammar);

}  // namespace herald::cli
