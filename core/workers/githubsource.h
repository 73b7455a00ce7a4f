// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/githubdetails.h"
#include "workers/source.h"

namespace herald {

/// One repository on GitHub: merged pull requests with their reviews and checks, reviews of others' requests, closed
/// issues, releases, runs of builds and deployments. One collection is one page of one list with what belongs to its
/// items, so that an interrupted import goes on where it was. GitHub's limits are kept, over a restart too.
class GitHubSource final : public Source {
public:
    struct Options {
        GitHubServer server;
        QString repository;  ///< "owner/name"
        Person person;       ///< without logins: the one whose token it is, else the repository's owner
        Duration interval{};
    };

    /// `http` must outlive this.
    GitHubSource(Options options, HttpClient &http) : m_options(std::move(options)), m_http(http) {}

    [[nodiscard]] QString name() const override;
    [[nodiscard]] Duration interval() const override { return m_options.interval; }
    [[nodiscard]] QFuture<Harvest> collect(CollectionContext context) override;

private:
    struct Page;
    [[nodiscard]] bool isPersonKnown(const GitHubCursor &cursor) const;
    [[nodiscard]] Person personFor(const GitHubCursor &cursor) const;
    [[nodiscard]] QFuture<Harvest> askWho(const GitHubCursor &cursor, Instant now);
    [[nodiscard]] QFuture<Harvest> askPage(const GitHubCursor &cursor, Instant now);
    [[nodiscard]] QFuture<Harvest> askDetails(Page page);
    [[nodiscard]] Harvest harvestOf(const Page &page, const QList<GitHubDetails> &details) const;
    [[nodiscard]] Harvest failedHarvest(const GitHubCursor &cursor, const Error &error, Instant now,
                                        Harvest harvest = {}) const;
    [[nodiscard]] QList<Sighting> sightingsOf(const Page &page, const QJsonObject &item, const GitHubDetails &details,
                                              QStringList &notes) const;

    Options m_options;
    HttpClient &m_http;
};

/// The name of a repository's source.
[[nodiscard]] QString gitHubSourceName(const QString &repository);

}  // namespace herald
