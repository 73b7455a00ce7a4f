// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace herald {

/// Says once that a window has been painted, or that none will be for a while: whatever the screen can do without
/// begins then, so that nobody waits for a window that is busy with something else.
class FirstFrame final : public QObject {
    Q_OBJECT
public:
    /// `window` is shown already; where it is not, there is nothing to wait for.
    explicit FirstFrame(const QWidget &window);

signals:
    void passed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void pass();

    bool m_hasPassed = false;
};

}  // namespace herald
