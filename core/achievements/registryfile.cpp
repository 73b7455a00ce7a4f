// SPDX-License-Identifier: GPL-3.0-or-later
#include "achievements/registryfile.h"

#include "domain/category.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringDecoder>
#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr qsizetype kMaxBytes = 1 << 20;

QString textOf(const YAML::Node &node) { return QString::fromStdString(node.Scalar()); }

Result<QString> readText(const YAML::Node &node)
{
    if (!node.IsScalar() || textOf(node).trimmed().isEmpty())
        return fail(ErrorKind::Invalid, u"Write one line of text here."_s);
    return textOf(node);
}

Result<double> readNumber(const YAML::Node &node)
{
    bool ok = false;
    const double value = node.IsScalar() ? textOf(node).toDouble(&ok) : 0;
    if (!ok || !std::isfinite(value))
        return fail(ErrorKind::Invalid, u"Write a finite number here."_s);
    return value;
}

Result<bool> readFlag(const YAML::Node &node)
{
    const QString text = node.IsScalar() ? textOf(node) : QString();
    if (text != "true"_L1 && text != "false"_L1)
        return fail(ErrorKind::Invalid, u"Write true or false here."_s);
    return text == "true"_L1;
}

Result<Duration> readDuration(const YAML::Node &node)
{
    return readText(node).and_then([](const QString &text) { return parseDuration(text); });
}

/// Reads one of the words that `from` knows; `words` are named in the error.
template <class T>
Result<T> readWord(const YAML::Node &node, std::optional<T> (*from)(QStringView), QLatin1StringView words)
{
    const auto value = node.IsScalar() ? from(textOf(node)) : std::nullopt;
    if (!value)
        return fail(ErrorKind::Invalid, u"Write one of: %1."_s.arg(words));
    return *value;
}

Result<std::vector<double>> readMilestones(const YAML::Node &node)
{
    if (!node.IsSequence())
        return fail(ErrorKind::Invalid, u"Write a list of numbers here, such as [100, 500]."_s);
    std::vector<double> milestones;
    for (const YAML::Node &item : node) {
        const auto number = readNumber(item);
        if (!number)
            return tl::unexpected(number.error());
        if (!milestones.empty() && *number <= milestones.back())
            return fail(ErrorKind::Invalid, u"Each milestone must be above the one before it."_s);
        milestones.push_back(*number);
    }
    return milestones;
}

/// Stores a value that was read, or hands its error on.
template <class T, class Place>
Result<> put(Result<T> read, Place &place)
{
    if (!read)
        return tl::unexpected(std::move(read.error()));
    place = std::move(*read);
    return {};
}

template <class Into>
struct Field {
    QLatin1StringView name;
    bool isRequired = false;
    Result<> (*read)(const YAML::Node &, Into &) = nullptr;
};

Result<> readName(const YAML::Node &node, Metric &metric)
{
    static const QRegularExpression kName(u"\\A[a-zA-Z_:][a-zA-Z0-9_:]*\\z"_s);
    if (!node.IsScalar() || !kName.match(textOf(node)).hasMatch())
        return fail(ErrorKind::Invalid, u"A name has letters, digits, _ and : and begins with no digit."_s);
    metric.name = textOf(node);
    return {};
}

Result<> readCategory(const YAML::Node &node, Metric &metric)
{
    const auto category = readWord<Category>(node, categoryFrom, "a category, such as performance or business"_L1);
    return put(category.map([](Category c) { return toText(c); }), metric.category);
}

Result<> readCurrency(const YAML::Node &node, ValueModel &model)
{
    static const QRegularExpression kCode(u"\\A[A-Z]{3}\\z"_s);
    if (!node.IsScalar() || !kCode.match(textOf(node)).hasMatch())
        return fail(ErrorKind::Invalid, u"Write an ISO 4217 code of three capital letters, such as USD."_s);
    model.currency = textOf(node);
    return {};
}

Result<> readConfidence(const YAML::Node &node, ValueModel &model)
{
    const auto number = readNumber(node);
    if (number && (*number < 0 || *number > 1))
        return fail(ErrorKind::Invalid, u"A confidence lies between 0 and 1."_s);
    return put(number, model.confidence);
}

using N = const YAML::Node &;

constexpr std::array kValueFields{
    Field<ValueModel>{"factor"_L1, true, [](N n, ValueModel &v) { return put(readNumber(n), v.factor); }},
    Field<ValueModel>{"baseline"_L1, false, [](N n, ValueModel &v) { return put(readNumber(n), v.baseline); }},
    Field<ValueModel>{"currency"_L1, false, readCurrency},
    Field<ValueModel>{
        "period"_L1, false,
        [](N n, ValueModel &v) { return put(readWord(n, periodFrom, "once, month, year"_L1), v.period); }},
    Field<ValueModel>{"confidence"_L1, true, readConfidence},
};

Result<> readValue(const YAML::Node &node, Metric &metric);

