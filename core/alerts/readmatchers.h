// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/matcher.h"

namespace herald {

class YamlMap;

/// A list such as `[severity="critical", service=~"pg|mysql"]`. What is wrong is in the map's file.
[[nodiscard]] Matchers readMatchers(YamlMap &map, const char *key);

}  // namespace herald
