// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/achievement.h"
#include "ui/widgets/facts.h"

namespace herald {

/// The numbers of one piece of evidence in reading order, with their units: those of awards, milestones and work
/// (achievements/awardrecord.h, achievements/workevidence.h). Of other kinds, each plain member as it is.
[[nodiscard]] QList<Fact> factsOf(const Evidence &evidence);

/// What the evidence is called: its own title, or one made of its kind and reference.
[[nodiscard]] QString evidenceTitle(const Evidence &evidence);
[[nodiscard]] QString evidenceIcon(const Evidence &evidence);

}  // namespace herald
