// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <QStringList>
#include <mutex>

namespace herald {

/// A log that stays small and holds no secret: a line of time, level and text each, in `path`, the older ones in
/// `path`.1, `path`.2, … Readable by the owner alone. What cannot be written is dropped: a log stops no work. Any
/// thread.
class LogFile {
public:
    struct Options {
        QString path;
        qint64 maxBytes = 1 << 20;  ///< of each file
        int keptFiles = 3;          ///< beside the newest
        const Clock &clock;         ///< outlives the log
    };

    explicit LogFile(Options options);
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;

    /// From now on `secret` is written as "…", beside whatever has the shape of a credential.
    void mask(const QString &secret);
    /// `level` is "info", "warning" or "error"; line breaks in `text` become spaces.
    void write(QLatin1StringView level, const QString &text);

private:
    Options m_options;
    std::mutex m_lock;  // Qt's messages come from all threads
    QStringList m_secrets;
};

}  // namespace herald
