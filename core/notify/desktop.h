// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/achievement.h"
#include "domain/alert.h"

#include <QByteArray>
#include <QList>

namespace herald {

/// A notification on the desktop. Plain text: whoever shows it on a server with `body-markup` escapes it first.
struct DesktopNote {
    QString title;      ///< at most 100 characters, one line
    QString body;       ///< at most 300 characters
    QString reference;  ///< "alert:ID" or "achievement:ID", for the click on it
    Severity severity = Severity::Info;

    bool operator==(const DesktopNote &) const = default;
};

/// An alert's change of state to Firing, Resolved, NoData or Error.
[[nodiscard]] DesktopNote alertNote(const Alert &alert, const Transition &transition);

[[nodiscard]] DesktopNote achievementNote(const Achievement &achievement);

/// One note for several new achievements, which is kinder than several notes. `achievements` is not empty.
[[nodiscard]] DesktopNote achievementsNote(const QList<Achievement> &achievements);

/// As kept in the outbox, and back; nothing for bytes that are no note.
[[nodiscard]] QByteArray toPayload(const DesktopNote &note);
[[nodiscard]] std::optional<DesktopNote> desktopNoteFrom(const QByteArray &payload);

}  // namespace herald
