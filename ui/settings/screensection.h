// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/section.h"

class QComboBox;

namespace herald {

/// Language and appearance.
class ScreenSection final : public SettingsSection {
    Q_OBJECT
public:
    ScreenSection(const PageContext &context, QWidget *parent);

private:
    [[nodiscard]] QComboBox *buildLanguages();
    [[nodiscard]] QComboBox *buildAppearances();
};

}  // namespace herald
