// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/inboxdialog.h"

#include "ui/format.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/words.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kMost = 500;

RowContent rowOf(const FailedEvent &event, Instant now)
{
    const auto source = sourceTypeFrom(event.source);
    return {.icon = u"error"_s,
            .tone = Tone::Warning,
            .title = event.reason,
            .subtitle = u"%1 · %2"_s.arg(source ? title(*source) : event.source, event.kind),
            .trailing = momentText(event.receivedAt, now)};
}

}  // namespace

InboxDialog::InboxDialog(EnginePort &engine, const Clock &clock, QWidget *parent)
    : QDialog(parent), m_engine(engine), m_clock(clock)
{
    m_model = new ListModel<FailedEvent>(
        {.key = [](const FailedEvent &event) { return QString::number(event.id); },
         .content = [this](const FailedEvent &event) { return rowOf(event, m_clock.now()); }},
        this);
    build();
    connect(&m_engine, &EnginePort::stored, this, &InboxDialog::ask);
    ask();
}

void InboxDialog::build()
{
    setWindowTitle(tr("Events that could not be read"));
    setMinimumSize(620, 420);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(makeLabel(this, Type::Title, Tone::Neutral, windowTitle()));
    auto *words =
        makeLabel(this, Type::Body, Tone::Secondary,
                  tr("They came in, such as from GitHub, and are kept as they came. After an update of Herald "
                     "or a change of your names, process all again; what is known already stays as it is."));
    words->setWordWrap(true);
    column->addWidget(words);
    m_notice = new Notice(this);
    column->addWidget(m_notice);
    m_empty = new EmptyState(this);
    m_empty->show({.icon = u"well"_s, .title = tr("Every event could be read"), .tone = Tone::Well});
    m_list = makeRowList(this, windowTitle());
    m_list->setModel(m_model);
    m_reason = makeLabel(this, Type::Body, Tone::Neutral);
    m_reason->setWordWrap(true);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_count = makeLabel(this, Type::Caption, Tone::Muted);
    column->addWidget(m_empty, 1);
    column->addWidget(m_list, 1);
    column->addWidget(m_reason);
    auto *line = new QHBoxLayout;
    m_replay = new QPushButton(tr("Process all again"), this);
    auto *close = new QPushButton(tr("Close"), this);
    line->addWidget(m_replay);
    line->addWidget(m_count);
    line->addStretch();
    line->addWidget(close);
    column->addLayout(line);
    connect(m_replay, &QPushButton::clicked, this, &InboxDialog::replay);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &InboxDialog::showReason);
}

void InboxDialog::ask()
{
    m_engine.failedEvents(kMost).then(this, [this](const Result<FailedEvents> &events) {
        if (events)
            show(*events);
        else
            m_notice->showError(events.error());
        if (!std::exchange(m_isLoaded, true))
            emit loaded();
    });
}

void InboxDialog::show(const FailedEvents &events)
{
    m_model->setItems(events.items);
    m_list->setVisible(!events.items.isEmpty());
    m_empty->setVisible(events.items.isEmpty());
    m_count->setText(events.total > 0 ? tr("%n event(s)", nullptr, int(events.total)) : QString());
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0, 0));
    showReason();
}

/// A row has room for its beginning only.
void InboxDialog::showReason()
{
    const FailedEvent *event = m_model->at(m_list->currentIndex());
    m_reason->setText(event ? event->reason : QString());
    m_reason->setVisible(event != nullptr);
}

void InboxDialog::replay()
{
    m_replay->setEnabled(false);
    m_engine.replayEvents().then(this, [this](const Result<qint64> &events) {
        m_replay->setEnabled(true);
        if (events)
            m_notice->showDone(tr("%n event(s) are processed again.", nullptr, int(*events)));
        else
            m_notice->showError(events.error());
    });
}

}  // namespace herald
