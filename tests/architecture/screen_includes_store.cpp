// SPDX-License-Identifier: GPL-3.0-or-later
// Must not compile with the screen's include roots; see CMakeLists.txt.
#include "ui/engineport.h"

#include "store/database.h"
