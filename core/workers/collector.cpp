// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/collector.h"

#include "net/qthttpclient.h"
#include "store/sourcestore.h"
#include "workers/unwatch.h"

#include <QThread>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// While the disk is full, the newest harvests wait in memory: an hour of this host's at 5 s.
constexpr size_t kMostWaiting = 720;

/// How long the inbox waits where the database could not be written.
constexpr std::chrono::seconds kUntilNextDrain(10);

/// Between two slices of maintenance others get their turn at the database.
constexpr std::chrono::milliseconds kBetweenSlices(50);

/// Will the same harvest be taken later, once there is room, permission or peace?
bool mayHeal(ErrorKind kind)
{
    return kind == ErrorKind::Limited || kind == ErrorKind::Conflict || kind == ErrorKind::Refused
           || kind == ErrorKind::Unreachable;
}

}  // namespace

Collector::Collector(Options options) : m_options(std::move(options)) {}

Collector::~Collector() = default;

void Collector::start()
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_http = std::make_unique<QtHttpClient>("Herald");
    startMaintenance();
    openStore();
}

void Collector::openStore()
{
    auto database = Database::open({.path = m_options.database});
    if (!database) {
        emit failed(database.error());
        m_reopening = std::make_unique<QTimer>();
        m_reopening->setSingleShot(true);
        connect(m_reopening.get(), &QTimer::timeout, this, &Collector::openStore);
        m_reopening->start(m_options.reopenInterval);
        return;
    }
    m_database = std::move(*database);
    m_pipeline = std::make_unique<Pipeline>(*m_database, m_options.receivers, m_options.threads);
    m_bridging = std::make_unique<Bridging>(*m_database, m_options.receivers);
    m_inbox = std::make_unique<InboxDrain>(
        *m_database, InboxDrain::Options{.person = m_options.person, .receivers = m_options.receivers});
    rebuild();
    drainInbox();
}

void Collector::stop()
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_reopening.reset();
    m_lookTimer.reset();
    m_maintenanceTimer.reset();
    for (auto &[name, entry] : m_sources)
        entry.timer->stop();
    if (m_http)
        m_http->abortAll();
    m_sources.clear();
    m_http.reset();
    m_pipeline.reset();
    m_inbox.reset();
    m_bridging.reset();
    m_database.reset();
}

void Collector::reload()
{
    if (m_database)
        rebuild();
}

void Collector::rebuild()
{
    if (!m_database)
        return;
    auto sources = m_options.sources(*m_database, *m_http);
    if (!sources) {
        emit failed(sources.error());
        return;
    }
    QSet<QString> names;
    for (auto &source : *sources) {
        const QString name = source->name();
        names.insert(name);
        if (!m_sources.contains(name))
            addSource(std::move(source));
    }
    for (auto &[name, entry] : m_sources)
        entry.isDropped = !names.contains(name);
    std::erase_if(m_sources, [](const auto &item) { return item.second.isDropped && !item.second.isBusy; });
    if (const auto forgotten = forgetUnwatched(names); !forgotten)
        emit failed(forgotten.error());
}

/// Whoever unwatches takes the source's health away; a program that was not asked may have written it again.
Result<> Collector::forgetUnwatched(const QSet<QString> &names)
{
    SourceStore store(*m_database);
    const auto health = store.health();
    if (!health)
        return tl::unexpected(health.error());
    for (const Health &known : *health) {
        if (!isWatchedSource(known.component) || names.contains(known.component))
            continue;
        if (auto removed = store.remove(known.component); !removed)
            return removed;
    }
    return {};
}

void Collector::addSource(std::unique_ptr<Source> source)
{
    const QString name = source->name();
    Entry &entry = m_sources[name];
    entry.source = std::move(source);
    entry.timer = std::make_unique<QTimer>();
    entry.timer->setInterval(entry.source->interval());
    connect(entry.timer.get(), &QTimer::timeout, this, [this, name] { collect(name); });
    entry.timer->start();
    QMetaObject::invokeMethod(
        this, [this, name] { collect(name); }, Qt::QueuedConnection);
}

void Collector::collectAll()
{
    // A source that is no longer watched goes as soon as it has answered, which may be at once.
    QStringList names;
    for (const auto &[name, entry] : m_sources)
        names += name;
    for (const QString &name : std::as_const(names))
        collect(name);
}

