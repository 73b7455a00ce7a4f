// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/healthstrip.h"

#include "ui/format.h"
#include "ui/models/statetext.h"
#include "ui/theme/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"
#include "ui/words.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr int kHeight = 56;

/// Nothing can be stored: what is shown may be old, whatever the sources say.
bool isStoreBlind(const Overview &overview)
{
    return std::ranges::any_of(overview.components, [](const Health &health) {
        return health.component == "store"_L1 && health.state == HealthState::CannotSee;
    });
}

QStringList blindIn(const Overview &overview, Instant now)
{
    QStringList names;
    for (const auto &health : withAge(overview.components, now)) {
        if (health.state == HealthState::CannotSee)
            names += componentTitle(health.component);
    }
    return names;
}

std::optional<Duration> ageOfNewest(const Overview &overview, Instant now)
{
    std::optional<Instant> newest;
    for (const auto &health : overview.components) {
        if (health.lastSuccess && (!newest || *health.lastSuccess > *newest))
            newest = health.lastSuccess;
    }
    return newest ? std::optional(now - *newest) : std::nullopt;
}

}  // namespace

Overall overallAt(const Overview &overview, Instant now)
{
    return overallOf(withAge(overview.components, now), overview.alerts.counts.firing);
}

QString overallText(const Overview &overview, Instant now)
{
    const Overall overall = overallAt(overview, now);
    if (overall != Overall::CannotSee)
        return stateText(overall, overview.alerts.counts);
    if (isStoreBlind(overview))
        return HealthStrip::tr("Nothing can be stored");
    const QStringList blind = blindIn(overview, now);
    if (blind.isEmpty())
        return HealthStrip::tr("No data yet");
    return blind.size() == 1 ? HealthStrip::tr("Cannot see %1").arg(blind.first())
                             : HealthStrip::tr("Cannot see %n source(s)", nullptr, int(blind.size()));
}

HealthStrip::HealthStrip(const OverviewFeed &feed, const Clock &clock, QWidget *parent)
    : QFrame(parent), m_feed(feed), m_clock(clock), m_title(makeLabel(this, Type::Title)), m_state(new Pill(this)),
      m_age(makeLabel(this, Type::Caption, Tone::Muted))
{
    setProperty("kind", u"strip"_s);
    setAccessibleName(tr("State"));
    setFixedHeight(kHeight);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(space::kHuge, 0, space::kLarge, 0);
    line->setSpacing(space::kMedium);
    line->addWidget(m_title);
    line->addSpacing(space::kSmall);
    line->addWidget(m_state);
    line->addWidget(m_age);
    line->addStretch();
    addButtons(line);
    connect(&feed, &OverviewFeed::updated, this, &HealthStrip::update);
    connect(&m_step, &QTimer::timeout, this, &HealthStrip::update);
    m_step.setInterval(5s);
    m_step.setTimerType(Qt::VeryCoarseTimer);
    update();
}

void HealthStrip::addButtons(QLayout *line)
{
    auto *scrape = new QToolButton(this);
    scrape->setIcon(icon(u"refresh"_s));
    scrape->setIconSize({20, 20});
    scrape->setToolTip(tr("Collect now (F5)"));
    scrape->setAccessibleName(tr("Collect now"));
    scrape->setShortcut(Qt::Key_F5);
    auto *add = new QPushButton(icon(u"plus"_s), tr("Add achievement"), this);
    add->setToolTip(tr("Write down what you have achieved (Ctrl+N)"));
    add->setShortcut(QKeySequence::New);
    line->addWidget(scrape);
    line->addWidget(add);
    connect(scrape, &QToolButton::clicked, this, &HealthStrip::scrapeWanted);
    connect(add, &QPushButton::clicked, this, &HealthStrip::addWanted);
}

void HealthStrip::setTitle(const QString &title) { m_title->setText(title); }

void HealthStrip::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    m_step.start();
}

void HealthStrip::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_step.stop();
}

void HealthStrip::update()
{
    const auto &latest = m_feed.latest();
    if (!latest) {
        m_state->setState(iconName(HealthState::Starting), title(HealthState::Starting), Tone::Muted);
        return;
    }
    if (!*latest) {
        m_state->setState(iconName(Overall::CannotSee), tr("Cannot read the store"), Tone::Blind);
        m_age->setText((*latest).error().text());
        return;
    }
    const Overview &overview = **latest;
    const Instant now = m_clock.now();
    const Overall overall = overallAt(overview, now);
    m_state->setState(iconName(overall), overallText(overview, now), toneOf(overall));
    const auto age = ageOfNewest(overview, now);
    m_age->setText(age ? tr("newest data %1").arg(ageText(*age)) : QString());
}

}  // namespace herald
