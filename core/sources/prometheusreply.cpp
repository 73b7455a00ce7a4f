// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/prometheusreply.h"

#include "domain/redaction.h"
#include "sources/fields.h"
#include "sources/httpstatus.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <cmath>
#include <limits>
#include <set>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// A problem at a place in the JSON; becomes an Error where the address is known.
struct Problem {
    ErrorKind kind;
    QString what;
    QString path;
};
using Problems = tl::unexpected<Problem>;
template <class T>
using Read = tl::expected<T, Problem>;

Problems wrongType(const QString &path, QLatin1StringView wanted)
{
    return Problems({ErrorKind::Corrupt, u"This should be %1; is this address a Prometheus?"_s.arg(wanted), path});
}

/// The spellings that the server has for what is not finite.
std::optional<double> notFinite(const QString &text)
{
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    if (text == "+Inf"_L1 || text == "Inf"_L1)
        return kInfinity;
    if (text == "-Inf"_L1)
        return -kInfinity;
    return text == "NaN"_L1 ? std::optional(std::nan("")) : std::nullopt;
}

/// `[unix_seconds, "value"]`.
Read<Sample> readPoint(const QJsonValue &json, const QString &path)
{
    const QJsonArray pair = json.toArray();
    if (pair.size() != 2)
        return wrongType(path, R"([time, "value"])"_L1);
    constexpr double kYear9999 = 253402300799.0;
    const double seconds = pair[0].toDouble(std::nan(""));
    if (!(std::abs(seconds) <= kYear9999))
        return wrongType(path + "[0]"_L1, "a time in seconds"_L1);
    const QString text = pair[1].toString();
    auto value = notFinite(text);
    if (!value)
        value = toFinite(text.toLatin1());
    if (!value)
        return wrongType(path + "[1]"_L1, "a number as text"_L1);
    return Sample{fromMs(std::llround(seconds * 1000)), *value};
}

/// Fills a PrometheusAnswer from `data`.
class DataReader {
public:
    DataReader(QString metric, size_t maxSeries) : m_metric(std::move(metric)), m_maxSeries(maxSeries) {}

    Read<PrometheusAnswer> read(const QJsonObject &data);

private:
    Read<bool> readSeries(const QJsonArray &result, bool isMatrix);
    Read<bool> readElement(const QJsonObject &element, const QString &path, bool isMatrix);
    Read<Labels> readLabels(const QJsonValue &json, const QString &path) const;
    Read<bool> readPoints(const SeriesKey &key, const QJsonArray &points, const QString &path);
    Read<bool> addPoint(const SeriesKey &key, const QJsonValue &point, const QString &path);

    QString m_metric;
    size_t m_maxSeries;
    PrometheusAnswer m_answer;
    std::set<SeriesKey> m_known;
};

Read<PrometheusAnswer> DataReader::read(const QJsonObject &data)
{
    const QString type = data.value("resultType"_L1).toString();
    const QJsonValue result = data.value("result"_L1);
    Read<bool> done = true;
    if (type == "vector"_L1 || type == "matrix"_L1) {
        if (!result.isArray())
            return wrongType(u"$.data.result"_s, "a list of series"_L1);
        done = readSeries(result.toArray(), type == "matrix"_L1);
    } else if (type == "scalar"_L1) {
        done = addPoint({m_metric, {}}, result, u"$.data.result"_s);
    } else if (type == "string"_L1) {
        return Problems(
            {ErrorKind::Invalid, u"The query gives a text; write one that gives numbers."_s, u"$.data.resultType"_s});
    } else {
        return wrongType(u"$.data.resultType"_s, "vector, matrix or scalar"_L1);
    }
    if (!done)
        return Problems(done.error());
    return std::move(m_answer);
}

Read<bool> DataReader::readSeries(const QJsonArray &result, bool isMatrix)
{
    if (size_t(result.size()) > m_maxSeries)
        return Problems(
            {ErrorKind::Limited,
             u"The query gives more than %1 series; aggregate it, for example with sum by (…)."_s.arg(m_maxSeries),
             u"$.data.result"_s});
    for (qsizetype i = 0; i < result.size(); ++i) {
        const QString path = u"$.data.result[%1]"_s.arg(i);
        if (!result[i].isObject())
            return wrongType(path, "a series"_L1);
        if (const auto ok = readElement(result[i].toObject(), path, isMatrix); !ok)
            return ok;
    }
    return true;
}

Read<bool> DataReader::readElement(const QJsonObject &element, const QString &path, bool isMatrix)
{
    auto labels = readLabels(element.value("metric"_L1), path + ".metric"_L1);
    if (!labels)
        return Problems(labels.error());
    const QString member = isMatrix ? u"values"_s : u"value"_s;
    if (!element.contains(member) && element.contains(isMatrix ? "histograms"_L1 : "histogram"_L1)) {
        ++m_answer.histograms;
        return true;
    }
    const SeriesKey key{m_metric, std::move(*labels)};
    if (!m_known.insert(key).second)
        return Problems({ErrorKind::Invalid,
                         u"The query gives several metrics with the labels %1; ask for one metric or aggregate."_s.arg(
                             key.labels.toText()),
                         path});
    const QString place = path + u'.' + member;
    if (!isMatrix)
        return addPoint(key, element.value(member), place);
    if (!element.value(member).isArray())
        return wrongType(place, R"(a list of [time, "value"])"_L1);
    return readPoints(key, element.value(member).toArray(), place);
}

