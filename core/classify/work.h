// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace herald {

/// A commit or pull request as far as its kind can be told from it.
struct Work {
    QString repository;  ///< may be empty
    QString subject;     ///< the first line of the message, or the title
    QString body;        ///< the rest; may be empty
    QStringList paths;   ///< files it touches, from the repository's root, "/" between folders
    QStringList labels;  ///< of a pull request or issue

    bool operator==(const Work &) const = default;
};

}  // namespace herald
