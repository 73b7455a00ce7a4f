// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/actionstore.h"

#include "store/jsontext.h"

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr auto kColumns = "id, policy, body, state, started_at, acted_at, undo, before, after, result"_L1;

// The same words as in the index action_run_open, or SQLite would not use it.
constexpr auto kIsOpen = "state NOT IN ('succeeded', 'failed', 'rolled_back', 'recommended')"_L1;

Result<ActionRun> readRun(const Statement &row)
{
    auto action = actionFrom(objectFromText(row.get<QString>(2)));
    if (!action)
        return tl::unexpected(action.error());
    ActionRun run{.id = row.get<ActionRunId>(0),
                  .action = std::move(*action),
                  .policy = row.get<QString>(1),
                  .state = actionStateFrom(row.get<QString>(3)).value_or(ActionState::Failed),
                  .startedAt = row.get<Instant>(4),
                  .actedAt = row.get<std::optional<Instant>>(5),
                  .before = row.get<std::optional<double>>(7),
                  .after = row.get<std::optional<double>>(8),
                  .result = row.get<QString>(9)};
    if (const auto undo = row.get<QString>(6); !undo.isEmpty()) {
        const auto step = stepFrom(objectFromText(undo));
        if (!step)
            return tl::unexpected(step.error());
        run.undo = *step;
    }
    return run;
}

/// An attempt, or why its row cannot be read.
using ReadRun = tl::expected<ActionRun, BrokenRun>;

ReadRun readOrName(const Statement &row)
{
    return readRun(row).map_error([&](const Error &error) {
        const auto action = row.get<QString>(10);
        return BrokenRun{row.get<ActionRunId>(0),
                         action,
                         {ErrorKind::Corrupt,
                          u"An attempt of the action %1 cannot be read and is given up: %2"_s.arg(action, error.text()),
                          u"action_run %1"_s.arg(row.get<ActionRunId>(0).value)}};
    });
}

Result<QList<ReadRun>> runsOf(Database &database, const QString &rest, const Values &values)
{
    return database.list(u"SELECT %1, action FROM action_run %2"_s.arg(kColumns, rest), values, readOrName);
}

}  // namespace

Result<OpenRuns> ActionStore::open() const
{
    return runsOf(m_database, u"WHERE %1 ORDER BY id"_s.arg(kIsOpen), {}).map([](const QList<ReadRun> &rows) {
        OpenRuns open;
        for (const ReadRun &run : rows) {
            if (run)
                open.runs += *run;
            else
                open.broken += run.error();
        }
        return open;
    });
}

Result<QList<ActionRun>> ActionStore::latest(int limit) const
{
    const auto rows = runsOf(m_database, u"ORDER BY id DESC LIMIT ?"_s, {limit});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<ActionRun> runs;
    for (const ReadRun &run : *rows) {
        if (!run)
            return tl::unexpected(run.error().error);
        runs += *run;
    }
    return runs;
}

Result<> ActionStore::giveUp(const BrokenRun &run, Instant now)
{
    return m_database.execute(u"UPDATE action_run SET state = 'failed', result = ?, updated_at = ? WHERE id = ?"_s,
                              {run.error.what, now, run.id});
}

Result<ActionRunId> ActionStore::save(const ActionRun &run, Instant now)
{
    const Values values{run.action.name,
                        run.policy,
                        jsonText(toJson(run.action)),
                        toText(run.state),
                        run.startedAt,
                        run.actedAt,
                        run.undo ? jsonText(toJson(*run.undo)) : QString(u""_s),
                        run.before,
                        run.after,
                        run.result,
                        now};
    if (!run.id.isStored())
        return m_database
            .insert(u"INSERT INTO action_run (action, policy, body, state, started_at, acted_at, undo, before, after,"
                    " result, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                    values)
            .map([](qint64 id) { return ActionRunId{id}; });
    return m_database
        .execute(u"UPDATE action_run SET action = ?, policy = ?, body = ?, state = ?, started_at = ?, acted_at = ?,"
                 " undo = ?, before = ?, after = ?, result = ?, updated_at = ? WHERE id = ?"_s,
                 Values(values) << run.id)
        .map([&] { return run.id; });
}

}  // namespace herald
