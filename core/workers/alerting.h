// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "workers/dispatcher.h"
#include "workers/pipeline.h"

#include <QObject>

class QTimer;

namespace herald {

/// Root of the alerting thread: evaluates the rules in fixed slots, writes transitions, alerts and notifications in one
/// transaction, and lets the dispatcher send. Builds everything in start(), on its own thread.
class Alerting final : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString database;
        Duration interval{};  ///< of the evaluation slots
        Receivers receivers;
        Dispatcher::Options dispatch;
        const Clock &clock;  ///< outlives the worker
    };

    explicit Alerting(Options options);
    ~Alerting() override;

    void start();
    void stop();
    /// Takes over what was just stored; evaluates at the next slot.
    void take(const herald::Delta &delta);

signals:
    /// Alerts changed their state, and that is on disk.
    void changed(QList<herald::Transition> transitions);
    void failed(herald::Error error);

private:
    void tick();
    void evaluate(Instant now);

    Options m_options;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<QTimer> m_timer;
};

}  // namespace herald
