// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/healthhero.h"

#include "ui/models/trend.h"
#include "ui/theme/icons.h"
#include "ui/widgets/healthstrip.h"
#include "ui/widgets/iconview.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kIcon = 40;

QString sentence(const Overview &overview, Instant now)
{
    switch (overallAt(overview, now)) {
    case Overall::Well:
        return overview.alerts.counts.held.empty()
                   ? HealthHero::tr("What is watched answers, and nothing fires.")
                   : HealthHero::tr("What is watched answers, and what fires is answered or held back.");
    case Overall::Alert: return HealthHero::tr("What a rule watches for has happened: look at the alerts below.");
    case Overall::CannotSee: break;
    }
    const auto store = std::ranges::find(overview.components, u"store"_s, &Health::component);
    if (store != overview.components.end() && store->state == HealthState::CannotSee)
        return store->error;
    return overview.components.isEmpty()
               ? HealthHero::tr("Herald has not looked at anything yet.")
               : HealthHero::tr("What cannot be seen may be well or not: look at the sources below.");
}

}  // namespace

HealthHero::HealthHero(QWidget *parent)
    : QFrame(parent), m_icon(new IconView(kIcon, this)), m_title(makeLabel(this, Type::Title)),
      m_text(makeLabel(this, Type::Body, Tone::Secondary))
{
    setProperty("kind", u"card"_s);
    m_text->setWordWrap(true);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(space::kLarge, space::kLarge, space::kHuge, space::kLarge);
    line->setSpacing(space::kLarge);
    line->addWidget(m_icon);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::kHair);
    words->addWidget(m_title);
    words->addWidget(m_text);
    line->addLayout(words, 1);
    m_firing = addCount(line, tr("firing"));
    m_pending = addCount(line, tr("pending"));
    m_sources = addCount(line, tr("sources seen"));
    m_targets = addCount(line, tr("targets met"));
}

HealthHero::Count HealthHero::addCount(QLayout *line, const QString &name)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    Count count{makeLabel(this, Type::Title), makeLabel(this, Type::Caption, Tone::Muted, name)};
    count.value->setAlignment(Qt::AlignCenter);
    count.name->setAlignment(Qt::AlignCenter);
    column->addWidget(count.value);
    column->addWidget(count.name);
    line->addItem(column);
    return count;
}

void HealthHero::setOverview(const Overview &overview, Instant now)
{
    const Overall overall = overallAt(overview, now);
    m_icon->setIcon(iconName(overall), toneOf(overall));
    m_title->setText(overallText(overview, now));
    m_text->setText(sentence(overview, now));
    setCounts(overview, now);
}

void HealthHero::setCounts(const Overview &overview, Instant now) const
{
    const int firing = overview.alerts.counts.firing;
    m_firing.value->setNum(firing);
    setTone(m_firing.value, firing > 0 ? Tone::Alert : Tone::Neutral);
    m_pending.value->setNum(overview.alerts.counts.pending);

    const auto isPaused = [](const Health &health) { return health.state == HealthState::Paused; };
    const auto watched = overview.components.size() - std::ranges::count_if(overview.components, isPaused);
    const auto isSeen = [now](const Health &health) { return withAge(health, now).state == HealthState::Well; };
    const auto seen = std::ranges::count_if(overview.components, isSeen);
    m_sources.value->setText(tr("%1/%2", "part of all").arg(seen).arg(watched));
    setTone(m_sources.value, seen < watched ? Tone::Blind : Tone::Neutral);

    const auto hasTarget = [](const MetricTile &tile) { return tile.metric.target.has_value(); };
    const auto isMet = [](const MetricTile &tile) { return isTargetMet(tile).value_or(false); };
    m_targets.value->setText(tr("%1/%2", "part of all")
                                 .arg(std::ranges::count_if(overview.tiles, isMet))
                                 .arg(std::ranges::count_if(overview.tiles, hasTarget)));
}

}  // namespace herald
