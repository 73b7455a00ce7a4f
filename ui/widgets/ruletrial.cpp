// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ruletrial.h"

#include "alerts/watched.h"
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
/// Where several stand below each other.
constexpr int kLowChart = 130;
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

/// Does what was seen for one still belong to the other?
bool watchSame(const Rule &a, const Rule &b)
{
    return a.condition.index() == b.condition.index()
           && std::ranges::equal(
               watchedBy(a), watchedBy(b), {}, [](const Watched &one) { return one.comparison.metric; },
               [](const Watched &one) { return one.comparison.metric; });
}

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
    m_drawn = new QVBoxLayout;
    column->addLayout(m_drawn);
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
}

void RuleTrial::moveLevel(size_t index, double level)
{
    Rule moved = withLevel(m_rule, index, plain(level));
    if (moved.clear)
        moved.clear = plain(*moved.clear);
    change(moved);
}

Instant RuleTrial::from() const { return m_now - kPeriods.at(size_t(m_period->current())); }

void RuleTrial::setRule(const Rule &rule, const RuleBook &book, Instant now)
{
    const bool isOther = m_charts.empty() || !watchSame(rule, m_rule);
    const bool isTried = canBeTried(rule);
    const bool isSame = rule == m_rule;
    m_now = now;
    m_book = book;
    m_rule = rule;
    if (isOther) {
        m_totals->clear();
        m_fate->clear();
        prepareCharts();
    }
    setVisible(isTried);
    drawLevels();
    if (!isTried || isSame)
        return;
    m_refresh.want();
}

void RuleTrial::prepareCharts()
{
    const auto watched = watchedBy(m_rule);
    while (m_charts.size() > std::max<size_t>(1, watched.size())) {
        delete m_charts.back().title;
        delete m_charts.back().chart;
        m_charts.pop_back();
    }
    while (m_charts.size() < std::max<size_t>(1, watched.size()))
        addChart();
    for (const auto &[title, chart] : m_charts) {
        title->setVisible(m_charts.size() > 1);
        chart->setMinimumHeight(m_charts.size() > 1 ? kLowChart : chart->sizeHint().height());
        chart->setContent({.window = {from(), m_now}});
    }
}

void RuleTrial::addChart()
{
    QLabel *title = makeLabel(this, Type::Body);
    title->setWordWrap(true);
    auto *chart = new FireChart(this);
    m_drawn->addWidget(title);
    m_drawn->addWidget(chart);
    connect(chart, &FireChart::thresholdMoved, this,
            [this, index = m_charts.size()](double level) { moveLevel(index, level); });
    m_charts.push_back({title, chart});
}

/// The levels are where the hand is, also while an older answer comes in.
FireDrawing RuleTrial::withLevels(FireDrawing drawing, size_t index) const
{
    const auto watched = watchedBy(m_rule);
    if (index >= watched.size())
        return drawing;
    const auto &[comparison, hasLevel] = watched[index];
    drawing.unit = m_book.unitOf(comparison.metric, comparison.function);
    drawing.isBrokenAbove = breaksAbove(comparison.op);
    drawing.threshold = hasLevel ? std::optional(comparison.threshold) : std::nullopt;
    drawing.clear = m_rule.clear;
    return drawing;
}

void RuleTrial::drawLevels()
{
    const auto watched = watchedBy(m_rule);
    for (size_t i = 0; i < watched.size() && i < m_charts.size(); ++i) {
        const auto &[title, chart] = m_charts[i];
        title->setText(causeText({.term = watched[i].comparison}, m_book));
        chart->setDraggable(watched[i].hasLevel);
        if (!chart->content().series.empty())
            chart->setContent(withLevels(chart->content(), i));
    }
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
        else if (watchSame(tried, m_rule))
            showTrial(*trial);
        m_refresh.answered();
        if (isComplete())
            emit completed();
    });
}

void RuleTrial::showTrial(const Trial &trial)
{
    m_notice->clear();
    const QList<TimeWindow> fires = firesOf(trial.report.transitions, m_now);
    for (size_t i = 0; i < m_charts.size(); ++i) {
        FireDrawing drawing{.window = {from(), m_now}};
        drawing.fires = fires;
        if (i < trial.watched.size())
            drawing.series = trial.watched[i];
        drawing = withLevels(std::move(drawing), i);
        // Other alerts, and a server that answers nothing, have no values: without a fire there is nothing to see.
        m_charts[i].chart->setVisible(!drawing.series.empty() || !drawing.fires.isEmpty() || drawing.threshold);
        m_charts[i].chart->setContent(std::move(drawing));
    }
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
        auto *button = new QPushButton(tr("Try: %1").arg(proposalText(proposal, m_book.unitOf(m_rule))), this);
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
