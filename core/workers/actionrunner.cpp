// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/actionrunner.h"

#include "sources/httpstatus.h"
#include "store/journalstore.h"
#include "store/samplestore.h"
#include "store/settingstore.h"

#include <QProcess>
#include <QPromise>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

Result<std::optional<double>> measure(Database &database, const Watch &watch, Instant at)
{
    return SampleStore(database).samplesOf(watch.metric, at - watch.window, at + 1ms).map([&](const auto &series) {
        return measured(watch, {series.begin(), series.end()}, at);
    });
}

JournalEntry entryOf(const ActionRun &run, Instant now)
{
    const auto numberOrNull = [](std::optional<double> value) { return value ? QJsonValue(*value) : QJsonValue(); };
    return {.at = now,
            .kind = u"action"_s,
            .text = u"%1 (%2): %3."_s.arg(run.action.title, toText(run.state).replace(u'_', u' '), run.result),
            .data = {{u"policy"_s, run.policy},
                     {u"action"_s, run.action.name},
                     {u"outcome"_s, run.result},
                     {u"run"_s, run.id.value},
                     {u"state"_s, toText(run.state)},
                     {u"step"_s, toText(run.action.step)},
                     {u"metric"_s, run.action.watch.metric},
                     {u"window"_s, toText(run.action.watch.window)},
                     {u"before"_s, numberOrNull(run.before)},
                     {u"after"_s, numberOrNull(run.after)}}};
}

Result<ActionRunId> storeRun(Database &database, ActionRun run, Instant now)
{
    return database.inTransaction([&]() -> Result<ActionRunId> {
        const auto id = ActionStore(database).save(run, now);
        if (!id)
            return id;
        run.id = *id;
        return JournalStore(database).append(entryOf(run, now)).map([&](JournalId) { return *id; });
    });
}

QFuture<Result<>> ready(const Result<> &result) { return QtFuture::makeReadyFuture(result); }

}  // namespace

Result<QString> queueAction(Database &database, const Action &action, const QString &policy, Instant now)
{
    const auto open = ActionStore(database).open();
    if (!open)
        return tl::unexpected(open.error());
    if (std::ranges::any_of(open->runs, [&](const ActionRun &run) { return run.action.name == action.name; }))
        return u"%1 is still being tried"_s.arg(action.title);
    const auto before = measure(database, action.watch, now);
    if (!before)
        return tl::unexpected(before.error());
    const ActionRun run = begunRun(action, policy, *before, now);
    return storeRun(database, run, now).map([&](ActionRunId) {
        return run.state == ActionState::Recommended ? u"recommended %1; %2"_s.arg(action.title, run.result)
                                                     : u"%1 begins; %2"_s.arg(action.title, run.result);
    });
}

ActionRunner::ActionRunner(Database &database, HttpClient &http, Options options)
    : m_database(database), m_http(http), m_options(std::move(options))
{
}

Result<> ActionRunner::run(Instant now)
{
    const auto open = ActionStore(m_database).open();
    if (!open)
        return tl::unexpected(open.error());
    const bool isFirst = !std::exchange(m_hasLooked, true);
    Result<> outcome;
    const auto note = [&outcome](const Result<> &done) {
        if (outcome && !done)
            outcome = done;
    };
    for (const BrokenRun &run : open->broken)
        note(giveUp(run, now));
    for (ActionRun run : open->runs) {
        if (m_doing.contains(run.id))
            continue;
        if (isFirst && run.state == ActionState::Acting) {
            interrupted(run);
            if (const auto stored = store(run, now); !stored) {
                note(stored);
                continue;
            }
        }
        note(advance(std::move(run), now));
    }
    return outcome;
}

Result<> ActionRunner::giveUp(const BrokenRun &run, Instant now)
{
    emit failed(run.error);
    return m_database.inTransaction([&]() -> Result<> {
        if (auto done = ActionStore(m_database).giveUp(run, now); !done)
            return done;
        const JournalEntry entry{
            .at = now,
            .kind = u"action"_s,
            .text = run.error.what,
            .data = {{u"action"_s, run.action}, {u"run"_s, run.id.value}, {u"state"_s, toText(ActionState::Failed)}}};
        return JournalStore(m_database).append(entry).map([](JournalId) {});
    });
}

