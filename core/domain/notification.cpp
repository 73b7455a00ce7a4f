// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/notification.h"

using namespace Qt::StringLiterals;

namespace herald {

QString toText(Channel channel)
{
    switch (channel) {
    case Channel::Desktop: return u"desktop"_s;
    case Channel::Discord: return u"discord"_s;
    case Channel::Webhook: return u"webhook"_s;
    }
    return {};
}

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
    for (const auto channel : {Channel::Desktop, Channel::Discord, Channel::Webhook}) {
        if (text == toText(channel))
            return channel;
    }
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
