// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace herald {

/// Turns SIGTERM and SIGINT from outside into a Qt signal. One at a time. What the process raises itself is GDBus,
/// which the keychain's library brings along and which ends whoever loses the session bus
/// (GDBusConnection:exit-on-close): no reason to stop watching. Source: doc.qt.io/qt-6/unix-signals.html: a handler may
/// do no more than write to a socket.
class TerminationSignals final : public QObject {
    Q_OBJECT
public:
    explicit TerminationSignals(QObject *parent = nullptr);

signals:
    void received();

private:
    QSocketNotifier m_notifier;
};

}  // namespace herald
