// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/silencesdialog.h"

#include "ui/models/alertingtext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/rowdelegate.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace herald {

SilencesDialog::SilencesDialog(EnginePort &engine, const Clock &clock, QWidget *parent)
    : QDialog(parent), m_engine(engine), m_clock(clock)
{
    m_model =
        new ListModel<Silence>({.key = [](const Silence &silence) { return QString::number(silence.id.value); },
                                .content = [this](const Silence &silence) { return rowOf(silence, m_clock.now()); }},
                               this);
    build();
    connect(&m_engine, &EnginePort::stored, this, &SilencesDialog::ask);
    ask();
}

void SilencesDialog::build()
{
    setWindowTitle(tr("Silences"));
    setMinimumSize(620, 420);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(makeLabel(this, Type::Title, Tone::Neutral, tr("Silences")));
    m_notice = new Notice(this);
    column->addWidget(m_notice);
    m_empty = new EmptyState(this);
    m_empty->show({.icon = u"paused"_s,
                   .title = tr("Nothing is silenced"),
                   .text = tr("Select an alert and choose “Silence…” to mute it for a while.")});
    m_list = makeRowList(this, tr("Silences"));
    m_list->setModel(m_model);
    column->addWidget(m_empty, 1);
    column->addWidget(m_list, 1);
    auto *line = new QHBoxLayout;
    m_expire = new QPushButton(tr("End now"), this);
    m_again = new QPushButton(tr("Set again…"), this);
    auto *add = new QPushButton(tr("New silence…"), this);
    auto *close = new QPushButton(tr("Close"), this);
    line->addWidget(m_expire);
    line->addWidget(m_again);
    line->addWidget(add);
    line->addStretch();
    line->addWidget(close);
    column->addLayout(line);
    connect(m_expire, &QPushButton::clicked, this, &SilencesDialog::expire);
    connect(m_again, &QPushButton::clicked, this, &SilencesDialog::again);
    connect(add, &QPushButton::clicked, this, [this] {
        const Instant now = m_clock.now();
        emit silenceWanted({.startsAt = now, .endsAt = now + std::chrono::hours(2)});
    });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &SilencesDialog::choose);
    choose();
}

const Silence *SilencesDialog::chosen() const { return m_model->at(m_list->currentIndex()); }

void SilencesDialog::choose()
{
    const Silence *silence = chosen();
    const bool isOver = silence && stateOf(*silence, m_clock.now()) == SilenceState::Expired;
    m_expire->setEnabled(silence && !isOver);
    m_again->setEnabled(isOver);
}

/// Active ones first, those that end first at the top; then those that ended, the last first.
void SilencesDialog::ask()
{
    m_engine.silences().then(this, [this](const Result<SilenceBook> &book) {
        if (!book) {
            m_notice->showError(book.error());
            return;
        }
        const Instant now = m_clock.now();
        QList<Silence> shown;
        std::ranges::copy_if(book->silences, std::back_inserter(shown),
                             [&](const Silence &one) { return stateOf(one, now) != SilenceState::Expired; });
        std::ranges::sort(shown, {}, &Silence::endsAt);
        for (const Silence &one : recentlyExpired(book->silences, now, std::chrono::days(7)))
            shown += one;
        m_model->setItems(shown);
        m_list->setVisible(!shown.isEmpty());
        m_empty->setVisible(shown.isEmpty());
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model->index(0, 0));
        choose();
        if (!std::exchange(m_isLoaded, true))
            emit loaded();
    });
}

void SilencesDialog::expire()
{
    const Silence *silence = chosen();
    if (!silence)
        return;
    m_engine.expireSilence(silence->id).then(this, [this](const Result<> &done) {
        if (done)
            m_notice->showDone(tr("The silence has ended."));
        else
            m_notice->showError(done.error());
    });
}

void SilencesDialog::again()
{
    if (const Silence *silence = chosen())
        emit silenceWanted(renewed(*silence, m_clock.now()));
}

}  // namespace herald