constexpr std::array kMetricFields{
    Field<Metric>{"name"_L1, true, readName},
    Field<Metric>{"title"_L1, true, [](N n, Metric &m) { return put(readText(n), m.title); }},
    Field<Metric>{"unit"_L1, true, [](N n, Metric &m) { return put(readText(n), m.unit); }},
    Field<Metric>{"direction"_L1, true,
                  [](N n, Metric &m) { return put(readWord(n, directionFrom, "lower, higher"_L1), m.direction); }},
    Field<Metric>{"origin"_L1, false,
                  [](N n, Metric &m) {
                      return put(readWord(n, metricOriginFrom, "host, prometheus, exposition, pushed"_L1), m.origin);
                  }},
    Field<Metric>{"query"_L1, false, [](N n, Metric &m) { return put(readText(n), m.query); }},
    Field<Metric>{"window"_L1, false, [](N n, Metric &m) { return put(readDuration(n), m.window); }},
    Field<Metric>{"target"_L1, false, [](N n, Metric &m) { return put(readNumber(n), m.target); }},
    Field<Metric>{"milestones"_L1, false, [](N n, Metric &m) { return put(readMilestones(n), m.milestones); }},
    Field<Metric>{"hold"_L1, false, [](N n, Metric &m) { return put(readDuration(n), m.hold); }},
    Field<Metric>{"value"_L1, false, readValue},
    Field<Metric>{"adaptive"_L1, false, [](N n, Metric &m) { return put(readFlag(n), m.isAdaptive); }},
    Field<Metric>{"category"_L1, false, readCategory},
    Field<Metric>{"enabled"_L1, false, [](N n, Metric &m) { return put(readFlag(n), m.isEnabled); }},
};

/// "line:field", to which the file's name is put in front; keeps the place of an error that already has one.
tl::unexpected<Error> failAt(const YAML::Node &node, const QString &field, Error error)
{
    if (error.where.isEmpty())
        error.where = u"%1:%2"_s.arg(std::max(0, node.Mark().line) + 1).arg(field);
    return tl::unexpected(std::move(error));
}

template <class Into>
QString namesOf(std::span<const Field<Into>> fields)
{
    QStringList names;
    for (const auto &field : fields)
        names.append(field.name);
    return names.join(u", "_s);
}

/// Reads a mapping, each field once, none unknown, all required ones there.
template <class Into>
Result<Into> readMapping(const YAML::Node &node, std::span<const Field<Into>> fields, const QString &what)
{
    if (!node.IsMap())
        return failAt(node, what, {ErrorKind::Invalid, u"Write fields here: %1."_s.arg(namesOf(fields)), {}});
    Into into;
    QStringList seen;
    for (const auto &pair : node) {
        const QString name = pair.first.IsScalar() ? textOf(pair.first) : QString();
        const auto field = std::ranges::find(fields, name, &Field<Into>::name);
        if (field == fields.end())
            return failAt(pair.first, name,
                          {ErrorKind::Invalid, u"There is no such field; known are %1."_s.arg(namesOf(fields)), {}});
        if (seen.contains(name))
            return failAt(pair.first, name, {ErrorKind::Invalid, u"The field is there twice; leave one."_s, {}});
        if (auto read = field->read(pair.second, into); !read)
            return failAt(pair.first, name, read.error());
        seen.append(name);
    }
    for (const auto &field : fields) {
        if (field.isRequired && !seen.contains(field.name))
            return failAt(node, field.name, {ErrorKind::Invalid, u"The field is missing; add it."_s, {}});
    }
    return into;
}

Result<> readValue(const YAML::Node &node, Metric &metric)
{
    return put(readMapping(node, std::span<const Field<ValueModel>>(kValueFields), u"value"_s), metric.value);
}

Result<Metric> readMetric(const YAML::Node &node)
{
    auto metric = readMapping(node, std::span<const Field<Metric>>(kMetricFields), u"metrics"_s);
    if (!metric)
        return metric;
    const bool needsQuery = metric->origin == MetricOrigin::Prometheus || metric->origin == MetricOrigin::Exposition;
    if (needsQuery && metric->query.isEmpty())
        return failAt(node, u"query"_s, {ErrorKind::Invalid, u"A metric of this origin needs a query; add it."_s, {}});
    return metric;
}

Result<QList<Metric>> readDocument(const YAML::Node &root)
{
    if (!root.IsMap() || root.size() != 1 || !root["metrics"] || !root["metrics"].IsSequence())
        return failAt(root, u"metrics"_s, {ErrorKind::Invalid, u"The file must hold one list called metrics."_s, {}});
    QList<Metric> metrics;
    for (const YAML::Node &node : root["metrics"]) {
        auto metric = readMetric(node);
        if (!metric)
            return tl::unexpected(metric.error());
        if (std::ranges::find(metrics, metric->name, &Metric::name) != metrics.end())
            return failAt(node, u"name"_s, {ErrorKind::Invalid, u"The name is there twice; rename one."_s, {}});
        metrics.append(*metric);
    }
    return metrics;
}

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

Result<QList<Metric>> readMetrics(const QByteArray &yaml, const QString &fileName)
{
    if (yaml.size() > kMaxBytes)
        return fail(ErrorKind::Limited, u"The file is larger than 1 MiB; split it."_s, fileName);
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(yaml);
    if (decoder.hasError() || text.contains(QChar::Null))
        return fail(ErrorKind::Invalid, u"The file is not UTF-8 text; save it as such."_s, fileName);
    try {
        return readDocument(YAML::Load(yaml.toStdString())).map_error([&](Error error) {
            error.where = fileName + u':' + error.where;
            return error;
        });
    } catch (const YAML::Exception &e) {
        return fail(ErrorKind::Invalid, u"This is not YAML: %1."_s.arg(QString::fromStdString(e.msg)),
                    u"%1:%2"_s.arg(fileName).arg(std::max(0, e.mark.line) + 1));
    }
}

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
