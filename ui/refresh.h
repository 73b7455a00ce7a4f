// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace herald {

/// Turns many reasons to ask again into few questions: never two at once, and at most one each `pause`.
class Refresh final : public QObject {
    Q_OBJECT
public:
    Refresh(std::chrono::milliseconds pause, QObject *parent);

    /// Emits due() now, or as soon as the last answer is in and the pause is over.
    void want();
    /// The answer to due() has come, good or bad.
    void answered();
    /// Is an answer awaited, or a question that waits for the pause?
    [[nodiscard]] bool isBusy() const { return m_isWanted || m_isUnderWay; }

signals:
    void due();

private:
    void ask();

    QTimer m_pause;
    bool m_isWanted = false;
    bool m_isUnderWay = false;
};

}  // namespace herald
