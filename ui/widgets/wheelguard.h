// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace herald {

/// The wheel scrolls pages and changes no value: over a field it goes on to what the field lies in. Installed on the
/// application.
class WheelGuard final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

}  // namespace herald
