// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/registryfile.h"

#include "alerts/yamlreader.h"
#include "domain/category.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

bool matches(const QString &text, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

QString readName(YamlMap &fields)
{
    const QString name = fields.requiredText("name");
    if (!name.isEmpty() && !matches(name, u"[a-zA-Z_:][a-zA-Z0-9_:]*"_s))
        fields.refuse("name", u"a name has letters, digits, _ and :, and begins with no digit."_s);
    return name;
}

std::vector<double> readMilestones(YamlMap &fields)
{
    std::vector<double> milestones;
    for (const QString &text : fields.texts("milestones")) {
        bool ok = false;
        const double milestone = text.toDouble(&ok);
        if (!ok || !std::isfinite(milestone))
            fields.refuse("milestones", u"\"%1\" is not a finite number."_s.arg(text.left(40)));
        else if (!milestones.empty() && milestone <= milestones.back())
            fields.refuse("milestones", u"each milestone must be above the one before it."_s);
        milestones.push_back(milestone);
    }
    return milestones;
}

ValueModel readValue(YamlMap fields)
{
    ValueModel value;
    value.factor = fields.requiredNumber("factor");
    value.baseline = fields.number("baseline");
    value.currency = fields.text("currency", value.currency);
    if (!matches(value.currency, u"[A-Z]{3}"_s))
        fields.refuse("currency", u"write an ISO 4217 code of three capital letters, such as USD."_s);
    value.period = fields.word<Period>("period", value.period, periodFrom, u"once, month, year");
    if (!fields.has("confidence"))
        fields.refuse("confidence", u"is missing; add a number between 0 and 1."_s);
    value.confidence = fields.numberWithin("confidence", 0, 0, 1);
    fields.finish();
    return value;
}

Metric readMetric(YamlMap fields)
{
    Metric metric;
    metric.name = readName(fields);
    metric.title = fields.requiredText("title");
    // A plain number has none, but that must be said.
    if (!fields.has("unit"))
        fields.refuse("unit", u"is missing; add it, \"\" for a plain number."_s);
    metric.unit = fields.text("unit");
    if (fields.requiredText("direction").size() > 0)
        metric.direction = fields.word<Direction>("direction", metric.direction, directionFrom, u"lower, higher");
    metric.kind = fields.word<MetricKind>("kind", kindByName(metric.name), metricKindFrom, u"gauge, counter");
    metric.origin =
        fields.word<MetricOrigin>("origin", metric.origin, metricOriginFrom, u"host, prometheus, exposition, pushed");
    metric.query = fields.text("query");
    metric.window = fields.duration("window");
    metric.target = fields.number("target");
    metric.milestones = readMilestones(fields);
    metric.hold = fields.duration("hold");
    if (fields.has("value"))
        metric.value = readValue(fields.map("value"));
    metric.isAdaptive = fields.boolean("adaptive", false);
    metric.category =
        toText(fields.word<Category>("category", Category::Performance, categoryFrom, u"performance, business, …"));
    metric.isEnabled = fields.boolean("enabled", true);
    const bool needsQuery = metric.origin == MetricOrigin::Prometheus || metric.origin == MetricOrigin::Exposition;
    if (needsQuery && metric.query.trimmed().isEmpty())
        fields.refuse("query", u"is missing; a metric of this origin needs one."_s);
    fields.finish();
    return metric;
}

}  // namespace

Result<QList<Metric>> readMetrics(const QByteArray &yaml, const QString &fileName)
{
    YamlFile file(fileName, yaml);
    if (!file.isSound())
        return tl::unexpected(file.error());
    YamlMap root(file, file.root(), {});
    if (!root.has("metrics"))
        root.refuse("metrics", u"is missing; the file must hold one list of this name."_s);
    QList<Metric> metrics;
    for (YamlMap &fields : root.maps("metrics")) {
        metrics.append(readMetric(fields));
        const auto sameName = std::ranges::count(metrics, metrics.last().name, &Metric::name);
        if (sameName > 1)
            fields.refuse("name", u"stands here twice; rename one."_s);
    }
    root.finish();
    if (!file.isSound())
        return tl::unexpected(file.error());
    return metrics;
}

}  // namespace herald
