// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/leasestore.h"

namespace herald {

/// This process as a lease holder: its id is made of the boot, the process number and the process's start, so that
/// neither a restart nor a reused number is taken for it.
[[nodiscard]] LeaseHolder thisProcess();

/// Does that process run on this computer? Nothing for a process of another computer.
/// Source: proc(5), /proc/PID/stat field 22 and /proc/sys/kernel/random/boot_id.
[[nodiscard]] std::optional<bool> isProcessRunning(const LeaseHolder &holder);

/// What an engine of this process makes its LeaseStore with.
[[nodiscard]] LeaseStore::Options thisProcessLease();

}  // namespace herald
