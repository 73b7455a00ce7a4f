// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/routetest.h"

#include "ui/format.h"
#include "ui/models/routeanswer.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/rowline.h"

#include <QBoxLayout>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace herald {

RouteTest::RouteTest(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    auto *line = new QHBoxLayout;
    m_labels = new QLineEdit(u"severity=critical"_s, this);
    m_labels->setPlaceholderText(u"severity=critical, service=api"_s);
    m_labels->setAccessibleName(tr("Labels"));
    m_labels->setLayoutDirection(Qt::LeftToRight);
    m_at = new QDateTimeEdit(this);
    m_at->setAccessibleName(tr("Time"));
    // In Arabic the locale's own format turns the parts of the time around.
    m_at->setDisplayFormat(tr("d MMM yyyy, HH:mm"));
    line->addWidget(m_labels, 1);
    line->addWidget(m_at);
    column->addLayout(line);
    m_notice = new Notice(this);
    column->addWidget(m_notice);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
    connect(m_labels, &QLineEdit::textChanged, this, &RouteTest::look);
    connect(m_at, &QDateTimeEdit::dateTimeChanged, this, &RouteTest::look);
}

void RouteTest::setBook(const AlertingBook &book)
{
    m_book = book;
    look();
}

void RouteTest::setSilences(const std::vector<Silence> &silences)
{
    m_silences = silences;
    look();
}

void RouteTest::setMoment(Instant at) { m_at->setDateTime(QDateTime::fromMSecsSinceEpoch(toMs(at))); }

void RouteTest::look()
{
    while (auto *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_book.config)
        return;
    const auto labels = enteredLabels(m_labels->text());
    if (!labels) {
        m_notice->showError(labels.error());
        return;
    }
    m_notice->clear();
    const Instant at = fromMs(m_at->dateTime().toMSecsSinceEpoch());
    for (const RouteAnswer &answer : routeAnswers(*m_book.config, m_silences, *labels, at)) {
        const bool isTold = answer.reason.isEmpty() && !answer.targets.isEmpty();
        m_rows->addWidget(new RowLine(
            {.icon = isTold ? u"send"_s : u"paused"_s,
             .tone = isTold ? Tone::Accent : Tone::Muted,
             .title = answer.receiver,
             .subtitle = answer.reason.isEmpty() ? answer.targets.join(u", "_s) : answer.reason,
             .trailing = isTold ? tr("Told") : tr("Not told"),
             .trailingTone = isTold ? Tone::Well : Tone::Muted,
             .trailingNote =
                 isTold && answer.after.count() > 0 ? tr("after %1").arg(durationText(answer.after)) : QString()},
            this));
    }
    if (const EscalationChain *chain = chainFor(m_book.config->escalations, {}, *labels))
        m_rows->addWidget(makeLabel(this, Type::Caption, Tone::Secondary,
                                    tr("Escalates by %1 while nobody acknowledges.").arg(chain->name)));
}

}  // namespace herald
