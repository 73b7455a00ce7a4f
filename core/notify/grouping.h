// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/lifecycle.h"
#include "alerts/suppression.h"
#include "notify/routing.h"

#include <functional>
#include <map>
#include <set>

namespace herald {

using GroupId = Id<struct GroupNoun>;

/// An alert in a group, as it last was.
struct GroupMember {
    Alert alert;
    Transition last;  ///< to Firing, NoData, Error or Resolved
};

/// What one target of a group was last told.
struct ToldLog {
    Instant at;
    std::map<AlertId, AlertState> alerts;
};

/// Alerts of one route with the same group labels, told together.
struct NotificationGroup {
    GroupId id;
    QString key;  ///< the same after a restart: path, receiver and labels
    RoutedTo route;
    Labels labels;
    Instant flushAt;
    std::map<AlertId, GroupMember> members;
    std::map<QString, ToldLog> told;  ///< by keyOf() the target
    Instant restsUntil;               ///< while it rests; not stored
};

/// What must be kept of a group over a restart.
struct GroupMemory {
    GroupId id;
    QString key;
    Instant flushAt;
    std::map<AlertId, Transition> members;
    std::map<QString, ToldLog> told;
};

/// What of a group is to be stored.
struct TouchedGroup {
    GroupId id;             ///< of a group that is gone
    QSet<AlertId> members;  ///< that changed, came or went
};

/// One message to one target.
struct GroupMessage {
    QString group;
    QString receiver;
    NotificationTarget target;
    QString secret;  ///< the one in use; empty for the desktop
    Labels labels;
    std::vector<GroupMember> open;   ///< all that are open, by id
    std::vector<GroupMember> ended;  ///< over since the last message
    QList<AlertId> news;             ///< those of `open` and `ended` that this target did not know
    bool isReturn = false;           ///< the target was told of one of the news before
};

/// A member that a group held back at its own level.
struct HeldBack {
    AlertId alert;
    QString receiver;
    Suppression why;
};

/// An end that a target was not told, since it did not know of the beginning or was not to be disturbed.
struct NeverTold {
    AlertId alert;
    QString receiver;
    QString why;
};

struct FlushResult {
    std::vector<GroupMessage> messages;
    std::vector<HeldBack> held;
    std::vector<NeverTold> never;
};

/// What flush() asks about the world.
struct FlushContext {
    const std::vector<Receiver> &receivers;
    std::span<const NamedTimeInterval> timeIntervals;
    QSet<QString> secrets;  ///< that have a value
    std::function<std::optional<Suppression>(const Alert &)> verdict;
    /// The end of a cooldown that another incident of the same label set began; nothing where none runs.
    std::function<std::optional<Instant>(const Alert &, const Receiver &)> coolsUntil;
    /// The alerts whose verdict may be another than at the last flush; nothing where anybody's may.
    std::optional<QSet<AlertId>> judged{};
};

/// Gathers alerts into groups and says what is to be told when. Pure and persistent: store the groups that flush()
/// and observe() touched together with its messages, and restore() them after a restart; then nothing is told twice
/// and nothing is forgotten.
///
/// Alertmanager's meaning (dispatch.go, nflog): a new group waits `group_wait`, then it speaks every `group_interval`
/// at most, of what is new or over, and of what goes on every `repeat_interval`. What was never told as firing is not
/// told as resolved.
class Grouping {
public:
    /// Groups are made anew for the members of those that are there.
    void setRoutes(const RouteNode &root, Instant now);
    /// After setRoutes(), before the first observe(): the groups as they were stored, and the alerts that they name.
    /// Open alerts that no group knows are placed too, so that none is forgotten.
    void restore(const std::vector<GroupMemory> &groups, const QHash<AlertId, Alert> &alerts, Instant now);

    /// A member's state or words changed. Transitions that concern nobody are ignored.
    void observe(const Alert &alert, const Transition &transition, Instant now);
    /// An open alert's labels are others than `before`: who was told of it by a route that they no longer take is told
    /// of its end, and who is reached by them now, or hears of another severity, of it.
    void relabel(const Labels &before, const Alert &alert, const Transition &transition, Instant now);

    [[nodiscard]] FlushResult flush(Instant now, const FlushContext &context);
    [[nodiscard]] const std::map<QString, NotificationGroup> &groups() const { return m_groups; }
    /// What is to be stored since it was last asked for: groups by key. A group that is gone is named too, with all
    /// members that it still has on disk.
    [[nodiscard]] std::map<QString, TouchedGroup> takeTouched() { return std::exchange(m_touched, {}); }
    void assignId(const QString &group, GroupId id) { m_groups.at(group).id = id; }

private:
    void place(const GroupMember &member, Instant now);
    void enter(const GroupMember &member, Instant now, const std::function<void(const QString &)> &entered);
    void compareWith(const GroupMemory *memory, const NotificationGroup *group);
    void wake(NotificationGroup &group);
    void wakeForFlush(Instant now, const FlushContext &context);
    void rest(NotificationGroup &group, Instant until);
    void flushGroup(NotificationGroup &group, Instant now, const FlushContext &context, FlushResult &result);

    RouteNode m_root;
    std::map<QString, NotificationGroup> m_groups;
    // A group rests while nothing can be told of it, so that a flush costs what has changed and not what goes on.
    std::set<QString> m_awake;
    std::set<std::pair<Instant, QString>> m_resting;  ///< the others, by when their rest ends
    std::set<QString> m_holding;                      ///< those of them that another verdict wakes sooner
    Instant m_flushedAt;
    std::map<QString, TouchedGroup> m_touched;
};

/// A group as it is stored, without its members, and back; Corrupt where the text is something else.
[[nodiscard]] QByteArray toJsonText(const NotificationGroup &group);
[[nodiscard]] Result<GroupMemory> groupMemoryFrom(const QString &key, const QByteArray &text);
/// One of its members and what was told of it, and back. Each is stored alone: a group may have 100,000.
[[nodiscard]] QByteArray memberText(const NotificationGroup &group, AlertId member);
void addMember(GroupMemory &memory, AlertId member, const QByteArray &text);

/// Firing, NoData and Error are told; so is the end of what was told.
[[nodiscard]] constexpr bool isTold(AlertState state)
{
    return state == AlertState::Firing || state == AlertState::NoData || state == AlertState::Error;
}

}  // namespace herald
