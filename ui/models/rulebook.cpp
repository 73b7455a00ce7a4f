// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rulebook.h"

#include "alerts/ruleindex.h"
#include "notify/alertingconfig.h"
#include "ui/models/metricnames.h"

using namespace Qt::StringLiterals;

namespace herald {

void RuleBook::setRules(const QList<Rule> &rules) { m_rules = rules; }

void RuleBook::setMetrics(const QList<MetricTile> &tiles)
{
    m_metrics.clear();
    for (const auto &tile : tiles)
        m_metrics.insert(tile.metric.name, tile.metric);
}

const Rule *RuleBook::ruleOf(const QString &name, const Labels &labels) const
{
    return RuleIndex(m_rules).ruleOf(name, labels);
}

Severity RuleBook::severityOf(const Labels &labels) const
{
    return rankOf(labels, m_severities).value_or(herald::severityOf(labels));
}

QString RuleBook::unitOf(const QString &metric, Function function) const
{
    if (function == Function::Share)
        return u"ratio"_s;
    const QString unit = m_metrics.value(metric).unit;
    return function == Function::Rate && !unit.isEmpty() ? unit + "/s"_L1 : unit;
}

const Metric *RuleBook::metric(const QString &name) const
{
    const auto known = m_metrics.constFind(name);
    return known == m_metrics.cend() ? nullptr : &*known;
}

QStringList RuleBook::metricNames() const
{
    QStringList names = m_metrics.keys();
    names.sort();
    return names;
}

QString RuleBook::metricTitle(const QString &metric) const
{
    const auto known = m_metrics.constFind(metric);
    return known == m_metrics.cend() ? metric : shownTitle(*known);
}

RuleBookFeed::RuleBookFeed(EnginePort &engine, QObject *parent) : QObject(parent), m_engine(engine) {}

void RuleBookFeed::want()
{
    m_engine.rules().then(this, [this](const Result<QList<Rule>> &rules) {
        m_hasRules = true;
        if (rules)
            m_book.setRules(*rules);
        else
            emit failed(rules.error());
        emit changed();
    });
    m_engine.alertingBook().then(this, [this](const Result<AlertingBook> &book) {
        if (book && book->config && m_book.setSeverities(book->config->severities))
            emit changed();
    });
    m_engine.metricTiles().then(this, [this](const Result<QList<MetricTile>> &tiles) {
        m_hasMetrics = true;
        if (tiles)
            m_book.setMetrics(*tiles);
        else
            emit failed(tiles.error());
        emit changed();
    });
}

}  // namespace herald
