// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace herald {

/// The source_id as its sender knows it: what stands behind "DOOR:" in a natural key that the API made of the two.
/// Other keys are their own id. `door` is the source_type that was sent, else the source's own word.
[[nodiscard]] QString sourceIdOf(const QString &key, const QString &door);
/// The same in UTF-8.
[[nodiscard]] QByteArray sourceIdOf(const QByteArray &key, const QByteArray &door);

}  // namespace herald