Read<Labels> DataReader::readLabels(const QJsonValue &json, const QString &path) const
{
    if (!json.isObject())
        return wrongType(path, "the labels of a series"_L1);
    const QJsonObject object = json.toObject();
    std::vector<Labels::Pair> pairs;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it->isString())
            return wrongType(path + u'.' + it.key(), "a label's text"_L1);
        if (it.key() != "__name__"_L1 && !it->toString().isEmpty())
            pairs.emplace_back(it.key(), it->toString());
    }
    return Labels(std::move(pairs));
}

Read<bool> DataReader::readPoints(const SeriesKey &key, const QJsonArray &points, const QString &path)
{
    const size_t first = m_answer.samples.size();
    for (qsizetype i = 0; i < points.size(); ++i) {
        const QString place = path + u'[' + QString::number(i) + u']';
        if (const auto ok = addPoint(key, points[i], place); !ok)
            return ok;
        const std::vector<SeriesSample> &all = m_answer.samples;
        if (all.size() >= first + 2 && all.back().sample.at <= all[all.size() - 2].sample.at)
            return wrongType(place, "later than the point before"_L1);
    }
    return true;
}

Read<bool> DataReader::addPoint(const SeriesKey &key, const QJsonValue &point, const QString &path)
{
    const auto sample = readPoint(point, path);
    if (!sample)
        return Problems(sample.error());
    (std::isfinite(sample->value) ? m_answer.samples : m_answer.notFinite).push_back({key, *sample});
    return true;
}

ErrorKind kindOf(const QString &errorType)
{
    if (errorType == "timeout"_L1 || errorType == "canceled"_L1 || errorType == "too_many_requests"_L1)
        return ErrorKind::Limited;
    if (errorType == "unavailable"_L1 || errorType == "internal"_L1)
        return ErrorKind::Unreachable;
    return errorType == "not_found"_L1 ? ErrorKind::NotFound : ErrorKind::Invalid;
}

QStringList textsOf(const QJsonValue &json)
{
    QStringList texts;
    for (const QJsonValue text : json.toArray())
        texts.append(text.toString());
    return texts;
}

/// The server's own words, which may be long: they hold the query.
Problem envelopeError(const QJsonObject &envelope)
{
    constexpr qsizetype kLongest = 300;
    const QString type = envelope.value("errorType"_L1).toString();
    QString text = envelope.value("error"_L1).toString().simplified();
    if (text.size() > kLongest)
        text = text.left(kLongest) + u'…';
    const QString advice = kindOf(type) == ErrorKind::Invalid   ? u"correct the query"_s
                           : kindOf(type) == ErrorKind::Limited ? u"ask for less or for a shorter range"_s
                                                                : u"look into its log, Herald tries again"_s;
    return {kindOf(type), u"Prometheus refuses the query (%1: %2); %3."_s.arg(type, maskSecrets(text), advice), {}};
}

Read<PrometheusAnswer> readEnvelope(const QJsonObject &envelope, const QString &metric, size_t maxSeries)
{
    const QString status = envelope.value("status"_L1).toString();
    if (status == "error"_L1)
        return Problems(envelopeError(envelope));
    if (status != "success"_L1)
        return wrongType(u"$.status"_s, R"("success" or "error")"_L1);
    if (!envelope.value("data"_L1).isObject())
        return wrongType(u"$.data"_s, "an object"_L1);
    auto answer = DataReader(metric, maxSeries).read(envelope.value("data"_L1).toObject());
    if (answer) {
        answer->warnings = textsOf(envelope.value("warnings"_L1));
        answer->infos = textsOf(envelope.value("infos"_L1));
    }
    return answer;
}

Error notJson(const HttpReply &reply, const QJsonParseError &error)
{
    const QString where = redacted(reply.url);
    if (reply.body.trimmed().startsWith('<'))
        return {ErrorKind::Corrupt,
                u"This is an HTML page, not Prometheus; set its own address, not that of a login or proxy page."_s,
                where};
    return {
        ErrorKind::Corrupt,
        u"The answer is not whole JSON (%1 at byte %2 of %3); check the address and what stands between Herald and Prometheus."_s
            .arg(error.errorString())
            .arg(error.offset)
            .arg(reply.body.size()),
        where};
}

}  // namespace

Result<PrometheusAnswer> readPrometheus(const HttpReply &reply, const QString &metric, size_t maxSeries)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(reply.body, &error);
    const QJsonObject envelope = document.object();
    // A refused query has a status of its own, but only the envelope says why.
    if (!reply.isSuccess() && envelope.value("status"_L1).toString() != "error"_L1)
        return tl::unexpected(statusError(reply, u"Prometheus"_s));
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(notJson(reply, error));
    auto answer = document.isObject() ? readEnvelope(envelope, metric, maxSeries) : wrongType(u"$"_s, "an object"_L1);
    if (!answer) {
        const Problem &problem = answer.error();
        return fail(problem.kind, problem.what, u"%1 %2"_s.arg(redacted(reply.url), problem.path).trimmed());
    }
    return std::move(*answer);
}

}  // namespace herald
