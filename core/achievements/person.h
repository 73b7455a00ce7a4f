// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commit.h"

namespace herald {

/// The person whose achievements are collected, under all the names they work by. Nobody named: all work counts but
/// bots'.
struct Person {
    QStringList names;
    QStringList emails;
    QStringList logins;  ///< on a forge

    [[nodiscard]] bool isUnknown() const { return names.isEmpty() && emails.isEmpty() && logins.isEmpty(); }
    bool operator==(const Person &) const = default;
};

/// Is it this person? A known e-mail decides; else a known name does; GitHub's "12345+login@users.noreply.github.com"
/// counts by its login. Case does not matter.
[[nodiscard]] bool isPerson(const Person &person, const QString &name, const QString &email);

[[nodiscard]] bool isLogin(const Person &person, const QString &login);

/// Whose work in a repository ("owner/name") counts: the person's, or its owner's where no login is known. What
/// everybody does there is not one person's, and nobody else can be meant.
[[nodiscard]] Person personIn(const QString &repository, Person person);

/// What to do where no login is known, for people. `counted` says whose work counts until then.
[[nodiscard]] QString loginAdvice(const QString &counted);

/// Can it be a login of a forge: letters, digits, - and _, at most 39?
[[nodiscard]] bool isLoginName(const QString &text);
/// Can it be an e-mail address? Only what no address lacks is looked at.
[[nodiscard]] bool isEmailAddress(const QString &text);

/// Wrote it, or is named by a Co-authored-by trailer. Of an unknown person: whoever is no bot.
[[nodiscard]] bool hasWritten(const Person &person, const Commit &commit);

/// Is it a program that commits by itself: "dependabot[bot]", "renovate", "github-actions"?
[[nodiscard]] bool isBot(const QString &name, const QString &email);

}  // namespace herald
