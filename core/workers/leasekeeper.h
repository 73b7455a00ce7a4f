// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "store/database.h"

#include <QObject>
#include <functional>

class QTimer;

namespace herald {

class LeaseStore;

/// Holds the engine's lease on the database, on a thread of its own so that no busy worker can let it lapse.
class LeaseKeeper final : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString database;
        /// Runs once after the lease is taken and before anybody works: default rows, for example.
        std::function<Result<>(Database &, Instant)> prepare;
        Duration beat = std::chrono::seconds(5);  ///< well within the lease's time to live
        const Clock &clock;                       ///< outlives the worker
    };

    explicit LeaseKeeper(Options options);
    ~LeaseKeeper() override;

    void start();
    void stop();

signals:
    /// This engine may work. `settings` are the stored ones.
    void acquired(QHash<QString, QString> settings);
    /// Another engine works on this database; asked again every few seconds.
    void refused(herald::Error holder);
    /// Another engine took over: this one must stop working at once.
    void lost(herald::Error taker);
    void failed(herald::Error error);

private:
    void beat();
    void tryToAcquire(Instant now);

    Options m_options;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<LeaseStore> m_lease;
    std::unique_ptr<QTimer> m_timer;
    bool m_isHeld = false;
};

}  // namespace herald
