// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

namespace herald {

/// Tells the time. Only the roots of the worker threads and the door of the screen hold one; all below take `now`.
class Clock {
public:
    virtual ~Clock() = default;
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;

    [[nodiscard]] virtual Instant now() const = 0;
};

/// The computer's own clock. May be called from any thread.
class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override;
};

}  // namespace herald
