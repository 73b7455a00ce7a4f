// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/hostsamples.h"

namespace herald {

/// The temperatures below `sysFolder` (as /sys): those of class/hwmon, named "chip label", and the thermal zones that
/// are not among them. Of equal names the later ones get " 2", " 3" … Readings outside -100 °C to 200 °C are faults of
/// a sensor and left out. Source: kernel.org Documentation/hwmon/sysfs-interface.rst and
/// driver-api/thermal/sysfs-api.rst.
[[nodiscard]] std::vector<Temperature> readTemperatures(const QString &sysFolder);

}  // namespace herald
