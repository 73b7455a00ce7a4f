// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/leasekeeper.h"

#include "store/leasestore.h"
#include "store/processidentity.h"
#include "store/settingstore.h"

#include <QThread>
#include <QTimer>

namespace herald {

LeaseKeeper::LeaseKeeper(Options options) : m_options(std::move(options)) {}

LeaseKeeper::~LeaseKeeper() = default;

void LeaseKeeper::start()
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_timer = std::make_unique<QTimer>();
    connect(m_timer.get(), &QTimer::timeout, this, &LeaseKeeper::beat);
    m_timer->start(m_options.beat);
    beat();
}

void LeaseKeeper::stop()
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_timer.reset();
    if (m_isHeld) {
        if (const auto released = m_lease->release(); !released)
            emit failed(released.error());
    }
    m_isHeld = false;
    m_lease.reset();
    m_database.reset();
}

void LeaseKeeper::beat()
{
    const Instant now = m_options.clock.now();
    if (!m_database) {
        auto database = Database::open({.path = m_options.database});
        if (!database) {
            emit failed(database.error());
            return;
        }
        m_database = std::move(*database);
        m_lease = std::make_unique<LeaseStore>(
            *m_database, LeaseStore::Options{.self = thisProcess(), .isRunning = isProcessRunning});
    }
    if (!m_isHeld) {
        tryToAcquire(now);
        return;
    }
    const auto renewed = m_lease->renew(now);
    if (renewed)
        return;
    if (renewed.error().kind == ErrorKind::Conflict) {
        m_isHeld = false;
        emit lost(renewed.error());
    } else {
        emit failed(renewed.error());
    }
}

void LeaseKeeper::tryToAcquire(Instant now)
{
    if (const auto taken = m_lease->acquire(now); !taken) {
        if (taken.error().kind == ErrorKind::Conflict)
            emit refused(taken.error());
        else
            emit failed(taken.error());
        return;
    }
    m_isHeld = true;
    if (const auto prepared = m_options.prepare(*m_database, now); !prepared)
        emit failed(prepared.error());
    const auto settings = SettingStore(*m_database).all();
    if (!settings)
        emit failed(settings.error());
    emit acquired(settings.value_or(QHash<QString, QString>()));
}

}  // namespace herald
