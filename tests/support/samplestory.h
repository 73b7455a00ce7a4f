// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakeengine.h"

namespace herald {

/// Fills an engine with a believable quarter of a small team's life that ends at `now`. The same every time.
void tellSampleStory(FakeEngine &engine, Instant now);

}  // namespace herald
