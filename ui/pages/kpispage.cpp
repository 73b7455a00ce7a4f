// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/kpispage.h"

#include "ui/charts/kpichart.h"
#include "ui/format.h"
#include "ui/models/rows.h"
#include "ui/models/trend.h"
#include "ui/theme/icons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listdetail.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/statisticspanel.h"
#include "ui/widgets/targeteditor.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr std::array<Duration, 7> kRanges{1h, 6h, 24h, 7 * 24h, 30 * 24h, 90 * 24h, 365 * 24h};
constexpr int kFirstRange = 2;  ///< the day that tiles cover

/// The shortest range that shows all of what the tiles do: a young database fills no day.
int rangeCovering(const QList<MetricTile> &tiles, Instant now)
{
    Instant begin = now;
    for (const auto &tile : tiles)
        begin = tile.spark.empty() ? begin : std::min(begin, tile.spark.front().at);
    const auto enough = std::ranges::find_if(kRanges, [&](Duration range) { return now - begin <= range; });
    return std::min(int(std::distance(kRanges.begin(), enough)), kFirstRange);
}
/// What is loaded beyond either edge, so that a pan shows lines before the answer comes.
constexpr double kMargin = 0.25;

QString keyOf(const MetricTile &tile) { return tile.series.metric + tile.series.labels.toText(); }

}  // namespace

KpisPage::KpisPage(const PageContext &context, QWidget *parent) : Page(context, parent)
{
    m_model =
        new ListModel<MetricTile>({.key = keyOf, .content = [](const MetricTile &tile) { return rowOf(tile); }}, this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(90ms);
    connect(&m_pause, &QTimer::timeout, this, &KpisPage::askChart);
    buildBody();
}

void KpisPage::buildBody()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kHuge, space::kMedium, space::kHuge, space::kLarge);
    column->setSpacing(space::kMedium);
    m_notice = new Notice(this);
    column->addWidget(m_notice);
    m_body = new ListDetail({.model = m_model,
                             .detail = buildDetail(),
                             .listName = tr("Metrics"),
                             .nothingSelected = {.icon = u"kpis"_s, .title = tr("Select a metric to see its chart")}},
                            this);
    m_body->setSizes({340, 760});
    m_body->setStretchFactor(0, 0);
    m_body->setStretchFactor(1, 1);
    column->addWidget(m_body, 1);
    m_search = new SearchField(tr("Search metrics"), m_body);
    m_body->addAboveList(m_search);
    connect(m_search, &SearchField::searched, this, &KpisPage::filter);
    connect(m_body, &ListDetail::selected, this, &KpisPage::showSelected);
    connect(m_body, &ListDetail::emptyActionWanted, this, [this] { emit pageWanted(u"settings"_s, {}); });
}

QWidget *KpisPage::buildDetail()
{
    auto *detail = new QWidget(this);
    auto *column = new QVBoxLayout(detail);
    column->setContentsMargins(space::kHuge, space::kLarge, space::kLarge, space::kMedium);
    column->setSpacing(space::kSmall);
    column->addLayout(buildHead(detail));
    column->addLayout(buildRange(detail));
    m_stack = new QStackedWidget(detail);
    m_chart = new KpiChart(m_stack);
    m_blind = new EmptyState(m_stack);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_blind);
    m_statistics = new StatisticsPanel(engine(), context().clock, m_stack);
    m_stack->addWidget(m_statistics);
    column->addWidget(m_stack, 1);
    m_hint = makeLabel(detail, Type::Caption, Tone::Muted,
                       tr("Drag or use the arrow keys to pan, the wheel or + and − to zoom."));
    column->addWidget(m_hint);
    connect(m_chart, &KpiChart::moved, this, &KpisPage::followMove);
    return detail;
}

