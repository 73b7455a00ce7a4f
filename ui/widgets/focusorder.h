// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QButtonGroup;
class QWidget;

namespace herald {

/// The Tab key goes through what is in `first` and then through what is in `second`, whichever was made first. Both are
/// in the same window.
void putInFocusOrder(QWidget *first, QWidget *second);

/// The Tab key reaches the checked button of an exclusive group, whoever checked it; arrow keys reach the others.
void stopTabAtChecked(const QButtonGroup &group);

}  // namespace herald