Result<> ActionRunner::advance(ActionRun run, Instant now)
{
    if (run.state == ActionState::Queued) {
        QString old;
        if (const auto *setting = std::get_if<SettingStep>(&run.action.step)) {
            const auto value = SettingStore(m_database).value(setting->name);
            if (!value)
                return tl::unexpected(value.error());
            old = value->value_or(QString());
        }
        beginActing(run, old);
        // What undoes it is on disk before anything is done.
        if (auto saved = ActionStore(m_database).save(run, now); !saved)
            return tl::unexpected(saved.error());
        perform(run, run.action.step);
    } else if (run.state == ActionState::Undoing) {
        perform(run, *run.undo);
    } else if (const auto at = lookAt(run); at && now >= *at) {
        const auto after = measure(m_database, run.action.watch, *at);
        if (!after)
            return tl::unexpected(after.error());
        looked(run, *after);
        if (auto stored = store(run, now); !stored)
            return stored;
        if (run.state == ActionState::Undoing)
            perform(run, *run.undo);
    }
    return {};
}

void ActionRunner::perform(const ActionRun &run, const ActionStep &step)
{
    m_doing.insert(run.id);
    doStep(step).then(this, [this, run](const Result<> &outcome) { finish(run, outcome); });
}

void ActionRunner::finish(ActionRun run, const Result<> &outcome)
{
    const Instant now = m_options.clock.now();
    m_doing.remove(run.id);
    if (run.state == ActionState::Undoing)
        undone(run, outcome);
    else
        acted(run, outcome, now);
    if (auto stored = store(run, now); !stored)
        emit failed(stored.error());
    emit advanced();
}

Result<> ActionRunner::store(const ActionRun &run, Instant now)
{
    return storeRun(m_database, run, now).map([](ActionRunId) {});
}

QFuture<Result<>> ActionRunner::doStep(const ActionStep &step)
{
    if (const auto *command = std::get_if<CommandStep>(&step))
        return start(*command);
    if (const auto *http = std::get_if<HttpStep>(&step))
        return send(*http);
    return ready(set(std::get<SettingStep>(step)));
}

QFuture<Result<>> ActionRunner::start(const CommandStep &command)
{
    if (!m_options.commands.contains(command.program))
        return ready(
            fail(ErrorKind::Refused, u"%1 is not allowed; add it to HERALD_ACTION_COMMANDS"_s.arg(command.program)));
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    auto *process = new QProcess(this);
    process->setStandardInputFile(QProcess::nullDevice());
    process->setStandardOutputFile(QProcess::nullDevice());
    process->setStandardErrorFile(QProcess::nullDevice());
    const auto end = [promise, process](const Result<> &result) {
        if (promise->future().isFinished())
            return;
        promise->addResult(result);
        promise->finish();
        process->deleteLater();
    };
    connect(process, &QProcess::errorOccurred, this,
            [end, process, program = command.program](QProcess::ProcessError e) {
                if (e == QProcess::FailedToStart)
                    end(fail(ErrorKind::NotFound, u"%1 cannot be started: %2"_s.arg(program, process->errorString())));
            });
    connect(process, &QProcess::finished, this,
            [end, program = command.program](int code, QProcess::ExitStatus status) {
                if (status == QProcess::CrashExit)
                    end(fail(ErrorKind::Internal, u"%1 was killed."_s.arg(program)));
                else if (code != 0)
                    end(fail(ErrorKind::Refused, u"%1 ended with code %2."_s.arg(program).arg(code)));
                else
                    end({});
            });
    QTimer::singleShot(m_options.timeout, process, &QProcess::kill);
    process->start(command.program, command.arguments);
    return promise->future();
}

QFuture<Result<>> ActionRunner::send(const HttpStep &http)
{
    HttpRequest request{.method = http.method, .url = http.url, .body = http.body.toUtf8()};
    if (!http.body.isEmpty())
        request.headers.set("Content-Type", "application/json");
    return m_http.send(std::move(request)).then([](const Result<HttpReply> &reply) -> Result<> {
        if (!reply)
            return tl::unexpected(reply.error());
        if (!reply->isSuccess())
            return tl::unexpected(statusError(*reply, u"The action's address"_s));
        return {};
    });
}

Result<> ActionRunner::set(const SettingStep &setting)
{
    SettingStore settings(m_database);
    return setting.value.isEmpty() ? settings.remove(setting.name) : settings.set(setting.name, setting.value);
}

}  // namespace herald
