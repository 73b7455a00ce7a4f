// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QByteArray>

namespace herald::cli {

/// The whole file; "-" is standard input. NotFound or Refused with the file's name; Limited above 512 MiB.
[[nodiscard]] Result<QByteArray> readFile(const QString &file);

/// Writes the file at once or not at all; "-" is standard output.
[[nodiscard]] Result<> writeFile(const QString &file, const QByteArray &bytes);

/// The error, which speaks of a line, with the file's name before it.
[[nodiscard]] Error inFile(Error error, const QString &file);

}  // namespace herald::cli
