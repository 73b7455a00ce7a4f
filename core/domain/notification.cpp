// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/notification.h"

using namespace Qt::StringLiterals;

namespace herald {

QString toText(Channel channel) { return channel == Channel::Desktop ? u"desktop"_s : u"discord"_s; }

QString toText(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Waiting: return u"waiting"_s;
    case DeliveryState::Delivered: return u"delivered"_s;
    case DeliveryState::Dead: return u"dead"_s;
    }
    return {};
}

std::optional<Channel> channelFrom(QStringView text)
{
    if (text == "desktop"_L1)
        return Channel::Desktop;
    if (text == "discord"_L1)
        return Channel::Discord;
    return std::nullopt;
}

std::optional<DeliveryState> deliveryStateFrom(QStringView text)
{
    for (const auto state : {DeliveryState::Waiting, DeliveryState::Delivered, DeliveryState::Dead}) {
        if (text == toText(state))
            return state;
    }
    return std::nullopt;
}

}  // namespace herald
