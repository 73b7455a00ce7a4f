// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "workers/bridging.h"
#include "workers/inboxdrain.h"
#include "workers/maintenance.h"
#include "workers/pipeline.h"
#include "workers/sourceset.h"

#include <QObject>
#include <QSet>

class QTimer;

namespace herald {

/// Root of the collector's thread: asks every source at its own pace and stores what comes back.
/// Builds its database connection, HTTP client and timers in start(), on its own thread, and takes them down in stop().
class Collector final : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString database;
        SourceFactory sources;
        Receivers receivers;
        Person person{};         ///< whose work counts in the inbox
        ThreadsRules threads{};  ///< when a post counts
        RetentionPolicy retention{};
        Duration maintenanceInterval = std::chrono::minutes(15);
        Duration lookInterval = std::chrono::seconds(30);   ///< how soon what another program watches is read
        Duration reopenInterval = std::chrono::seconds(5);  ///< of a database that could not be opened
        const Clock &clock;                                 ///< outlives the worker
    };

    explicit Collector(Options options);
    ~Collector() override;

    // On the worker's thread, by signal or invokeMethod:
    void start();
    void stop();
    /// Takes over the watched repositories and pages as they are stored now; sources that stay go on undisturbed.
    void reload();
    /// Asks all sources at once, out of turn.
    void collectAll();
    /// Makes achievements of the events that wait in the inbox, batch after batch.
    void drainInbox();
    /// Asks one source now; nothing happens where it is being asked already, or is not there.
    void collect(const QString &name);

signals:
    /// A harvest is on disk.
    void stored(herald::Delta delta);
    /// So many events of the inbox were understood, and what they told is on disk.
    void drained(int events);
    /// The database cannot be opened, read or written; what was collected meanwhile is kept in memory and tried again.
    void failed(herald::Error error);

private:
    struct Entry {
        std::unique_ptr<Source> source;
        std::unique_ptr<QTimer> timer;
        bool isBusy = false;
        bool isDropped = false;  ///< no longer watched; gone when its collection ends
    };

    void openStore();
    void rebuild();
    [[nodiscard]] Result<> forgetUnwatched(const QSet<QString> &names);
    void addSource(std::unique_ptr<Source> source);
    void harvested(const QString &name, Harvest harvest);
    void storeWaiting();
    void startMaintenance();
    void maintain();
    void bridge();

    Options m_options;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Pipeline> m_pipeline;  // while there is a database
    std::unique_ptr<InboxDrain> m_inbox;   // likewise
    std::unique_ptr<Bridging> m_bridging;  // likewise
    std::unique_ptr<HttpClient> m_http;
    std::map<QString, Entry> m_sources;
    std::unique_ptr<QTimer> m_maintenanceTimer;
    std::unique_ptr<QTimer> m_lookTimer;
    bool m_isDraining = false;            // a batch is on its way
    std::unique_ptr<QTimer> m_reopening;  // until there is a database
    std::vector<Harvest> m_waiting;       // collected, not yet on disk
};

}  // namespace herald
