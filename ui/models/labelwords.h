// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/matcher.h"

namespace herald {

/// "severity", "rule", in the screen's language; a name that is not Herald's own stays as it is.
[[nodiscard]] QString labelWord(const QString &name);
/// "Critical" for a severity; else as it is.
[[nodiscard]] QString labelValueWord(const QString &name, const QString &value);
/// The severity in its own word; Herald's for the rank of what has none.
[[nodiscard]] QString severityWord(const Labels &labels);

/// "severity Critical, service not api": what matchers look for, as a person says it. Empty where there are none.
[[nodiscard]] QString matcherWords(const Matchers &matchers);

/// A text of the engine with the words, in brackets, for each `{severity="critical"}` in it; what is no such list stays
/// as it is.
[[nodiscard]] QString withLabelWords(const QString &text);

}  // namespace herald
