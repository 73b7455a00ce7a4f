// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/person.h"

#include "achievements/commitmessage.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr std::array kBots{
    "dependabot"_L1,     "dependabot-preview"_L1,   "renovate"_L1,         "renovate-bot"_L1,
    "renovate bot"_L1,   "github-actions"_L1,       "github actions"_L1,   "greenkeeper"_L1,
    "snyk-bot"_L1,       "pre-commit-ci"_L1,        "mergify"_L1,          "weblate"_L1,
    "hosted weblate"_L1, "semantic-release-bot"_L1, "imgbot"_L1,           "allcontributors"_L1,
    "bors"_L1,           "codecov-io"_L1,           "copybara-service"_L1, "web-flow"_L1,
};

/// The login in GitHub's address for people who keep theirs private; empty for any other address.
QString loginIn(const QString &email)
{
    constexpr auto kDomain = "@users.noreply.github.com"_L1;
    if (!email.endsWith(kDomain, Qt::CaseInsensitive))
        return {};
    const QString local = email.chopped(kDomain.size());
    return local.mid(local.indexOf(u'+') + 1);
}

bool holds(const QStringList &known, const QString &word)
{
    return !word.trimmed().isEmpty() && known.contains(word.trimmed(), Qt::CaseInsensitive);
}

/// "Name <mail>" of a trailer.
std::pair<QString, QString> nameAndEmail(const QString &text)
{
    static const QRegularExpression kAddress(u"^(.*?)\\s*<([^<>]*)>\\s*$"_s);
    const auto match = kAddress.match(text);
    return match.hasMatch() ? std::pair(match.captured(1), match.captured(2)) : std::pair(text, QString());
}

}  // namespace

bool isPerson(const Person &person, const QString &name, const QString &email)
{
    return holds(person.emails, email) || holds(person.names, name) || holds(person.logins, loginIn(email));
}

bool isLogin(const Person &person, const QString &login) { return holds(person.logins, login); }

Person personIn(const QString &repository, Person person)
{
    if (person.logins.isEmpty())
        person.logins += repository.section(u'/', 0, 0);
    return person;
}

QString loginAdvice(const QString &counted)
{
    return u"Only work of %1 counts, for it is not known whose else: name your login in the settings or with "
           "`heraldctl settings set github_logins LOGIN`, or store a token with `heraldctl secret set GITHUB_TOKEN`."_s
               .arg(counted);
}

bool isLoginName(const QString &text)
{
    static const QRegularExpression kLogin(u"\\A[A-Za-z0-9][A-Za-z0-9_-]{0,38}\\z"_s);
    return kLogin.match(text).hasMatch();
}

bool isEmailAddress(const QString &text)
{
    static const QRegularExpression kAddress(u"\\A[^\\s@,<>]+@[^\\s@,<>]+\\z"_s);
    return kAddress.match(text).hasMatch();
}

bool hasWritten(const Person &person, const Commit &commit)
{
    if (isBot(commit.authorName, commit.authorEmail))
        return false;
    if (person.isUnknown() || isPerson(person, commit.authorName, commit.authorEmail))
        return true;
    if (!commit.body.contains("co-authored-by"_L1, Qt::CaseInsensitive))
        return false;
    const QStringList authors = trailersOf(commit.body).value(u"co-authored-by"_s);
    return std::ranges::any_of(authors, [&person](const QString &author) {
        const auto [name, email] = nameAndEmail(author);
        return isPerson(person, name, email);
    });
}

bool isBot(const QString &name, const QString &email)
{
    const QString lower = name.trimmed().toLower();
    return lower.endsWith("[bot]"_L1) || email.contains("[bot]@"_L1) || std::ranges::find(kBots, lower) != kBots.end();
}

}  // namespace herald
