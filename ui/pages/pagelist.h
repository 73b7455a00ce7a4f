// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/widgets/navigation.h"

namespace herald {

/// Every page in the order of the navigation, titled in the language of the screen.
[[nodiscard]] QList<Navigation::Entry> pageEntries();

/// A page by its name; nothing for an unknown one.
[[nodiscard]] Page *createPage(const QString &name, const PageContext &context, QWidget *parent);

}  // namespace herald
