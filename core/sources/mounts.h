// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <vector>

namespace herald {

/// A mounted file system.
struct Mount {
    QString device;
    QString point;
    QString type;

    bool operator==(const Mount &) const = default;
};

/// The file systems of /proc/mounts that can fill up: one per device (the shortest mount point), in order of mount
/// point. Left out are pseudo, RAM, read-only image and network file systems; asking a lost NFS server for its free
/// space would hang. The root counts whatever it is made of, as in a container.
[[nodiscard]] std::vector<Mount> realMounts(QByteArrayView mounts);

}  // namespace herald
