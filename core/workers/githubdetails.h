// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/person.h"
#include "net/httpclient.h"
#include "sources/github.h"

namespace herald {

/// What a list of a repository leaves out of one of its items.
struct GitHubDetails {
    QJsonObject request{};          ///< the pull request, of the person's own merged ones
    QList<QJsonObject> reviews{};   ///< of a closed pull request, those that were sent, with their comments
    QList<QJsonObject> checks{};    ///< the check runs of the person's own merged pull request
    QList<QJsonObject> statuses{};  ///< the commit statuses of the same, or those of a deployment
    QString note{};                 ///< what the token may not read
    std::optional<Error> error{};   ///< then the item is to be asked for again
    std::optional<Instant> restUntil{};
};

/// What GitHub answered to one question, on however many pages.
struct GitHubAnswer {
    QList<QJsonObject> objects{};
    std::optional<Error> error{};
    std::optional<Instant> restUntil{};
};

/// Asks for what belongs to the items of a list, all pages of it, and of no more than may count.
class GitHubDetailReader {
public:
    /// `http` must outlive what is asked. `repository` is "owner/name".
    GitHubDetailReader(GitHubServer server, HttpClient &http, const QString &repository, Instant now)
        : m_server(std::move(server)), m_http(&http), m_base(QStringLiteral("/repos/") + repository), m_now(now)
    {
    }

    [[nodiscard]] QFuture<GitHubDetails> detailsOf(GitHubList list, const QJsonObject &item,
                                                   const Person &person) const;

private:
    [[nodiscard]] QFuture<GitHubAnswer> object(const QString &path) const;
    [[nodiscard]] QFuture<GitHubAnswer> all(const QString &path, const QString &member = {}, int page = 1,
                                            const QByteArray &seen = {}) const;
    [[nodiscard]] QFuture<GitHubDetails> withRequest(GitHubDetails details, const QJsonObject &item) const;
    [[nodiscard]] QFuture<GitHubDetails> withChecks(GitHubDetails details) const;
    [[nodiscard]] QFuture<GitHubDetails> withReviews(GitHubDetails details, const QJsonObject &item) const;
    [[nodiscard]] QFuture<GitHubDetails> withComments(GitHubDetails details, const QJsonObject &item) const;
    [[nodiscard]] QString pathOf(const QJsonObject &request) const;

    GitHubServer m_server;
    HttpClient *m_http;
    QString m_base;
    Instant m_now;
};

/// A pull request as the list of issues tells of it.
[[nodiscard]] bool isRequest(const QJsonObject &item);
[[nodiscard]] QJsonObject requestOf(const QJsonObject &item);

}  // namespace herald
