// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/story.h"
#include "store/database.h"

#include <QTemporaryDir>

namespace herald {

/// A throw-away database with the sample story; gone with this object.
class Demo {
public:
    /// Refused where no temporary folder can be made.
    [[nodiscard]] static Result<std::unique_ptr<Demo>> make(Instant now);
    /// What the engine would have found at the end of the story, and hourly before. Takes seconds; may run on a thread
    /// of its own, with a connection of that thread.
    [[nodiscard]] static Result<> analyse(Database &database, Instant now);

    [[nodiscard]] QString database() const;
    [[nodiscard]] QString preferences() const;

private:
    Demo() = default;

    QTemporaryDir m_folder;
};

/// Writes the story into an empty database.
[[nodiscard]] Result<> tell(Database &database, const Story &story, Instant now);

}  // namespace herald
