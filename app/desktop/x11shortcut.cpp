// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/x11shortcut.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <array>
#include <cstdlib>
#include <memory>
#include <xcb/xcb.h>

namespace herald {

namespace {

constexpr quint16 kModifiers = XCB_MOD_MASK_CONTROL | XCB_MOD_MASK_1;
// Caps Lock and Num Lock are modifiers to the X server; the key shall work with them as well.
constexpr std::array<quint16, 4> kLocks{0, XCB_MOD_MASK_LOCK, XCB_MOD_MASK_2, XCB_MOD_MASK_LOCK | XCB_MOD_MASK_2};

struct Free {
    void operator()(void *memory) const { std::free(memory); }
};
template <class T>
using Reply = std::unique_ptr<T, Free>;

}  // namespace

X11Shortcut::X11Shortcut(QObject *parent) : QObject(parent)
{
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    if (!x11)
        return;
    m_connection = x11->connection();
    m_root = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data->root;
}

X11Shortcut::~X11Shortcut() { release(); }

bool X11Shortcut::grab(quint32 keysym)
{
    if (!m_connection)
        return false;
    release();
    m_keycode = keycodeOf(keysym);
    if (m_keycode == 0)
        return false;
    for (const quint16 locks : kLocks) {
        const auto cookie = xcb_grab_key_checked(m_connection, 1, m_root, kModifiers | locks, m_keycode,
                                                 XCB_GRAB_MODE_ASYNC, XCB_GRAB_MODE_ASYNC);
        if (const Reply<xcb_generic_error_t> error(xcb_request_check(m_connection, cookie)); error) {
            release();
            return false;
        }
    }
    QCoreApplication::instance()->installNativeEventFilter(this);
    return true;
}

void X11Shortcut::release()
{
    if (m_keycode == 0)
        return;
    if (auto *application = QCoreApplication::instance())
        application->removeNativeEventFilter(this);
    for (const quint16 locks : kLocks)
        xcb_ungrab_key(m_connection, m_keycode, m_root, kModifiers | locks);
    xcb_flush(m_connection);
    m_keycode = 0;
}

/// 0 where the keyboard has no such key.
quint8 X11Shortcut::keycodeOf(quint32 keysym) const
{
    const auto *setup = xcb_get_setup(m_connection);
    const int count = setup->max_keycode - setup->min_keycode + 1;
    const auto cookie = xcb_get_keyboard_mapping(m_connection, setup->min_keycode, quint8(count));
    const Reply<xcb_get_keyboard_mapping_reply_t> mapping(
        xcb_get_keyboard_mapping_reply(m_connection, cookie, nullptr));
    if (!mapping)
        return 0;
    const xcb_keysym_t *symbols = xcb_get_keyboard_mapping_keysyms(mapping.get());
    const int perKey = mapping->keysyms_per_keycode;
    for (int i = 0; i < count * perKey; ++i) {
        if (symbols[i] == keysym)
            return quint8(setup->min_keycode + i / perKey);
    }
    return 0;
}

bool X11Shortcut::nativeEventFilter(const QByteArray &eventType, void *message, qintptr *)
{
    if (eventType != "xcb_generic_event_t")
        return false;
    const auto *event = static_cast<const xcb_generic_event_t *>(message);
    if ((event->response_type & 0x7f) != XCB_KEY_PRESS)
        return false;
    const auto *press = reinterpret_cast<const xcb_key_press_event_t *>(event);
    const quint16 held = press->state & ~(XCB_MOD_MASK_LOCK | XCB_MOD_MASK_2);
    if (press->detail != m_keycode || (held & 0xff) != kModifiers)
        return false;
    emit activated();
    return true;
}

}  // namespace herald
