// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/section.h"

namespace herald {

/// Which Herald this is, and how accurate its statistics were on public data, from runs that anybody can repeat.
class AboutSection final : public SettingsSection {
    Q_OBJECT
public:
    AboutSection(const PageContext &context, QWidget *parent);
};

}  // namespace herald