void Collector::drainInbox()
{
    if (m_isDraining || !m_inbox)
        return;
    const auto drained = m_inbox->step(m_options.clock.now());
    if (!drained) {
        emit failed(drained.error());
        // The events wait in the store; whoever holds it now will let go of it.
        QTimer::singleShot(kUntilNextDrain, this, &Collector::drainInbox);
        return;
    }
    if (drained->events > drained->bad)
        emit this->drained(drained->events - drained->bad);
    if (!drained->change.created.isEmpty() || drained->change.merged > 0)
        emit stored({.source = u"inbox"_s, .achievements = drained->change.created, .merged = drained->change.merged});
    // The next batch waits behind whatever else wants this thread.
    m_isDraining = !drained->isEmpty;
    if (m_isDraining)
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_isDraining = false;
                drainInbox();
            },
            Qt::QueuedConnection);
}

void Collector::collect(const QString &name)
{
    const auto found = m_sources.find(name);
    if (found == m_sources.end() || found->second.isBusy || !m_pipeline)
        return;
    const auto context = m_pipeline->contextFor(name, m_options.clock.now());
    if (!context) {
        emit failed(context.error());
        return;
    }
    found->second.isBusy = true;
    found->second.source->collect(*context).then(this,
                                                 [this, name](const Harvest &harvest) { harvested(name, harvest); });
}

void Collector::harvested(const QString &name, Harvest harvest)
{
    const auto found = m_sources.find(name);
    if (found == m_sources.end())
        return;
    found->second.isBusy = false;
    if (found->second.isDropped) {
        m_sources.erase(found);
        return;
    }
    if (!harvest.isComplete)
        QMetaObject::invokeMethod(
            this, [this, name] { collect(name); }, Qt::QueuedConnection);
    if (m_waiting.size() >= kMostWaiting)
        m_waiting.erase(m_waiting.begin());
    m_waiting.push_back(std::move(harvest));
    storeWaiting();
}

void Collector::storeWaiting()
{
    while (!m_waiting.empty() && m_pipeline) {
        auto delta = m_pipeline->store(m_waiting.front());
        if (!delta) {
            emit failed(delta.error());
            if (mayHeal(delta.error().kind))
                return;
            // Its cursor stays where it is, so the source brings it again; meanwhile the others go on.
            m_waiting.erase(m_waiting.begin());
            continue;
        }
        m_waiting.erase(m_waiting.begin());
        for (const Error &refused : std::as_const(delta->refused))
            emit failed(refused);
        emit stored(std::move(*delta));
    }
}

void Collector::startMaintenance()
{
    m_maintenanceTimer = std::make_unique<QTimer>();
    m_maintenanceTimer->setInterval(m_options.maintenanceInterval);
    connect(m_maintenanceTimer.get(), &QTimer::timeout, this, [this] {
        // What other programs watch, unwatch or put into the inbox in the meantime is taken over as well.
        reload();
        drainInbox();
        maintain();
    });
    m_maintenanceTimer->start();
    m_lookTimer = std::make_unique<QTimer>();
    connect(m_lookTimer.get(), &QTimer::timeout, this, &Collector::reload);
    m_lookTimer->start(m_options.lookInterval);
}

void Collector::bridge()
{
    if (!m_bridging || !m_maintenanceTimer)
        return;
    const auto step = m_bridging->step(m_options.clock.now());
    if (!step) {
        emit failed(step.error());
        return;
    }
    if (!step->created.isEmpty())
        emit stored({.source = u"bridge"_s, .achievements = step->created});
    if (!step->isDone)
        QTimer::singleShot(kBetweenSlices, this, &Collector::bridge);
}

void Collector::maintain()
{
    if (!m_database || !m_maintenanceTimer)
        return;
    Maintenance maintenance(*m_database, m_options.retention);
    const Instant now = m_options.clock.now();
    const auto isDone = maintenance.step(now);
    if (!isDone) {
        emit failed(isDone.error());
        return;
    }
    if (!*isDone) {
        QTimer::singleShot(kBetweenSlices, this, &Collector::maintain);
        return;
    }
    if (const auto adapted = maintenance.adaptTargets(now); !adapted)
        emit failed(adapted.error());
    bridge();
}

}  // namespace herald
