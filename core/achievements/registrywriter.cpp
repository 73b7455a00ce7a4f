// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/registryfile.h"

#include <QLocale>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// As short as reads back to the same number.
std::string numberText(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest).toStdString();
}

void writeValue(YAML::Emitter &out, const ValueModel &value)
{
    out << YAML::Key << "value" << YAML::Value << YAML::Flow << YAML::BeginMap;
    out << YAML::Key << "factor" << YAML::Value << numberText(value.factor);
    if (value.baseline)
        out << YAML::Key << "baseline" << YAML::Value << numberText(*value.baseline);
    out << YAML::Key << "currency" << YAML::Value << value.currency.toStdString();
    out << YAML::Key << "period" << YAML::Value << toText(value.period).toStdString();
    out << YAML::Key << "confidence" << YAML::Value << numberText(value.confidence) << YAML::EndMap;
}

void writeMilestones(YAML::Emitter &out, const std::vector<double> &milestones)
{
    out << YAML::Key << "milestones" << YAML::Value << YAML::Flow << YAML::BeginSeq;
    for (const double milestone : milestones)
        out << numberText(milestone);
    out << YAML::EndSeq;
}

void writeMetric(YAML::Emitter &out, const Metric &metric)
{
    const auto line = [&out](const char *name, const QString &text) {
        out << YAML::Key << name << YAML::Value << text.toStdString();
    };
    out << YAML::BeginMap;
    line("name", metric.name);
    line("title", metric.title);
    line("unit", metric.unit);
    line("direction", toText(metric.direction));
    line("kind", toText(metric.kind));
    line("origin", toText(metric.origin));
    if (!metric.query.isEmpty())
        line("query", metric.query);
    if (metric.window != Duration::zero())
        line("window", toText(metric.window));
    if (metric.target)
        out << YAML::Key << "target" << YAML::Value << numberText(*metric.target);
    if (!metric.milestones.empty())
        writeMilestones(out, metric.milestones);
    if (metric.hold != Duration::zero())
        line("hold", toText(metric.hold));
    if (metric.value)
        writeValue(out, *metric.value);
    out << YAML::Key << "adaptive" << YAML::Value << metric.isAdaptive;
    line("category", metric.category);
    out << YAML::Key << "enabled" << YAML::Value << metric.isEnabled << YAML::EndMap;
}

}  // namespace

QByteArray writeMetrics(const QList<Metric> &metrics)
{
    YAML::Emitter out;
    out << YAML::BeginMap << YAML::Key << "metrics" << YAML::Value << YAML::BeginSeq;
    for (const Metric &metric : metrics)
        writeMetric(out, metric);
    out << YAML::EndSeq << YAML::EndMap;
    return QByteArray(out.c_str(), qsizetype(out.size())) + '\n';
}

}  // namespace herald
