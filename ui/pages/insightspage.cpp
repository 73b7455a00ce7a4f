// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/insightspage.h"

#include "ui/format.h"
#include "ui/models/analysistext.h"
#include "ui/models/healthtext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/rowbutton.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kTwoColumnsFrom = 960;
constexpr qsizetype kMostRows = 12;
constexpr double kMostPerUnit = 1e9;
constexpr double kMostFactor = 1000;

/// An amount of money without the zeros that nobody typed.
class PriceField final : public QDoubleSpinBox {
public:
    explicit PriceField(QWidget *parent) : QDoubleSpinBox(parent)
    {
        setRange(0, kMostPerUnit);
        setDecimals(6);
        setButtonSymbols(NoButtons);
    }

    [[nodiscard]] QString textFromValue(double value) const override
    {
        return locale().toString(value, 'f', QLocale::FloatingPointShortest);
    }
};

}  // namespace

InsightsPage::InsightsPage(const PageContext &context, QWidget *parent) : Page(context, parent)
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
    buildBody();
}

void InsightsPage::buildBody()
{
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kHuge);
    column->setSpacing(space::kLarge);
    m_notice = new Notice(m_body);
    column->addWidget(m_notice);
    m_health = buildList(tr("Health"));
    m_advice = buildList(tr("What to do"));
    m_capacity = buildList(tr("Capacity"));
    m_cost = buildList(tr("Cost"));
    m_accuracy = buildList(tr("Accuracy of the forecasts"));
    buildPrice(m_cost);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(space::kLarge);
    for (const auto &lists : {QList{m_health, m_capacity}, QList{m_advice, m_cost, m_accuracy}}) {
        auto *cards = new QVBoxLayout;
        cards->setSpacing(space::kLarge);
        for (const RowList &list : lists)
            cards->addWidget(list.card);
        cards->addStretch();
        m_columns->addLayout(cards, 1);
    }
    column->addLayout(m_columns);
    column->addStretch();
}

void InsightsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_columns->setDirection(width() < kTwoColumnsFrom ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

InsightsPage::RowList InsightsPage::buildList(const QString &heading)
{
    RowList list;
    list.card = new Card(heading, m_body);
    list.card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);  // the room below belongs to no card
    for (qsizetype i = 0; i < kMostRows; ++i) {
        auto *row = new RowButton(list.card);
        row->hide();
        list.card->body()->addWidget(row);
        list.rows += row;
        connect(row, &RowButton::clicked, this, [this, row] {
            if (const QString metric = row->property("metric").toString(); !metric.isEmpty())
                emit pageWanted(u"kpis"_s, u"statistics:%1"_s.arg(metric));
        });
    }
    list.empty = new EmptyState(list.card);
    list.empty->hide();
    list.card->body()->addWidget(list.empty);
    return list;
}

void InsightsPage::buildPrice(RowList &cost)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kSmall);
    m_priced = new QComboBox(cost.card);
    m_priced->setAccessibleName(tr("Metric"));
    m_perUnit = new PriceField(cost.card);
    m_perUnit->setAccessibleName(tr("Price of a unit; 0 for none"));
    m_perUnit->setToolTip(m_perUnit->accessibleName());
    m_currency = new QLineEdit(u"USD"_s, cost.card);
    m_currency->setAccessibleName(tr("Currency"));
    m_currency->setMaxLength(3);
    m_currency->setMaximumWidth(64);
    m_period = new QComboBox(cost.card);
    m_period->setAccessibleName(tr("Period"));
    m_period->addItem(tr("a month"), int(Period::Month));
    m_period->addItem(tr("a year"), int(Period::Year));
    m_period->addItem(tr("once"), int(Period::Once));
    auto *save = new QPushButton(tr("Set price"), cost.card);
    line->addWidget(m_perUnit, 1);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_currency), static_cast<QWidget *>(m_period), static_cast<QWidget *>(save)})
        line->addWidget(widget);
    auto *form = new QVBoxLayout;
    form->setSpacing(space::kSmall);
    form->addWidget(m_priced);
    form->addLayout(line);
    cost.card->body()->addLayout(form);
    auto *scenario = new QHBoxLayout;
    scenario->setSpacing(space::kSmall);
    auto *question = new QLabel(tr("If the use were so many times as high:"), cost.card);
    m_factor = new QDoubleSpinBox(cost.card);
    m_factor->setRange(0, kMostFactor);
    m_factor->setSingleStep(0.1);
    m_factor->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_factor->setValue(1);
    m_factor->setAccessibleName(question->text());
    question->setBuddy(m_factor);
    scenario->addWidget(question);
    scenario->addWidget(m_factor);
    scenario->addStretch();
    form->addLayout(scenario);
    connect(m_factor, &QDoubleSpinBox::valueChanged, this, [this] { showCost(m_series); });
    connect(save, &QPushButton::clicked, this, &InsightsPage::savePrice);
}

void InsightsPage::savePrice()
{
    const QString metric = m_priced->currentData().toString();
    if (metric.isEmpty())
        return;
    std::optional<Price> price;
    if (m_perUnit->value() > 0)
        price =
            Price{m_perUnit->value(), m_currency->text().trimmed().toUpper(), Period(m_period->currentData().toInt())};
    engine().setPrice(metric, price).then(this, [this](const Result<> &saved) {
        if (saved)
            m_notice->showDone(tr("The price is kept; the next analysis counts with it."));
        else
            m_notice->showError(saved.error());
        want();
    });
}

void InsightsPage::ask()
{
    engine().analysis({}).then(this, [this](const Result<AnalysisReport> &report) {
        if (report)
            take(*report);
        else
            m_notice->showError(report.error());
        answered();
    });
}

