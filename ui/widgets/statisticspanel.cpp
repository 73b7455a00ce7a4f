// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statisticspanel.h"

#include "ui/charts/statisticschart.h"
#include "ui/format.h"
#include "ui/models/analysistext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr Duration kShown = 24h;
/// A chart may grow by so much before its samples are too coarse for it.
constexpr double kCoarsest = 1.25;

SeriesKey keyOf(const QJsonObject &series)
{
    return {series[u"metric"].toString(), Labels::fromJson(series[u"labels"].toObject())};
}

std::optional<Instant> instantOf(const QJsonValue &value)
{
    const auto at = parseInstant(value.toString());
    return at ? std::optional(*at) : std::nullopt;
}

std::vector<StatisticsDrawing::Step> stepsOf(const QJsonArray &points)
{
    std::vector<StatisticsDrawing::Step> steps;
    for (const QJsonValue point : points)
        steps.push_back({fromMs(qint64(point[0].toDouble())),
                         point[1].toDouble(),
                         {point[2].toDouble(), point[3].toDouble()},
                         {point[4].toDouble(), point[5].toDouble()}});
    return steps;
}

double between(double first, double second, double share) { return first + share * (second - first); }

Band between(const Band &first, const Band &second, double share)
{
    return {between(first.lower, second.lower, share), between(first.upper, second.upper, share)};
}

/// What lies ahead of `now`. An analysis is minutes old when it is seen: what its forecast said of them is past.
std::vector<StatisticsDrawing::Step> ahead(std::vector<StatisticsDrawing::Step> steps, Instant now)
{
    const auto next = std::ranges::upper_bound(steps, now, {}, &StatisticsDrawing::Step::at);
    if (next == steps.begin() || next == steps.end())
        return {next, steps.end()};
    const auto last = next - 1;
    const double share = double((now - last->at).count()) / double((next->at - last->at).count());
    *last = {now, between(last->value, next->value, share), between(last->band80, next->band80, share),
             between(last->band95, next->band95, share)};
    return {last, steps.end()};
}

std::vector<Sample> samplesOf(const ChartData &chart, const SeriesKey &key)
{
    const auto own = std::ranges::find(chart.series, key, &SeriesData::series);
    return own == chart.series.end() ? std::vector<Sample>() : own->samples;
}

QString legendOf(const QJsonObject &series)
{
    const QString marks = StatisticsPanel::tr(
        "Green: the usual range of this hour. Circles: anomalies. Dashed upright: a change of level. "
        "Behind the dotted line: the forecast with its 80 and 95 % bands.");
    return metricKindFrom(series[u"kind"].toString()) == MetricKind::Counter
               ? StatisticsPanel::tr("A counter, shown by its rate.") + u' ' + marks
               : marks;
}

}  // namespace

StatisticsPanel::StatisticsPanel(EnginePort &engine, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_clock(clock)
{
    build();
}

void StatisticsPanel::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_body = new QWidget(scroll);
    m_body->setProperty("kind", u"scrolled"_s);
    scroll->setWidget(m_body);
    outer->addWidget(scroll);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, space::kSmall, 0);
    column->setSpacing(space::kSmall);
    m_notice = new Notice(m_body);
    m_choice = new QComboBox(m_body);
    m_choice->setAccessibleName(tr("Series"));
    m_chart = new StatisticsChart(m_body);
    m_empty = new EmptyState(m_body);
    m_facts = new Facts(m_body);
    m_question = new QWidget(m_body);
    auto *line = new QHBoxLayout(m_question);
    line->setContentsMargins(0, 0, 0, 0);
    m_anomaly = makeLabel(m_question, Type::Body);
    auto *normal = new QPushButton(tr("This was normal"), m_question);
    auto *anomaly = new QPushButton(tr("This was one"), m_question);
    line->addWidget(m_anomaly, 1);
    line->addWidget(normal);
    line->addWidget(anomaly);
    m_legend = makeLabel(m_body, Type::Caption, Tone::Muted);
    m_legend->setWordWrap(true);
    for (QWidget *widget : {static_cast<QWidget *>(m_notice), static_cast<QWidget *>(m_choice),
                            static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_chart),
                            static_cast<QWidget *>(m_legend), m_question, static_cast<QWidget *>(m_facts)})
        column->addWidget(widget);
    column->addStretch();
    connect(m_chart, &StatisticsChart::widthChanged, this, [this] {
        if (m_chart->columns() > kCoarsest * m_askedColumns)
            askSamples();
    });
    connect(m_choice, &QComboBox::currentIndexChanged, this, &StatisticsPanel::showSeries);
    connect(normal, &QPushButton::clicked, this, [this] { say(true); });
    connect(anomaly, &QPushButton::clicked, this, [this] { say(false); });
}

void StatisticsPanel::setMetric(const QString &metric)
{
    if (std::exchange(m_metric, metric) != metric) {
        m_choice->clear();
        refresh();
    }
}

void StatisticsPanel::refresh()
{
    if (m_metric.isEmpty())
        return;
    m_engine.analysis(m_metric).then(this, [this, generation = ++m_generation](const Result<AnalysisReport> &report) {
        if (generation != m_generation)
            return;
        if (report)
            take(*report);
        else
            m_notice->showError(report.error());
    });
}

