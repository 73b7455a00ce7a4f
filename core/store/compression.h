// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QByteArray>

namespace herald {

/// The bytes as one zstd frame with their size and a checksum. Limited for more than 32 MiB.
[[nodiscard]] Result<QByteArray> compress(const QByteArray &bytes);

/// Corrupt for anything but one whole frame of at most 32 MiB.
[[nodiscard]] Result<QByteArray> decompress(QByteArrayView frame);

}  // namespace herald
