// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/outboxplan.h"
#include "store/samplestore.h"
#include "workers/harvest.h"
#include "workers/setaside.h"
#include "workers/workledger.h"

namespace herald {

/// What one collection changed in the store.
struct Delta {
    QString source;
    std::vector<SeriesSample> samples;
    QList<MetricReport> report;
    QList<Achievement> achievements;  ///< created by this collection, with their ids
    int merged = 0;                   ///< achievements that were known and learned something
    Health health;
    QList<Error> refused{};  ///< what the store will never take, a line each; it is in the inbox with the reason
};

/// The way from a harvest to rows: samples, awards, achievements, notifications, cursor and health in one transaction,
/// so that a crash leaves all of it or nothing. Thread of its database.
class Pipeline {
public:
    /// `receivers` are told of new achievements; posts count by `threads`.
    Pipeline(Database &database, Receivers receivers, ThreadsRules threads = {})
        : m_database(database), m_samples(database), m_ledger(database), m_receivers(std::move(receivers)),
          m_threads(threads)
    {
    }

    /// What a source may need to know, as it is stored now.
    [[nodiscard]] Result<CollectionContext> contextFor(const QString &source, Instant now) const;
    /// Storing the same harvest again changes nothing.
    [[nodiscard]] Result<Delta> store(Harvest harvest);

private:
    [[nodiscard]] Result<> award(Delta &delta, Instant now);
    [[nodiscard]] Result<> awardSeries(const Metric &metric, const SeriesData &fresh, Delta &delta, Instant now);
    [[nodiscard]] Result<AchievementId> put(Achievement achievement, Delta &delta, Instant now);
    [[nodiscard]] Result<> record(const QList<ThreadsPost> &posts, Delta &delta, Instant now);
    [[nodiscard]] Result<> record(QList<Sighting> work, Delta &delta, Instant now);
    [[nodiscard]] Result<> recordEach(const QList<Sighting> &work, Delta &delta, Instant now);
    [[nodiscard]] Result<> keepAside(const InboxEvent &event, const Error &error, Delta &delta);
    [[nodiscard]] Result<> saveHealth(Delta &delta);

    Database &m_database;
    SampleStore m_samples;
    WorkLedger m_ledger;
    Receivers m_receivers;
    ThreadsRules m_threads;
};

}  // namespace herald
