// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/logfile.h"
#include "engine/paths.h"

namespace herald {

class Engine;

/// The log of one program, "herald.log" or "heraldctl.log": Qt's messages while this lives, and what the engine tells.
/// One at a time.
class ProgramLog {
public:
    /// `clock` outlives it. What the environment says of secrets is masked from the start.
    ProgramLog(const Paths &paths, const QProcessEnvironment &environment, const Clock &clock);
    ~ProgramLog();
    ProgramLog(const ProgramLog &) = delete;
    ProgramLog &operator=(const ProgramLog &) = delete;

    /// Writes down what becomes of `engine`, which may end before or after this.
    void follow(const Engine &engine);
    void mask(const QString &secret) { m_file->mask(secret); }
    void write(QLatin1StringView level, const QString &text) { m_file->write(level, text); }

private:
    std::shared_ptr<LogFile> m_file;
};

}  // namespace herald
