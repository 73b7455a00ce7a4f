// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/yamlreader.h"
#include "domain/rule.h"

namespace herald {

/// One rule of a rule file, its mapping read to the end. What is wrong is in the map's file.
[[nodiscard]] Rule readRule(YamlMap &map);

}  // namespace herald
