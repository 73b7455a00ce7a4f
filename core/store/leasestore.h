// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <functional>

namespace herald {

/// Who works on the database, or wants to.
struct LeaseHolder {
    QString id;  ///< unique for each process of each boot; see thisProcess()
    qint64 pid = 0;
    QString host;
    Instant acquiredAt;
    Instant heartbeatAt;

    bool operator==(const LeaseHolder &) const = default;
};

/// One engine at a time. The lease is a row with a heartbeat; the holder renews it well within `ttl`.
///
/// Clocks jump and laptops sleep, so the heartbeat's time alone decides nothing: a lease has lapsed when its process is
/// known to be gone, or when this object saw it unrenewed in several calls over at least `ttl`. A challenger therefore
/// calls acquire() again and again; a holder that lost the lease learns it from renew() and must stop.
class LeaseStore {
public:
    /// Does the process behind this lease still run? Nothing where that cannot be known from here (another computer).
    using IsRunning = std::function<std::optional<bool>(const LeaseHolder &)>;

    struct Options {
        LeaseHolder self;  ///< id, pid and host of this process
        Duration ttl = std::chrono::seconds(30);
        IsRunning isRunning;
    };

    LeaseStore(Database &database, Options options) : m_database(database), m_options(std::move(options)) {}

    /// Takes the lease, takes it over, or keeps it. Conflict, naming the holder and since when, while another has it.
    [[nodiscard]] Result<> acquire(Instant now);
    /// Conflict where another took it over.
    [[nodiscard]] Result<> renew(Instant now);
    /// No error where it is not ours.
    [[nodiscard]] Result<> release();
    /// Who holds it, whether lapsed or not.
    [[nodiscard]] Result<std::optional<LeaseHolder>> holder() const;

private:
    struct Row;
    struct Sighting {
        QString holder;
        qint64 beat = -1;
        Instant first;
        int times = 0;
    };

    [[nodiscard]] Result<std::optional<Row>> read() const;
    [[nodiscard]] bool hasLapsed(const Row &row, Instant now);
    [[nodiscard]] Result<> take(Instant now);

    Database &m_database;
    Options m_options;
    Sighting m_seen;
};

}  // namespace herald
