// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QByteArray>
#include <optional>

namespace herald {

// JSON written straight into bytes, for lists whose rows would cost too much as QJsonValues. `text` is UTF-8.

/// A quoted, escaped JSON text.
void appendJsonText(QByteArray &out, QByteArrayView text);
/// The shortest number that reads back the same; null where it is not known or not finite.
void appendJsonNumber(QByteArray &out, std::optional<double> number);
/// As toRfc3339(), quoted; null where it is not known.
void appendJsonInstant(QByteArray &out, std::optional<Instant> at);

}  // namespace herald
