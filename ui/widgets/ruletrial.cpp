// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ruletrial.h"

#include "ui/format.h"
#include "ui/models/alertingtext.h"
#include "ui/models/conditiontext.h"
#include "ui/widgets/firechart.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/segments.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr auto kPause = 80ms;
constexpr std::array<Duration, 3> kPeriods{7 * 24h, 30 * 24h, 90 * 24h};

/// Everything that can fire; the samples may be a server's.
bool canBeTried(const Rule &rule)
{
    const auto *promql = std::get_if<PromQlCondition>(&rule.condition);
    return promql ? !promql->isRecording
                  : !rule.metric.isEmpty() || std::holds_alternative<CompoundCondition>(rule.condition);
}

/// Without what counting in halves adds at the end, so that the number is everywhere the one that is shown.
double plain(double value) { return QString::number(value, 'g', 10).toDouble(); }

/// From each firing to its end; one that has none goes on to `until`.
QList<TimeWindow> firesOf(const std::vector<Transition> &transitions, Instant until)
{
    QList<TimeWindow> fires;
    QHash<Labels, Instant> open;
    for (const Transition &transition : transitions) {
        if (transition.to == AlertState::Firing) {
            open.insert(transition.labels, transition.at);
        } else if (transition.from == AlertState::Firing && open.contains(transition.labels)) {
            fires += TimeWindow{open.take(transition.labels), transition.at};
        }
    }
    for (const Instant from : std::as_const(open))
        fires += TimeWindow{from, until};
    return fires;
}

}  // namespace

RuleTrial::RuleTrial(EnginePort &engine, QWidget *parent) : QWidget(parent), m_engine(engine), m_refresh(kPause, this)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    m_period = new Segments({tr("7 days"), tr("30 days"), tr("90 days")}, tr("Tried on the last"), this);
    column->addWidget(m_period);
    m_chart = new FireChart(this);
    column->addWidget(m_chart);
    m_totals = makeLabel(this, Type::Strong);
    m_totals->setWordWrap(true);
    column->addWidget(m_totals);
    m_fate = makeLabel(this, Type::Body, Tone::Secondary);
    m_fate->setWordWrap(true);
    column->addWidget(m_fate);
    m_notice = new Notice(this);
    column->addWidget(m_notice);
    m_noise = makeLabel(this, Type::Body, Tone::Secondary);
    m_noise->setWordWrap(true);
    column->addWidget(m_noise);
    m_proposals = new QVBoxLayout;
    column->addLayout(m_proposals);
    connect(m_period, &Segments::chosen, &m_refresh, &Refresh::want);
    connect(&m_refresh, &Refresh::due, this, &RuleTrial::ask);
    connect(m_chart, &FireChart::thresholdMoved, this, [this](double threshold) {
        Rule moved = m_rule;
        moved.threshold = plain(threshold);
        // The distance to the level at which it ends stays.
        if (moved.clear)
            moved.clear = plain(moved.threshold + (*moved.clear - m_rule.threshold));
        change(moved);
    });
}

Instant RuleTrial::from() const { return m_now - kPeriods.at(size_t(m_period->current())); }

void RuleTrial::setRule(const Rule &rule, const QString &unit, Instant now)
{
    const bool isOther = rule.metric != m_rule.metric || rule.condition.index() != m_rule.condition.index();
    const bool isTried = canBeTried(rule);
    m_now = now;
    m_unit = unit;
    if (isOther) {
        m_chart->setContent({.unit = unit, .window = {from(), now}});
        m_totals->clear();
        m_fate->clear();
    }
    const bool isSame = rule == m_rule;
    m_rule = rule;
    setVisible(isTried);
    m_chart->setDraggable(isThreshold(rule));
    drawLevels();
    if (!isTried || isSame)
        return;
    m_refresh.want();
}

void RuleTrial::drawLevels()
{
    FireDrawing drawing = m_chart->content();
    if (!isThreshold(m_rule) || drawing.series.empty())
        return;
    drawing.threshold = m_rule.threshold;
    drawing.clear = m_rule.clear;
    m_chart->setContent(std::move(drawing));
}

void RuleTrial::change(const Rule &rule)
{
    m_rule = rule;
    drawLevels();
    m_refresh.want();
    emit ruleChanged(rule);
}

void RuleTrial::ask()
{
    m_engine.backtest(m_rule, from()).then(this, [this, tried = m_rule](const Result<Trial> &trial) {
        if (!trial)
            m_notice->showError(trial.error());
        else if (tried.metric == m_rule.metric && tried.condition.index() == m_rule.condition.index())
            showTrial(*trial, tried);
        m_refresh.answered();
        if (isComplete())
            emit completed();
    });
}

void RuleTrial::showTrial(const Trial &trial, const Rule &tried)
{
    m_notice->clear();
    FireDrawing drawing{
        .unit = m_unit, .window = {from(), m_now}, .series = trial.series, .isBrokenAbove = breaksAbove(tried.op)};
    // The line is where the hand is, also while an older answer comes in.
    if (isThreshold(m_rule)) {
        drawing.threshold = m_rule.threshold;
        drawing.clear = m_rule.clear;
    }
    drawing.fires = firesOf(trial.report.transitions, m_now);
    // A compound, or a server's answer, has no values of its own to draw: without a fire there is nothing to see.
    m_chart->setVisible(!drawing.series.empty() || !drawing.fires.isEmpty() || drawing.threshold);
    m_chart->setContent(std::move(drawing));
    if (trial.report.totals.empty())
        return;
    const RuleTotals &totals = trial.report.totals.front();
    m_totals->setText(QStringList{tr("%n fire(s)", nullptr, totals.fires), tr("%n flap(s)", nullptr, totals.flaps),
                                  tr("%n at night", nullptr, totals.atNight),
                                  tr("%n message(s)", nullptr, totals.notifications)}
                          .join(u" · "_s));
    m_fate->setText(fateText(trial));
    m_fate->setVisible(!m_fate->text().isEmpty());
    if (!trial.report.problems.isEmpty())
        m_notice->showError({ErrorKind::Invalid, trial.report.problems.first(), {}});
}

void RuleTrial::coach(const std::optional<Rule> &rule)
{
    const auto isCoached = [this](const std::optional<Rule> &one) {
        return one.has_value() == m_coached.has_value()
               && (!one || (one->name == m_coached->name && one->labels == m_coached->labels));
    };
    if (isCoached(rule))
        return;
    m_coached = rule;
    showAdvice({});
    m_noise->clear();
    if (!rule)
        return;
    m_engine.adviceOn(*rule).then(this, [this, rule, isCoached](const Result<RuleAdvice> &advice) {
        if (isCoached(rule))
            showAdvice(advice.value_or(RuleAdvice()));
    });
}

void RuleTrial::showAdvice(const RuleAdvice &advice)
{
    while (auto *item = m_proposals->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_noise->setText(advice.noise ? noiseText(*advice.noise) : tr("It has not fired in the last 30 days."));
    for (const QuieterRule &proposal : advice.quieter) {
        auto *button = new QPushButton(tr("Try: %1").arg(proposalText(proposal, m_unit)), this);
        setLook(button, "kind", u"quiet"_s);
        connect(button, &QPushButton::clicked, this, [this, rule = proposal.rule] { change(rule); });
        m_proposals->addWidget(button, 0, Qt::AlignLeading);
    }
    for (const InhibitionAdvice &pair : advice.inhibitions) {
        auto *label = makeLabel(this, Type::Body, Tone::Neutral, proposalText(pair));
        label->setWordWrap(true);
        m_proposals->addWidget(label);
    }
}

}  // namespace herald
