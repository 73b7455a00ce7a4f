// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/statetext.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(herald::StateText)
};

QString heldText(SuppressionKind kind, int number)
{
    using enum SuppressionKind;
    switch (kind) {
    case Silenced: return Words::tr("%n silenced", nullptr, number);
    case Inhibited: return Words::tr("%n inhibited", nullptr, number);
    case Maintenance: return Words::tr("%n in maintenance", nullptr, number);
    case QuietHours: return Words::tr("%n in quiet hours", nullptr, number);
    case Acknowledged: return Words::tr("%n acknowledged", nullptr, number);
    case Snoozed: return Words::tr("%n snoozed", nullptr, number);
    case Muted: return Words::tr("%n muted", nullptr, number);
    case Cooldown: return Words::tr("%n told a moment ago", nullptr, number);
    }
    return {};
}

QStringList heldTexts(const AlertCounts &counts)
{
    QStringList texts;
    for (const auto &[kind, number] : counts.held)
        texts += heldText(kind, number);
    return texts;
}

}  // namespace

QString firingText(const AlertCounts &counts)
{
    QStringList texts = heldTexts(counts);
    if (counts.firing > 0)
        texts.prepend(Words::tr("%n alert(s) firing", nullptr, counts.firing));
    return texts.join(u", "_s);
}

QString countsText(const AlertCounts &counts)
{
    QStringList texts;
    if (counts.firing > 0)
        texts += Words::tr("%n firing", nullptr, counts.firing);
    if (counts.pending > 0)
        texts += Words::tr("%n pending", nullptr, counts.pending);
    if (counts.unseen > 0)
        texts += Words::tr("%n without data", nullptr, counts.unseen);
    texts += heldTexts(counts);
    const QString all = Words::tr("%n alert(s)", nullptr, counts.total());
    return texts.isEmpty() ? all : Words::tr("%1: %2", "alerts, of which").arg(all, texts.join(u", "_s));
}

QString stateText(Overall overall, const AlertCounts &counts)
{
    switch (overall) {
    case Overall::Well:
        return counts.held.empty() ? Words::tr("All is well")
                                   : Words::tr("All else is well: %1", "alerts").arg(firingText(counts));
    case Overall::Alert: return firingText(counts);
    case Overall::CannotSee: return Words::tr("Herald cannot see everything");
    }
    return {};
}

}  // namespace herald
