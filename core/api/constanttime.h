// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace herald {

/// Are both the same? Takes as long for a first as for a last byte that differs, so that a secret cannot be guessed
/// byte by byte; only its length shows.
[[nodiscard]] bool isEqualInConstantTime(QByteArrayView a, QByteArrayView b);

}  // namespace herald
