// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace herald {

/// A remote's address without passwords and tokens. "https://me:token@host/a/b.git" becomes "https://host/a/b.git"; the
/// user of "git@host:a/b.git" and of ssh:// stays, as it is part of the address and no secret.
[[nodiscard]] QString remoteWithoutCredentials(const QString &remote);

/// "owner/name" as a remote's address names it, for any of git's forms; empty for a local path or what names no
/// repository. Clones of one repository agree on it, whichever protocol they use.
[[nodiscard]] QString repositoryName(const QString &remote);

}  // namespace herald
