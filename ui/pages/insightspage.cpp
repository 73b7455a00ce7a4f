// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/insightspage.h"

#include "ui/models/analysistext.h"
#include "ui/models/healthtext.h"
#include "ui/models/insightrows.h"
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
#include <algorithm>
#include <iterator>

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
    list.all = list.card->addAction({});
    list.all->setCheckable(true);
    list.all->hide();
    connect(list.all, &QPushButton::toggled, this, &InsightsPage::showAll);
    list.body = new QVBoxLayout;
    list.card->body()->addLayout(list.body);
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
    m_summary = report.summary;
    showAll();
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
            m_priced->addItem(metricTitle(one), metric);
    }
}

RowButton *InsightsPage::addRow(RowList &list)
{
    auto *row = new RowButton(list.card);
    list.body->addWidget(row);
    list.rows += row;
    connect(row, &RowButton::clicked, this, [this, row] {
        if (const QString metric = row->property("metric").toString(); !metric.isEmpty())
            emit pageWanted(u"kpis"_s, u"statistics:%1"_s.arg(metric));
    });
    return row;
}

/// The first rows, or all of them where the person asks.
void InsightsPage::setRows(RowList &list, const QList<RowContent> &contents, const QStringList &metrics)
{
    list.all->setVisible(contents.size() > kMostRows);
    list.all->setText(list.all->isChecked() ? tr("Show fewer") : tr("Show all %1").arg(contents.size()));
    const qsizetype shown = list.all->isChecked() ? contents.size() : std::min(contents.size(), kMostRows);
    for (qsizetype i = 0; i < shown; ++i) {
        RowButton *row = i < list.rows.size() ? list.rows[i] : addRow(list);
        row->setContent(contents[i]);
        row->setProperty("metric", metrics.value(i));
        row->show();
    }
    for (qsizetype i = shown; i < list.rows.size(); ++i)
        list.rows[i]->hide();
    list.empty->setVisible(contents.isEmpty());
}

void InsightsPage::showAll()
{
    showHealth(m_summary);
    showAdvice(m_summary);
    showCapacity(m_series);
    showCost(m_series);
    showAccuracy(m_series);
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
    QList<RowContent> rows{healthRow(summary, now())};
    for (const QJsonValue part : summary[u"health"][u"parts"].toArray())
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
        m_capacity.empty->show(
            {.icon = u"host"_s,
             .title = tr("No resource is measured"),
             .text =
                 tr("A share of this host is one, and a metric for which a rule sets a limit, where less is better.")});
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

/// How each series' forecasts did, the worst first.
void InsightsPage::showAccuracy(const QList<QJsonObject> &series)
{
    QList<QJsonObject> known;
    std::ranges::copy_if(series, std::back_inserter(known),
                         [](const QJsonObject &one) { return insideBands(one).has_value(); });
    std::ranges::stable_sort(known, {}, insideBands);
    QList<RowContent> rows;
    QStringList metrics;
    for (const QJsonObject &one : known) {
        rows += accuracyRow(one);
        metrics += one[u"metric"].toString();
    }
    setRows(m_accuracy, rows, metrics);
    if (rows.isEmpty())
        m_accuracy.empty->show({.icon = u"kpis"_s, .title = tr("No forecast yet")});
}

}  // namespace herald
