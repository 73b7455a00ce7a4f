// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"

namespace herald {

/// One bubble on the desktop. A newer one with the same reference takes the place of the older one.
struct Notification {
    QString title;
    QString body;
    QString reference;  ///< "alert:7", "achievement:12", or empty
    Severity severity = Severity::Info;
};

}  // namespace herald
