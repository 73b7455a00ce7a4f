// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "net/httpclient.h"
#include "store/actionstore.h"

#include <QObject>
#include <QSet>

namespace herald {

/// Measures before and queues the action, or only recommends it where nothing can be measured. Tells what came of it
/// in one line. Call it in the transaction of what asks for it.
[[nodiscard]] Result<QString> queueAction(Database &database, const Action &action, const QString &policy, Instant now);

/// Does what is queued, waits for its effect, measures again and takes back what did not help. Each step is on disk,
/// with its row in the journal, before the next one begins. Lives on its worker's thread.
class ActionRunner final : public QObject {
    Q_OBJECT
public:
    struct Options {
        QStringList commands;                        ///< the programs that may be started; all others are refused
        Duration timeout = std::chrono::minutes(1);  ///< of a command, which is killed then
        const Clock &clock;                          ///< tells when a step had ended; outlives the runner
    };

    /// `database` and `http` must outlive this.
    ActionRunner(Database &database, HttpClient &http, Options options);

    /// Takes every open run as far as it goes now; the first error, after all had their turn. The first call knows
    /// nothing of what was being done: see interrupted(). A run whose row cannot be read is given up.
    [[nodiscard]] Result<> run(Instant now);
    /// Nothing is being done that has not ended yet.
    [[nodiscard]] bool isIdle() const { return m_doing.isEmpty(); }

signals:
    void failed(const herald::Error &error);
    /// A step ended; the next look at it may be now.
    void advanced();

private:
    [[nodiscard]] Result<> advance(ActionRun run, Instant now);
    [[nodiscard]] Result<> giveUp(const BrokenRun &run, Instant now);
    void perform(const ActionRun &run, const ActionStep &step);
    void finish(ActionRun run, const Result<> &outcome);
    [[nodiscard]] Result<> store(const ActionRun &run, Instant now);
    [[nodiscard]] QFuture<Result<>> doStep(const ActionStep &step);
    [[nodiscard]] QFuture<Result<>> start(const CommandStep &command);
    [[nodiscard]] QFuture<Result<>> send(const HttpStep &http);
    [[nodiscard]] Result<> set(const SettingStep &setting);

    Database &m_database;
    HttpClient &m_http;
    Options m_options;
    QSet<ActionRunId> m_doing;
    bool m_hasLooked = false;
};

}  // namespace herald