QLayout *KpisPage::buildHead(QWidget *detail)
{
    m_title = makeLabel(detail, Type::Heading, Tone::Secondary);
    m_value = makeLabel(detail, Type::Display);
    m_trend = new Pill(detail);
    m_target = new TargetEditor(detail);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kMedium);
    line->addWidget(m_value);
    line->addWidget(m_trend);
    line->addStretch();
    line->addWidget(m_target);
    words->addLayout(line);
    auto *alert = new QPushButton(icon(u"alerts"_s), tr("Alert on this…"), detail);
    alert->setToolTip(tr("Write a rule that alerts on this metric"));
    line->addWidget(alert);
    connect(alert, &QPushButton::clicked, this,
            [this] { emit pageWanted(u"rules"_s, u"alert-on:%1"_s.arg(m_metric)); });
    connect(m_target, &TargetEditor::saveWanted, this, &KpisPage::saveTarget);
    return words;
}

QLayout *KpisPage::buildRange(QWidget *detail)
{
    m_ranges = new Segments({tr("1 h"), tr("6 h"), tr("24 h"), tr("7 d"), tr("30 d"), tr("90 d"), tr("1 y")},
                            tr("Range"), detail);
    m_ranges->setCurrent(kFirstRange);
    auto *line = new QHBoxLayout;
    m_views = new Segments({tr("Chart"), tr("Statistics")}, tr("View"), detail);
    m_views->setCurrent(0);
    line->addWidget(m_ranges);
    line->addStretch();
    line->addWidget(m_views);
    connect(m_views, &Segments::chosen, this, &KpisPage::chooseView);
    connect(m_ranges, &Segments::chosen, this, &KpisPage::chooseRange);
    return line;
}

void KpisPage::ask()
{
    engine().metricTiles().then(this, [this](const Result<QList<MetricTile>> &answer) {
        if (answer)
            take(*answer);
        else
            m_notice->showError(answer.error());
        m_hasTiles = true;
        if (!answer || m_metric.isEmpty())
            answered();
        else
            askChart();
    });
}

void KpisPage::take(const QList<MetricTile> &tiles)
{
    m_notice->clear();
    m_all = tiles;
    if (m_metric.isEmpty())
        m_ranges->setCurrent(rangeCovering(m_all, now()));
    // What has been seen comes first, so that the page opens with a chart.
    std::ranges::stable_sort(m_all, {}, [](const MetricTile &tile) { return !tile.latest && tile.spark.empty(); });
    filter();
    showSelected(m_body->list()->currentIndex());
    m_statistics->refresh();
}

void KpisPage::filter()
{
    const QString text = m_search->text().trimmed();
    QList<MetricTile> found;
    std::ranges::copy_if(m_all, std::back_inserter(found), [&](const MetricTile &tile) {
        return QString(seriesTitle(tile.metric, tile.series) + u' ' + tile.metric.name)
            .contains(text, Qt::CaseInsensitive);
    });
    m_model->setItems(found);
    if (found.isEmpty() && m_all.isEmpty())
        m_body->showEmpty({.icon = u"kpis"_s,
                           .title = tr("No metric yet"),
                           .text = tr("The first figures of this computer appear within a minute."),
                           .action = tr("Choose what to watch")});
    else if (found.isEmpty())
        m_body->showNoMatch(
            {.icon = u"search"_s, .title = tr("No metric matches"), .text = tr("Search for another word.")});
    else
        m_body->showList();
    if (m_wanted)
        open(u"metric:%1"_s.arg(*m_wanted));
}

bool KpisPage::isComplete() const { return m_hasTiles && (m_all.isEmpty() || m_loaded); }

void KpisPage::open(const QString &reference)
{
    if (const auto view = referred(reference, "kpis"_L1))
        return chooseView(*view == "statistics"_L1 ? 1 : 0);
    const auto statistics = referred(reference, "statistics"_L1);
    const auto name = statistics ? statistics : referred(reference, "metric"_L1);
    if (!name)
        return;
    if (statistics)
        chooseView(1);
    m_wanted = name;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->items()[row].metric.name != *name)
            continue;
        m_wanted.reset();
        m_body->select(m_model->index(row));
        return;
    }
}

