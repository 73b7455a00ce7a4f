// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/alertanswer.h"

#include "ui/dialogs/silencedialog.h"
#include "ui/format.h"
#include "ui/models/alertingtext.h"
#include "ui/theme/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

AlertAnswer::AlertAnswer(EnginePort &engine, Notice &notice, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_notice(notice)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::kMedium, 0, 0);
    column->setSpacing(space::kSmall);
    m_commentRow = buildComment();
    column->addWidget(m_commentRow);
    column->addWidget(buildActions());
}

QWidget *AlertAnswer::buildComment()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::kSmall);
    m_comment = new QLineEdit(row);
    m_comment->setPlaceholderText(tr("Comment, such as what you are doing about it"));
    m_comment->setAccessibleName(tr("Comment"));
    m_acknowledge = new QPushButton(icon(u"acknowledged"_s), tr("Acknowledge"), row);
    m_unacknowledge = new QPushButton(icon(u"undo"_s), tr("Take back"), row);
    m_unacknowledge->setToolTip(tr("Nobody is taking care of this alert any more"));
    line->addWidget(m_comment, 1);
    line->addWidget(m_acknowledge);
    line->addWidget(m_unacknowledge);
    connect(m_acknowledge, &QPushButton::clicked, this, &AlertAnswer::acknowledge);
    connect(m_comment, &QLineEdit::returnPressed, this, [this] {
        if (m_acknowledge->isVisibleTo(this))
            acknowledge();
    });
    connect(m_unacknowledge, &QPushButton::clicked, this,
            [this] { follow(m_engine.unacknowledge(m_listed.alert.id), tr("The acknowledgement is taken back.")); });
    return row;
}

QWidget *AlertAnswer::buildActions()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::kSmall);
    m_snooze = new QPushButton(icon(u"clock"_s), tr("Snooze"), row);
    m_snooze->setToolTip(tr("Tells you nothing of it for a while; others are told"));
    auto *menu = new QMenu(m_snooze);
    menu->addAction(tr("For 15 minutes"), this, [this] { snooze(m_now + 15min); });
    menu->addAction(tr("For an hour"), this, [this] { snooze(m_now + 1h); });
    menu->addAction(tr("Until tomorrow morning"), this,
                    [this] { snooze(tomorrowMorning(m_now, QTimeZone::systemTimeZone())); });
    m_snooze->setMenu(menu);
    setLook(m_snooze, "kind", u"menu"_s);
    m_silence = new QPushButton(icon(u"paused"_s), tr("Silence…"), row);
    m_expire = new QPushButton(icon(u"undo"_s), tr("End its silence"), row);
    m_expire->setToolTip(tr("The other alert engine tells of it again"));
    m_resolve = new QPushButton(icon(u"resolved"_s), tr("Resolve"), row);
    m_resolve->setToolTip(tr("Ends the alert; it comes back where its condition goes on"));
    line->addWidget(m_snooze);
    line->addWidget(m_silence);
    line->addWidget(m_expire);
    line->addWidget(m_resolve);
    line->addStretch();
    connect(m_silence, &QPushButton::clicked, this, &AlertAnswer::silence);
    connect(m_expire, &QPushButton::clicked, this,
            [this] { follow(m_engine.expireElsewhere(m_listed.silences), tr("Its silence is over.")); });
    connect(m_resolve, &QPushButton::clicked, this, [this] {
        follow(m_engine.resolve(m_listed.alert.id, m_comment->text().trimmed()),
               tr("It ends at the engine's next look."));
    });
    return row;
}

void AlertAnswer::setAlert(const ListedAlert &listed, Instant now)
{
    if (listed.alert.id != m_listed.alert.id)
        m_comment->clear();
    m_listed = listed;
    m_now = now;
    const AlertState state = listed.alert.state;
    const bool isFiring = state == AlertState::Firing || state == AlertState::NoData || state == AlertState::Error;
    const bool isAcknowledged = listed.alert.acknowledgedAt.has_value();
    const bool isOwn = listed.isOwn();
    setVisible(isFiring || (isOwn && state == AlertState::Pending));
    // Of what another engine judges only its silences can be changed from here.
    m_commentRow->setVisible(isOwn);
    m_acknowledge->setVisible(isFiring && !isAcknowledged);
    m_unacknowledge->setVisible(isFiring && isAcknowledged);
    m_snooze->setVisible(isOwn);
    m_silence->setVisible(isOwn || listed.silences.isEmpty());
    m_silence->setToolTip(isOwn ? tr("Tells nobody of it for a while")
                                : tr("Makes a silence at the alert engine that tells of it"));
    m_expire->setVisible(!listed.silences.isEmpty());
    m_resolve->setVisible(isOwn && isFiring);
}

void AlertAnswer::follow(QFuture<Result<>> answer, const QString &done)
{
    answer.then(this, [this, done](const Result<> &result) {
        if (result)
            m_notice.showDone(done);
        else
            m_notice.showError(result.error());
    });
}

void AlertAnswer::acknowledge()
{
    follow(m_engine.acknowledge(m_listed.alert.id, m_comment->text().trimmed()), tr("Acknowledged."));
}

void AlertAnswer::snooze(Instant until)
{
    follow(m_engine.snooze(m_listed.alert.id, until), tr("Snoozed until %1.").arg(momentText(until, m_now)));
}

void AlertAnswer::silence()
{
    const Silence proposed{.matchers = matchersOf(m_listed.alert.labels),
                           .startsAt = m_now,
                           .endsAt = m_now + 2h,
                           .createdBy = {},
                           .comment = m_comment->text().trimmed()};
    openSilenceDialog(m_engine, proposed, m_now, window(), m_listed.sources);
}

}  // namespace herald
