// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/sighting.h"

namespace herald {

// Forges do not tell "Octo/App" from "octo/app", whoever writes it: a payload, the address of a clone, a person. So
// names and references have the repository in small letters, and only the data of evidence keeps how it was written.
// Folders of one's own, which have no owner before them, are left as they are. resources/sql/021_repository_names.sql
// says the same in SQL.

/// "pr:Octo/App#7" becomes "pr:octo/app#7", "release:Octo/App@V1" becomes "release:octo/app@V1".
[[nodiscard]] QString foldedName(const QString &name);

/// All names in it.
void foldNames(Sighting &sighting);

/// "Octo/App#7" for people, of evidence with the reference "octo/app#7" that tells of "Octo/App".
[[nodiscard]] QString shownReference(const Evidence &piece);

}  // namespace herald