void KpisPage::showSelected(const QModelIndex &index)
{
    const MetricTile *tile = m_model->at(index);
    if (!tile)
        return;
    showTile(*tile);
    m_statistics->setMetric(tile->metric.name);
    if (std::exchange(m_metric, tile->metric.name) == tile->metric.name)
        return;
    m_loaded.reset();
    m_chart->setContent({});
    chooseRange(m_ranges->current() < 0 ? kFirstRange : m_ranges->current());
}

void KpisPage::showTile(const MetricTile &tile)
{
    m_title->setText(seriesTitle(tile.metric, tile.series));
    m_value->setText(tile.latest ? displayValue(tile.latest->value, tile.metric.unit) : u"–"_s);
    const Trend trend = trendOf(tile);
    if (tile.latest)
        m_trend->setState(trend.icon(), tr("%1 in the last hour", "12 % better").arg(trend.text()), trend.tone());
    else
        m_trend->setState(u"cannot-see"_s, tr("Cannot see"), Tone::Blind);
    m_trend->setToolTip(tile.latest ? tr("The mean of the last hour against that of the 23 hours before it")
                                    : QString());
    m_trend->setVisible(!tile.latest || trend.kind != Trend::Kind::Unknown);
    if (!m_target->isEditing())
        m_target->setMetric(tile.metric, isTargetMet(tile));
}

void KpisPage::chooseView(int view)
{
    m_views->setCurrent(view);
    m_ranges->setVisible(view == 0);
    m_hint->setVisible(view == 0);
    if (view == 0)
        chooseRange(m_ranges->current());
    else
        m_stack->setCurrentWidget(m_statistics);
}

void KpisPage::chooseRange(int range)
{
    m_ranges->setCurrent(range);
    m_isLive = true;
    m_chart->setLatest(now());
    m_chart->setWindow({now() - kRanges.at(size_t(range)), now()});
    askChart();
}

void KpisPage::followMove(const TimeWindow &window)
{
    m_isLive = window.to >= now() - window.length() / 100;
    if (!m_loaded || !m_loaded->contains(window) || window.length() < m_loaded->length() / 4)
        m_pause.start();
}

void KpisPage::askChart()
{
    if (m_isLive) {
        const Duration length = m_chart->window().length();
        m_chart->setLatest(now());
        m_chart->setWindow({now() - length, now()});
    }
    const TimeWindow wanted = m_chart->window().widened(kMargin);
    engine()
        .chart({.metric = m_metric, .from = wanted.from, .to = wanted.to, .columns = m_chart->columns()})
        .then(this, [this, wanted, generation = ++m_generation](const Result<ChartData> &answer) {
            if (generation == m_generation) {
                if (answer) {
                    m_loaded = wanted;
                    takeChart(*answer);
                } else {
                    m_notice->showError(answer.error());
                }
            }
            answered();
        });
}

void KpisPage::takeChart(const ChartData &answer)
{
    m_chart->setContent(answer);
    if (m_views->current() != 0)
        return;
    const bool hasSamples =
        std::ranges::any_of(answer.series, [](const SeriesData &series) { return !series.samples.empty(); });
    m_hint->setVisible(hasSamples);
    m_stack->setCurrentWidget(hasSamples ? static_cast<QWidget *>(m_chart) : m_blind);
    if (!hasSamples)
        m_blind->show(
            {.icon = u"cannot-see"_s,
             .title = tr("Cannot see this metric"),
             .text =
                 tr("No sample was stored in this range. Look whether its source answers, or choose a longer range."),
             .tone = Tone::Blind});
}

void KpisPage::saveTarget(const Metric &metric)
{
    engine().saveMetric(metric).then(this, [this, metric](const Result<> &result) {
        if (!result) {
            m_notice->showError(result.error());
            return;
        }
        m_target->setMetric(metric);
        m_notice->showDone(metric.target ? tr("The target is saved.") : tr("The target is removed."));
        want();
    });
}

}  // namespace herald
