// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/compiledrule.h"
#include "alerts/flapping.h"

namespace herald {

/// The words of a label set that ever alerted; its numbers are in its AlertRecord.
struct AlertStory {
    Alert alert;  ///< the open one, or the last
    FireHistory fires;
    Labels plainLabels;       ///< of the rule where no label is a template; empty until it has told
    bool isFlapping = false;  ///< as was last said of the label set, alert after alert
    double toldValue = 0;     ///< of the last transition that had one
};

/// One transition as the life cycle computed it.
struct Told {
    const CompiledRule &rule;
    const Labels &series;  ///< the series' own labels
    quint64 identity;      ///< fingerprint of the alert
    const Step &step;
    AlertState from;
    Reading reading;
    Instant at;
    QStringView failure;  ///< the source's own words where it could not evaluate the rule
};

/// Carries the transition over to the alert, opening a new one (without an id) where none was open. Acknowledgement,
/// first firing and id stay through missing data, whose transition repeats the last value that was told: one seen since
/// is not known any more after a restart. Labels and texts are expanded anew.
[[nodiscard]] Transition tell(AlertStory &story, const Told &told);

/// The same transition where no alert is kept: it has no id, and the story remembers its label set alone.
[[nodiscard]] Transition replayed(AlertStory &story, const Told &told);

/// The transition from its state to the same, with the labels and texts as they expand now; nothing where the labels
/// are as they were. `told` is of a step that was none.
[[nodiscard]] std::optional<Transition> relabel(AlertStory &story, const Told &told);
/// What a change of an alert's labels means to those who were told.
[[nodiscard]] QString relabelled(const Labels &before, const Labels &after);

/// Does the label set flap otherwise than was last said? Says so of the alert too.
[[nodiscard]] std::optional<bool> flapNews(AlertStory &story, const FlapRule &rule, Instant now);

/// The alert with the numbers of its last evaluation.
[[nodiscard]] Alert withNumbers(Alert alert, const AlertRecord &record);
void setNumbers(Alert &alert, const AlertRecord &record);

/// What the engine must have back after a restart beside the alert: its timers and when it fired.
struct AlertMemory {
    AlertRecord record;
    FireHistory fires;
    double toldValue = 0;
};

/// As JSON, for the store.
[[nodiscard]] QString toText(const AlertMemory &kept);

/// An alert with its memory, as the store gives it back.
struct RestoredAlert {
    Alert alert;
    QString memory;  ///< of an AlertMemory; empty or damaged: the alert's own fields must do
};

/// An alert's words and numbers, as they were. `evaluatedAt` is when the engine last ran: the time since then was not
/// watched.
[[nodiscard]] std::pair<AlertStory, AlertRecord> resumed(const RestoredAlert &restored, Instant evaluatedAt);

}  // namespace herald