void StatisticsPanel::take(const AnalysisReport &report)
{
    m_series = report.series;
    const int shown = std::max(0, m_choice->currentIndex());
    {
        const QSignalBlocker quiet(m_choice);
        m_choice->clear();
        for (const QJsonObject &one : m_series)
            m_choice->addItem(seriesName(one));
        m_choice->setCurrentIndex(shown < m_series.size() ? shown : 0);
    }
    m_choice->setVisible(m_series.size() > 1);
    m_chart->setVisible(!m_series.isEmpty());
    m_legend->setVisible(!m_series.isEmpty());
    m_empty->setVisible(m_series.isEmpty());
    m_question->setVisible(!m_series.isEmpty());
    if (m_series.isEmpty()) {
        m_facts->setFacts({});
        askWhetherThereIsData();
    } else {
        // The samples are asked for in the width that the chart is going to have.
        m_body->layout()->activate();
        showSeries(m_choice->currentIndex());
    }
}

/// Without an analysis: because there is nothing to look at, or because nobody has looked yet?
void StatisticsPanel::askWhetherThereIsData()
{
    m_engine.chart({.metric = m_metric, .from = m_clock.now() - kShown, .to = m_clock.now(), .columns = 1})
        .then(this, [this, metric = m_metric](const Result<ChartData> &chart) {
            if (metric != m_metric || !m_series.isEmpty())
                return;
            const bool hasData =
                chart && std::ranges::any_of(chart->series, [](const SeriesData &one) { return !one.samples.empty(); });
            m_empty->show(
                hasData
                    ? EmptyState::Content{.icon = u"kpis"_s,
                                          .title = tr("Not analysed yet"),
                                          .text = tr("Herald looks at every metric once a minute; the first time takes "
                                                     "a moment.")}
                    : EmptyState::Content{.icon = u"cannot-see"_s,
                                          .title = tr("No data from it yet"),
                                          .text = tr("It is analysed once its source has brought values.")});
            emit answered();
        });
}

void StatisticsPanel::showSeries(int place)
{
    if (place < 0 || place >= m_series.size())
        return;
    const QJsonObject series = m_series[place];
    m_legend->setText(legendOf(series));
    const Instant now = m_clock.now();
    m_facts->setFacts(seriesFacts(series, now));
    const QJsonArray anomalies = series[u"anomalies"].toArray();
    m_question->setVisible(!anomalies.isEmpty());
    if (!anomalies.isEmpty()) {
        const QJsonObject last = anomalies.last().toObject();
        m_anomaly->setText(tr("%1 at %2 looked unusual.")
                               .arg(displayValue(last[u"value"].toDouble(), series[u"unit"].toString()),
                                    momentText(instantOf(last[u"at"]).value_or(now), now)));
    }
    askSamples();
}

void StatisticsPanel::askSamples()
{
    if (m_choice->currentIndex() < 0 || m_choice->currentIndex() >= m_series.size())
        return;
    const Instant now = m_clock.now();
    m_askedColumns = m_chart->columns();
    m_engine.chart({.metric = m_metric, .from = now - kShown, .to = now, .columns = m_askedColumns, .isCourse = true})
        .then(this, [this, series = m_series[m_choice->currentIndex()], metric = m_metric,
                     asking = ++m_asking](const Result<ChartData> &chart) {
            if (metric != m_metric || asking != m_asking)
                return;
            // What the analysis found is worth showing where the samples cannot be read.
            draw(series, chart ? samplesOf(*chart, keyOf(series)) : std::vector<Sample>());
            emit answered();
        });
}

void StatisticsPanel::draw(const QJsonObject &series, const std::vector<Sample> &samples)
{
    StatisticsDrawing drawing{.unit = series[u"unit"].toString(), .samples = samples, .now = m_clock.now()};
    drawing.forecast = ahead(stepsOf(series[u"forecast"][u"points"].toArray()), drawing.now);
    for (const QJsonValue anomaly : series[u"anomalies"].toArray()) {
        if (const auto at = instantOf(anomaly[u"at"]))
            drawing.anomalies.push_back({*at, anomaly[u"value"].toDouble()});
    }
    for (const QJsonValue change : series[u"changes"].toArray()) {
        if (const auto at = instantOf(change[u"at"]))
            drawing.changes.push_back(*at);
    }
    const QJsonObject watch = series[u"watch"].toObject();
    if (watch[u"lower"].isDouble() && !watch[u"learning"].toBool(true))
        drawing.usual = usualIn(watch, series);
    if (series[u"limit"].isDouble())
        drawing.limit = series[u"limit"].toDouble();
    m_chart->setContent(std::move(drawing));
}

void StatisticsPanel::say(bool isNormal)
{
    const QJsonObject series = m_series.value(m_choice->currentIndex());
    const auto at = instantOf(series[u"anomalies"].toArray().last()[u"at"]);
    if (!at)
        return;
    m_engine.judgeAnomaly(keyOf(series), *at, isNormal).then(this, [this](const Result<> &done) {
        if (done)
            m_notice->showDone(tr("Kept. Later scores of this series take it into account."));
        else
            m_notice->showError(done.error());
    });
}

}  // namespace herald
