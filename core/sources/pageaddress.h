// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QUrl>

namespace herald {

/// The address of a /metrics page that a person typed: http or https, with a host. Invalid where it is none, and where
/// it holds a user or a password, since what is watched is stored in plain text.
[[nodiscard]] Result<QUrl> pageAddress(const QString &text);

}  // namespace herald
