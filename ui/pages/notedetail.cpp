// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/notedetail.h"

#include "ui/format.h"
#include "ui/models/alertingtext.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/facts.h"

#include <QBoxLayout>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QString textOf(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue &one : value.toArray())
            parts += textOf(one);
        return parts.join(u", "_s);
    }
    return value.isDouble() ? QLocale().toString(value.toDouble()) : value.toString();
}

}  // namespace

NoteDetail::NoteDetail(QWidget *parent) : QWidget(parent), m_pane(new DetailPane(this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_pane);
    m_facts = new Facts(m_pane->body());
    m_pane->add(m_facts);
}

void NoteDetail::setNote(const JournalNote &note, Instant now)
{
    const RowContent row = rowOf(note, now);
    m_pane->setHead({.icon = row.icon,
                     .state = row.trailing,
                     .tone = row.tone,
                     .title = row.title,
                     .note = fullMomentText(note.at)});
    const auto fact = [&note](const QString &name, QLatin1StringView key) {
        return Fact{name, textOf(note.data.value(key))};
    };
    m_facts->setFacts({{tr("Rule"), note.rule},
                       {tr("Alert"), note.alert.isStored() ? QString::number(note.alert.value) : QString()},
                       fact(tr("Message"), "title"_L1),
                       fact(tr("Receiver"), "receiver"_L1),
                       fact(tr("By way of"), "target"_L1),
                       fact(tr("Alerts that were open"), "open"_L1),
                       fact(tr("Alerts that had ended"), "ended"_L1),
                       fact(tr("HTTP status"), "http_status"_L1),
                       fact(tr("Attempts"), "attempts"_L1),
                       fact(tr("By", "person"), "by"_L1),
                       fact(tr("Comment"), "comment"_L1),
                       fact(tr("File"), "file"_L1),
                       fact(tr("Added"), "added"_L1),
                       fact(tr("Changed"), "changed"_L1),
                       fact(tr("Removed"), "removed"_L1)});
}

}  // namespace herald
