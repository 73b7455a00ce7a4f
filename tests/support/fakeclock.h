// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

namespace herald {

/// A clock that stands still until it is told to move; backwards too, as real ones do.
class FakeClock final : public Clock {
public:
    explicit FakeClock(Instant now = fromMs(1'767'225'600'000)) : m_now(now) {}  // 2026-01-01T00:00:00Z

    [[nodiscard]] Instant now() const override { return m_now; }
    void advance(Duration by) { m_now += by; }
    void set(Instant now) { m_now = now; }

private:
    Instant m_now;
};

}  // namespace herald
