// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/silence.h"
#include "domain/alert.h"

namespace herald {

/// The matchers, of which those on `severity` look for a person's own words as for the known ones that they stand for:
/// where page is critical, severity="critical" takes both, and severity!="critical" neither.
[[nodiscard]] Matchers widened(Matchers matchers, const SeverityWords &words);
[[nodiscard]] std::vector<Silence> widened(std::vector<Silence> silences, const SeverityWords &words);

}  // namespace herald
