// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/desktopoutbox.h"

#include "store/deliverystore.h"
#include "store/settingstore.h"
#include "ui/engineport.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr Duration kTooOld = 1h;
constexpr int kAtOnce = 20;

Delivery settled(Delivery delivery, const QString &whyNot, Instant now)
{
    ++delivery.attempts;
    delivery.state = whyNot.isEmpty() ? DeliveryState::Delivered : DeliveryState::Dead;
    delivery.lastError = whyNot;
    if (whyNot.isEmpty())
        delivery.deliveredAt = now;
    return delivery;
}

Result<QString> whyNothingIsShown(Database &database)
{
    return SettingStore(database).value(setting::kDesktopNotifications).map([](const std::optional<QString> &value) {
        return value == u"false"_s ? u"Notifications are switched off"_s : QString();
    });
}

}  // namespace

Result<QList<DesktopNote>> takeDesktopNotes(Database &database, Instant now)
{
    return database.inTransaction([&]() -> Result<QList<DesktopNote>> {
        DeliveryStore outbox(database);
        const auto due = outbox.due(Channel::Desktop, now, kAtOnce);
        if (!due)
            return tl::unexpected(due.error());
        const auto off = whyNothingIsShown(database);
        if (!off)
            return tl::unexpected(off.error());
        QList<DesktopNote> notes;
        for (const Delivery &delivery : *due) {
            const auto note = desktopNoteFrom(delivery.payload);
            QString whyNot = *off;
            if (whyNot.isEmpty() && now - delivery.createdAt > kTooOld)
                whyNot = u"Nobody was at a desktop"_s;
            if (whyNot.isEmpty() && !note)
                whyNot = u"The note cannot be read"_s;
            if (auto done = outbox.settle(settled(delivery, whyNot, now)); !done)
                return tl::unexpected(done.error());
            if (whyNot.isEmpty())
                notes += *note;
        }
        return notes;
    });
}

}  // namespace herald
