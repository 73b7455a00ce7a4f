// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractNativeEventFilter>
#include <QObject>

struct xcb_connection_t;

namespace herald {

/// A key that works in every program, taken from the X server. Main thread.
class X11Shortcut final : public QObject, public QAbstractNativeEventFilter {
    Q_OBJECT
public:
    /// On a screen that is not X11's it does nothing.
    explicit X11Shortcut(QObject *parent);
    ~X11Shortcut() override;

    /// Takes a key by its keysym, an X11 number as 'h' is, with Control and Alt. False without X11, and where another
    /// program has it.
    [[nodiscard]] bool grab(quint32 keysym);

    bool nativeEventFilter(const QByteArray &eventType, void *message, qintptr *result) override;

signals:
    void activated();

private:
    [[nodiscard]] quint8 keycodeOf(quint32 keysym) const;
    void release();

    xcb_connection_t *m_connection = nullptr;
    quint32 m_root = 0;
    quint8 m_keycode = 0;
};

}  // namespace herald
