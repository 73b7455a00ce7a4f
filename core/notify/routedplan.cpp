// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/routedplan.h"

#include "notify/grouping.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

class RoutedPlan final : public DrillPlan {
public:
    RoutedPlan(AlertingConfig config, Instant from) : m_config(std::move(config)), m_inhibition(m_config.inhibitRules)
    {
        m_grouping.setRoutes(m_config.route, from);
        for (const Receiver &receiver : m_config.receivers) {
            for (const NotificationTarget &target : receiver.targets)
                m_secrets.insert(target.secret);
        }
    }

    void observe(const Alert &alert, const std::vector<Transition> &transitions, Instant now) override
    {
        if (isTold(alert.state))
            m_inhibition.add(alert.fingerprint, alert.labels);
        else
            m_inhibition.remove(alert.fingerprint);
        for (const Transition &transition : transitions)
            m_grouping.observe(alert, transition, now);
    }

    std::vector<DrillMessage> flush(Instant now) override
    {
        const FlushContext context{
            .receivers = m_config.receivers,
            .timeIntervals = m_config.timeIntervals,
            .secrets = m_secrets,
            .verdict =
                [&](const Alert &alert) {
                    return suppressionOf(alert,
                                         {.silences = {},
                                          .snoozes = {},
                                          .windows = m_config.muteWindows,
                                          .timeIntervals = m_config.timeIntervals,
                                          .inhibition = &m_inhibition,
                                          .me = {}},
                                         now);
                },
            .coolsUntil = [](const Alert &, const Receiver &) { return std::optional<Instant>(); }};
        std::vector<DrillMessage> told;
        for (const GroupMessage &message : m_grouping.flush(now, context).messages) {
            for (const auto *members : {&message.open, &message.ended}) {
                for (const GroupMember &member : *members) {
                    // A repetition has no news: it tells of all.
                    if (message.news.isEmpty() || message.news.contains(member.alert.id))
                        told.push_back({now, message.receiver + u" by "_s + keyOf(message.target), member.alert.rule,
                                        member.alert.labels, member.last.to, member.alert.summary});
                }
            }
        }
        std::ignore = m_grouping.takeTouched();
        return told;
    }

private:
    AlertingConfig m_config;
    InhibitionIndex m_inhibition;
    Grouping m_grouping;
    QSet<QString> m_secrets;
};

}  // namespace

std::unique_ptr<DrillPlan> routedPlan(AlertingConfig config, Instant from)
{
    return std::make_unique<RoutedPlan>(std::move(config), from);
}

}  // namespace herald
