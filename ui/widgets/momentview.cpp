// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/momentview.h"

#include "ui/format.h"
#include "ui/models/alertingtext.h"
#include "ui/models/rulebook.h"
#include "ui/theme/icons.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/rowline.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr Duration kStep = 1min;
constexpr int kPage = 60;
constexpr auto kPause = 60ms;
/// What was told that long before still belongs to the moment.
constexpr Duration kBefore = 1h;

QVBoxLayout *addRows(DetailPane &pane, const QString &heading)
{
    pane.addSection(heading);
    auto *rows = new QWidget(pane.body());
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    pane.add(rows);
    return column;
}

void fill(QVBoxLayout *column, const QList<RowContent> &rows, const QString &none)
{
    while (auto *item = column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QWidget *parent = column->parentWidget();
    for (const RowContent &row : rows)
        column->addWidget(new RowLine(row, parent));
    if (rows.isEmpty())
        column->addWidget(makeLabel(parent, Type::Body, Tone::Muted, none));
}

}  // namespace

MomentView::MomentView(EnginePort &engine, const RuleBook &book, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_book(book), m_refresh(kPause, this)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(buildSlider());
    m_pane = new DetailPane(this);
    column->addWidget(m_pane, 1);
    m_notice = new Notice(m_pane->body());
    m_pane->add(m_notice);
    m_open = addRows(*m_pane, tr("Open and told"));
    m_muted = addRows(*m_pane, tr("Muted, and why"));
    m_notes = addRows(*m_pane, tr("In the hour before: what was sent and what came back"));
    connect(&m_refresh, &Refresh::due, this, &MomentView::ask);
}

QWidget *MomentView::buildSlider()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::kSmall);
    m_back = new QPushButton(tr("Earlier change"), row);
    m_forth = new QPushButton(tr("Later change"), row);
    m_slider = new QSlider(Qt::Horizontal, row);
    m_slider->setAccessibleName(tr("Moment"));
    m_slider->setPageStep(kPage);
    // Time runs from left to right in every language.
    m_slider->setLayoutDirection(Qt::LeftToRight);
    m_moment = makeLabel(row, Type::Strong);
    m_moment->setMinimumWidth(170);
    line->addWidget(m_back);
    line->addWidget(m_slider, 1);
    line->addWidget(m_forth);
    line->addWidget(m_moment);
    connect(m_slider, &QSlider::valueChanged, this, &MomentView::say);
    connect(m_back, &QPushButton::clicked, this, [this] { jump(false); });
    connect(m_forth, &QPushButton::clicked, this, [this] { jump(true); });
    return row;
}

void MomentView::setSpan(const TimeWindow &span, const QList<Instant> &changes)
{
    const bool isFirst = m_span.to == Instant{};
    const bool isAtEnd = isFirst || m_slider->value() == m_slider->maximum();
    const Instant before = moment();
    m_span = span;
    m_changes = changes;
    std::ranges::sort(m_changes);
    {
        const QSignalBlocker blocker(m_slider);
        m_slider->setRange(0, int(span.length() / kStep));
        m_slider->setValue(isAtEnd ? m_slider->maximum() : int((before - span.from) / kStep));
    }
    say();
}

void MomentView::goTo(Instant at)
{
    // The end of the minute, so that what happened in it is there.
    m_slider->setValue(int((at - m_span.from + kStep - 1ms) / kStep));
}

Instant MomentView::moment() const
{
    return std::min(m_span.from + m_slider->value() * kStep, std::max(m_span.to, m_span.from));
}

void MomentView::jump(bool isForward)
{
    const Instant at = moment();
    const auto next =
        isForward ? std::ranges::upper_bound(m_changes, at) : std::ranges::lower_bound(m_changes, at - kStep);
    if (isForward && next != m_changes.end())
        goTo(*next);
    else if (!isForward && next != m_changes.begin())
        goTo(*std::prev(next));
}

void MomentView::say()
{
    m_moment->setText(momentText(moment(), m_span.to));
    m_back->setEnabled(!m_changes.isEmpty() && m_changes.front() < moment() - kStep);
    m_forth->setEnabled(!m_changes.isEmpty() && m_changes.back() > moment());
    m_refresh.want();
}

void MomentView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_refresh.want();
}

/// The fold reads the whole journal; nobody needs it while it cannot be seen.
void MomentView::ask()
{
    if (!isVisible()) {
        m_refresh.answered();
        return;
    }
    m_engine.moment(moment(), kBefore).then(this, [this, at = moment()](const Result<PastMoment> &past) {
        m_notice->clear();
        m_shown = at;
        if (past)
            showPast(*past, at);
        else
            m_notice->showError(past.error());
        m_refresh.answered();
        emit completed();
    });
}

/// Blind before quiet: what nobody looked at, or what could not be seen, was not well.
DetailPane::Head MomentView::headOf(const PastMoment &past, Instant at) const
{
    const auto isTold = [](const PastAlert &alert) {
        return std::ranges::none_of(alert.heldBack, [](const SuppressionChange &why) { return why.scope.isEmpty(); });
    };
    DetailPane::Head head{.title = fullMomentText(at),
                          .note = tr("%n alert(s) open", nullptr, int(past.alerts.size()))};
    const auto say = [&head](const QString &icon, const QString &state, Tone tone) {
        head.icon = icon;
        head.state = state;
        head.tone = tone;
    };
    Tone worst = Tone::Well;
    bool isBlind = false;
    for (const PastAlert &alert : past.alerts) {
        const Tone tone = toneOf(alert.state, m_book.severityOf(alert.labels));
        isBlind = isBlind || tone == Tone::Blind;
        if (alert.state == AlertState::Firing && isTold(alert) && worst != Tone::Alert)
            worst = tone;
    }
    if (past.gap)
        say(u"cannot-see"_s, tr("Not watched"), Tone::Blind);
    else if (worst != Tone::Well)
        say(u"firing"_s, tr("Firing"), worst);
    else if (isBlind)
        say(u"cannot-see"_s, tr("Cannot see"), Tone::Blind);
    else
        say(u"well"_s, tr("Quiet"), Tone::Well);
    if (past.gap)
        head.note = past.gap->from ? tr("Herald did not look from %1 to %2; below is what was known before.")
                                         .arg(momentText(*past.gap->from, at), momentText(past.gap->to, at))
                                   : tr("Herald began to look at %1.").arg(momentText(past.gap->to, at));
    return head;
}

void MomentView::showPast(const PastMoment &past, Instant at)
{
    QList<RowContent> open;
    QList<RowContent> muted;
    for (const PastAlert &alert : past.alerts)
        (alert.heldBack.empty() ? open : muted) += rowOf(alert, at, m_book);
    QList<RowContent> notes;
    for (const JournalNote &note : past.notes)
        notes += rowOf(note, at);
    m_pane->setHead(headOf(past, at));
    fill(m_open, open, tr("Nothing."));
    fill(m_muted, muted, tr("Nothing."));
    fill(m_notes, notes, tr("Nothing was sent."));
}

}  // namespace herald