void InsightsPage::take(const AnalysisReport &report)
{
    m_series = report.series;
    showHealth(report.summary);
    showAdvice(report.summary);
    showCapacity(report.series);
    showCost(report.series);
    showAccuracy(report.series);
    QStringList metrics;
    for (const QJsonObject &one : report.series) {
        const QString metric = one[u"metric"].toString();
        if (!metrics.contains(metric))
            metrics += metric;
    }
    if (m_priced->count() == metrics.size())
        return;
    m_priced->clear();
    for (const QJsonObject &one : report.series) {
        const QString metric = one[u"metric"].toString();
        if (m_priced->findData(metric) < 0)
            m_priced->addItem(one[u"title"].toString(), metric);
    }
}

void InsightsPage::setRows(RowList &list, const QList<RowContent> &contents, const QStringList &metrics)
{
    for (qsizetype i = 0; i < list.rows.size(); ++i) {
        if (i < contents.size())
            list.rows[i]->setContent(contents[i]);
        list.rows[i]->setProperty("metric", metrics.value(i));
        list.rows[i]->setVisible(i < contents.size());
    }
    list.empty->setVisible(contents.isEmpty());
}

void InsightsPage::showHealth(const QJsonObject &summary)
{
    if (summary.isEmpty()) {
        setRows(m_health, {}, {});
        m_health.empty->show({.icon = u"cannot-see"_s,
                              .title = tr("Not analysed yet"),
                              .text = tr("Herald looks at every metric once a minute; the first time takes a moment."),
                              .tone = Tone::Blind});
        return;
    }
    const QJsonObject health = summary[u"health"].toObject();
    const QJsonObject overall = summary[u"overall"].toObject();
    const auto percent = [](const QJsonObject &score) {
        return score[u"value"].isDouble() ? displayPercent(100 * score[u"value"].toDouble()) : tr("unknown");
    };
    const QString status = health[u"status"].toString();
    const auto at = parseInstant(summary[u"at"].toString());
    QList<RowContent> rows{
        {.icon = status == "no_data"_L1 ? u"cannot-see"_s : u"overview"_s,
         .tone = toneOfStatus(status),
         .title = tr("Health: %1").arg(statusText(status)),
         .subtitle = tr("Overall %1 (%2)").arg(percent(overall), statusText(overall[u"status"].toString())),
         .trailing = percent(health),
         .trailingTone = toneOfStatus(status),
         .trailingNote = at ? momentText(*at, now()) : QString()}};
    for (const QJsonValue part : health[u"parts"].toArray())
        rows += partRow(part.toObject());
    setRows(m_health, rows, {});
}

void InsightsPage::showAdvice(const QJsonObject &summary)
{
    QList<RowContent> rows;
    QStringList metrics;
    for (const QJsonValue one : summary[u"recommendations"].toArray()) {
        rows += recommendationRow(one.toObject(), now());
        metrics += one[u"metric"].toString();
    }
    m_advice.card->setNote(rows.isEmpty() ? QString() : QString::number(rows.size()));
    setRows(m_advice, rows, metrics);
    if (rows.isEmpty())
        m_advice.empty->show({.icon = u"well"_s,
                              .title = tr("Nothing to recommend"),
                              .text = tr("Advice appears with its evidence and goes with it."),
                              .tone = Tone::Muted});
}

void InsightsPage::showCapacity(const QList<QJsonObject> &series)
{
    QList<RowContent> rows;
    QStringList metrics;
    for (const QJsonObject &one : series) {
        if (!one[u"capacity"].isObject())
            continue;
        rows += capacityRow(one, now());
        metrics += one[u"metric"].toString();
    }
    setRows(m_capacity, rows, metrics);
    if (rows.isEmpty())
        m_capacity.empty->show({.icon = u"host"_s,
                                .title = tr("No resource is measured"),
                                .text = tr("A ratio of which less is better, or a metric with a limit, is one.")});
}

void InsightsPage::showCost(const QList<QJsonObject> &series)
{
    QList<RowContent> rows;
    QStringList metrics;
    for (const QJsonObject &one : series) {
        if (!one[u"cost"].isObject())
            continue;
        rows += costRow(one, m_factor->value());
        metrics += one[u"metric"].toString();
    }
    setRows(m_cost, rows, metrics);
    if (rows.isEmpty())
        m_cost.empty->show({.icon = u"business"_s,
                            .title = tr("Cost is unknown"),
                            .text = tr("Set what one unit of a metric costs; the use is measured.")});
}

/// The hit rate of each series whose forecasts came due, else what its backtest says.
void InsightsPage::showAccuracy(const QList<QJsonObject> &series)
{
    QList<RowContent> rows;
    QStringList metrics;
    for (const QJsonObject &one : series) {
        const QJsonObject live = one[u"hit_rate"].toObject();
        const QJsonObject backtest = one[u"forecast"][u"accuracy"].toObject();
        if (live.isEmpty() && !backtest[u"inside95"].isDouble())
            continue;
        const QJsonObject &shown = live.isEmpty() ? backtest : live;
        rows += {.icon = u"kpis"_s,
                 .title = seriesName(one),
                 .subtitle = live.isEmpty() ? tr("In a backtest from %1 origins").arg(backtest[u"origins"].toInt())
                                            : tr("%1 values of %2 forecasts that came due")
                                                  .arg(live[u"judged"].toInt())
                                                  .arg(live[u"forecasts"].toInt()),
                 .trailing = displayPercent(100 * shown[u"inside95"].toDouble()),
                 .trailingNote = tr("inside 95 %")};
        metrics += one[u"metric"].toString();
    }
    setRows(m_accuracy, rows, metrics);
    if (rows.isEmpty())
        m_accuracy.empty->show({.icon = u"kpis"_s, .title = tr("No forecast yet")});
}

}  // namespace herald
