// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace herald {

/// An event that came in, such as GitHub's, of which nothing could be made.
struct FailedEvent {
    qint64 id = 0;
    Instant receivedAt;
    QString source;  ///< "github", …
    QString kind;    ///< the sender's word for it: "pull_request"
    QString reason;

    bool operator==(const FailedEvent &) const = default;
};

struct FailedEvents {
    QList<FailedEvent> items;  ///< newest first
    qint64 total = 0;
};

/// What an import of posts came to.
struct ImportedPosts {
    int created = 0;
    int updated = 0;
    int skipped = 0;
    QStringList problems;  ///< a line for each post that could not be read
};

/// What computing values anew came to.
struct ComputedValues {
    int looked = 0;   ///< values that a model made
    int changed = 0;  ///< of these, those that are different today
};

}  // namespace herald
