// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "sources/hostsamples.h"

namespace herald {

/// Reads /proc, /sys and the free space of the mounted file systems. Any thread; takes a few milliseconds, some sensors
/// longer.
class HostReader {
public:
    /// `root` is the folder in which proc and sys stand; tests give a tree of their own.
    explicit HostReader(QString root = QStringLiteral("/"));

    /// Unreachable where nothing of /proc can be read; single files that cannot be read are left empty.
    [[nodiscard]] Result<HostFacts> read() const;

private:
    [[nodiscard]] QString path(const QString &file) const;
    [[nodiscard]] QByteArray textOf(const QString &file) const;
    [[nodiscard]] std::vector<DiskSpace> disks() const;

    QString m_root;
};

}  // namespace herald
