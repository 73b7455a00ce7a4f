// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/silencedialog.h"

#include "ui/models/rows.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/rowdelegate.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kMostPreviewed = 2000;

/// What a silence chooses from: Herald's own alerts, or those of the others.
QFuture<Result<QList<Alert>>> openAlerts(EnginePort &engine, const QStringList &sources)
{
    if (sources.isEmpty())
        return engine.silences().then([](const Result<SilenceBook> &book) {
            return book.map([](const SilenceBook &read) { return read.open; });
        });
    return engine.alertList({.from = AlertListQuery::From::Others, .limit = kMostPreviewed, .source = sources.first()})
        .then([](const Result<AlertListPage> &page) {
            return page.map([](const AlertListPage &read) {
                QList<Alert> open;
                for (const ListedAlert &listed : read.items)
                    open += listed.alert;
                return open;
            });
        });
}

}  // namespace

SilenceDialog::SilenceDialog(const Silence &proposed, const QList<Alert> &open, Instant now, QWidget *parent)
    : QDialog(parent), m_open(open), m_now(now)
{
    // Others' alerts have no number.
    const auto keyOf = [](const Alert &alert) {
        return alert.id.isStored() ? QString::number(alert.id.value) : u"/%1"_s.arg(alert.fingerprint);
    };
    m_preview = new ListModel<Alert>(
        {.key = keyOf, .content = [this](const Alert &alert) { return rowOf(alert, m_now); }}, this);
    build();
    fill(proposed);
    look();
}

void SilenceDialog::build()
{
    setWindowTitle(tr("Silence alerts"));
    setMinimumSize(600, 460);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kHuge, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    column->addWidget(makeLabel(this, Type::Title, Tone::Neutral, tr("Silence alerts")));
    m_notice = new Notice(this);
    column->addWidget(m_notice);
    m_matchers = new QLineEdit(this);
    m_matchers->setPlaceholderText(uR"({alertname="HighCpu", host=~"build-.*"})"_s);
    m_matchers->setLayoutDirection(Qt::LeftToRight);
    m_length = new QComboBox(this);
    m_length->setEditable(true);
    m_length->addItems({u"30m"_s, u"1h"_s, u"2h"_s, u"8h"_s, u"1d"_s, u"7d"_s});
    m_comment = new QLineEdit(this);
    m_comment->setPlaceholderText(tr("Why, for those who wonder later"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(space::kLarge);
    form->setVerticalSpacing(space::kSmall);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Alerts with"), m_matchers);
    form->addRow(tr("&For"), m_length);
    form->addRow(tr("&Comment"), m_comment);
    column->addLayout(form);
    m_count = makeLabel(this, Type::Strong);
    column->addWidget(m_count);
    auto *list = makeRowList(this, tr("Alerts that it mutes"));
    list->setModel(m_preview);
    column->addWidget(list, 1);
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Silence"), QDialogButtonBox::AcceptRole);
    setLook(m_save, "kind", u"primary"_s);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    connect(m_matchers, &QLineEdit::textChanged, this, &SilenceDialog::look);
    connect(buttons, &QDialogButtonBox::accepted, this, &SilenceDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SilenceDialog::fill(const Silence &proposed)
{
    m_matchers->setText(toText(proposed.matchers));
    m_matchers->setCursorPosition(0);
    const Duration length = proposed.endsAt - proposed.startsAt;
    m_length->setCurrentText(length.count() > 0 ? toText(length) : u"2h"_s);
    m_comment->setText(proposed.comment);
    m_comment->setFocus();
}

/// The preview, while the matchers are typed.
void SilenceDialog::look()
{
    const auto matchers = parseMatchers(m_matchers->text());
    setLook(m_matchers, "state", matchers ? QString() : u"wrong"_s);
    if (!matchers) {
        m_preview->setItems({});
        m_count->setText(matchers.error().what);
        return;
    }
    m_preview->setItems(matchers->empty() ? QList<Alert>() : preview(*matchers, m_open));
    m_count->setText(tr("Mutes %1 of %n open alert(s)", nullptr, int(m_open.size())).arg(m_preview->rowCount()));
}

Result<Silence> SilenceDialog::entered() const
{
    auto matchers = parseMatchers(m_matchers->text());
    if (!matchers)
        return tl::unexpected(matchers.error());
    const auto length = parseDuration(m_length->currentText().trimmed());
    if (!length)
        return fail(ErrorKind::Invalid, tr("Write how long like 30m, 2h or 7d."));
    Silence silence{.matchers = std::move(*matchers),
                    .startsAt = m_now,
                    .endsAt = m_now + *length,
                    .createdBy = tr("you"),
                    .comment = m_comment->text().trimmed()};
    if (const auto sound = check(silence, m_now); !sound)
        return fail(ErrorKind::Invalid, sound.error().what);
    return silence;
}

void SilenceDialog::save()
{
    if (const auto silence = entered())
        emit saveWanted(*silence);
    else
        showError(silence.error());
}

void SilenceDialog::showError(const Error &error) { m_notice->showError(error); }

void openSilenceDialog(EnginePort &engine, const Silence &proposed, Instant now, QWidget *parent,
                       const QStringList &sources)
{
    openAlerts(engine, sources).then(parent, [=, &engine](const Result<QList<Alert>> &open) {
        auto *dialog = new SilenceDialog(proposed, open.value_or(QList<Alert>()), now, parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        if (!open)
            dialog->showError(open.error());
        QObject::connect(dialog, &SilenceDialog::saveWanted, dialog,
                         [&engine, dialog, sources](const Silence &silence) {
                             const auto saved = sources.isEmpty() ? engine.addSilence(silence)
                                                                  : engine.silenceElsewhere(sources, silence);
                             QFuture<Result<>>(saved).then(dialog, [dialog](const Result<> &done) {
                                 if (done)
                                     dialog->accept();
                                 else
                                     dialog->showError(done.error());
                             });
                         });
        dialog->open();
    });
}

}  // namespace herald
