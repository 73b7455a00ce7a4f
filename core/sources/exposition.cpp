// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/exposition.h"

#include "domain/redaction.h"
#include "sources/httpstatus.h"

#include <QHash>
#include <array>
#include <cmath>
#include <cstring>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

std::optional<ExpositionType> typeFrom(QStringView word)
{
    static constexpr std::array kWords{
        std::pair{"unknown"_L1, ExpositionType::Unknown},
        std::pair{"untyped"_L1, ExpositionType::Unknown},
        std::pair{"counter"_L1, ExpositionType::Counter},
        std::pair{"gauge"_L1, ExpositionType::Gauge},
        std::pair{"histogram"_L1, ExpositionType::Histogram},
        std::pair{"gaugehistogram"_L1, ExpositionType::GaugeHistogram},
        std::pair{"summary"_L1, ExpositionType::Summary},
        std::pair{"info"_L1, ExpositionType::Info},
        std::pair{"stateset"_L1, ExpositionType::StateSet},
    };
    const auto it = std::ranges::find_if(kWords, [word](const auto &pair) { return word == pair.first; });
    return it == kWords.end() ? std::nullopt : std::optional(it->second);
}

/// Reads a page line by line into an Exposition.
class PageReader {
public:
    explicit PageReader(const ExpositionOptions &options) : m_options(options) {}

    Result<> read(QByteArrayView page);
    [[nodiscard]] Exposition take() { return std::move(m_result); }

private:
    struct HashAt {
        const std::vector<SeriesSample> *samples;
        size_t operator()(size_t i) const { return qHashMulti(0, (*samples)[i].series, toMs((*samples)[i].sample.at)); }
    };
    struct EqualAt {
        const std::vector<SeriesSample> *samples;
        bool operator()(size_t i, size_t j) const
        {
            return (*samples)[i].sample.at == (*samples)[j].sample.at && (*samples)[i].series == (*samples)[j].series;
        }
    };

    void leaveOut(QByteArrayView line, const QString &why);
    LineResult<bool> readLine(QByteArrayView line);
    LineResult<bool> readComment(QByteArrayView line);
    LineResult<bool> readSample(QByteArrayView line);
    void add(ExpositionSample sample);
    ExpositionFamily &family(const QString &name);
    [[nodiscard]] tl::unexpected<Error> corrupt(const QString &reason) const;

    ExpositionOptions m_options;
    Exposition m_result;
    QHash<QString, size_t> m_families;
    std::unordered_set<size_t, HashAt, EqualAt> m_known{0, HashAt{&m_result.samples}, EqualAt{&m_result.samples}};
    qsizetype m_lineNumber = 0;
    bool m_isEnded = false;
};

tl::unexpected<Error> PageReader::corrupt(const QString &reason) const
{
    const QString line = QString::number(m_lineNumber);
    return fail(ErrorKind::Corrupt, u"The metrics cannot be read: %1; repair the exporter."_s.arg(reason),
                m_options.where.isEmpty() ? u"line "_s + line : m_options.where + u':' + line);
}

Result<> PageReader::read(QByteArrayView page)
{
    const bool isUtf8 = page.isValidUtf8();
    while (!page.isEmpty()) {
        ++m_lineNumber;
        const void *end = std::memchr(page.data(), '\n', size_t(page.size()));
        const qsizetype length = end ? static_cast<const char *>(end) - page.data() : page.size();
        const QByteArrayView line = page.first(length);
        if (length > m_options.maxLineBytes)
            leaveOut(line, u"has %1 bytes, more than %2"_s.arg(length).arg(m_options.maxLineBytes));
        else if (!isUtf8 && !line.isValidUtf8())
            leaveOut(line, u"is not UTF-8"_s);
        else if (const auto ok = readLine(line); !ok)
            return corrupt(ok.error());
        if (m_result.samples.size() > m_options.maxSamples)
            return fail(
                ErrorKind::Limited,
                u"The page has more than %1 series; point Herald at a page with fewer."_s.arg(m_options.maxSamples),
                m_options.where);
        page = page.sliced(std::min(page.size(), length + 1));
    }
    if (m_options.format == ExpositionFormat::OpenMetrics && !m_isEnded)
        return corrupt(u"the final \"# EOF\" is missing, so the page was cut short"_s);
    return {};
}

void PageReader::leaveOut(QByteArrayView line, const QString &why)
{
    if (m_result.leftOut++ > 0)
        return;
    constexpr qsizetype kShown = 60;
    const auto end = std::ranges::find_if(line, [](char c) { return c == '{' || c == ' ' || c == '\t'; });
    const QString name = QString::fromUtf8(line.first(std::min<qsizetype>(end - line.begin(), kShown)));
    m_result.firstLeftOut = u"%1 in line %2 %3"_s.arg(name).arg(m_lineNumber).arg(why);
}

LineResult<bool> PageReader::readLine(QByteArrayView line)
{
    line = line.trimmed();
    if (line.isEmpty())
        return true;
    if (m_isEnded)
        return LineError(u"there is more text behind \"# EOF\""_s);
    return line.front() == '#' ? readComment(line) : readSample(line);
}

LineResult<bool> PageReader::readComment(QByteArrayView line)
{
    auto comment = parseCommentLine(line);
    if (!comment)
        return LineError(comment.error());
    switch (comment->kind) {
    case ExpositionComment::Kind::Other: break;
    case ExpositionComment::Kind::Eof: m_isEnded = m_options.format == ExpositionFormat::OpenMetrics; break;
    case ExpositionComment::Kind::Help: family(comment->name).help = comment->text; break;
    case ExpositionComment::Kind::Unit: family(comment->name).unit = comment->text; break;
    case ExpositionComment::Kind::Type: {
        const auto type = typeFrom(comment->text);
        if (!type)
            return LineError(u"\"%1\" is not a type of metric"_s.arg(comment->text.left(40)));
        family(comment->name).type = *type;
        break;
    }
    }
    return true;
}

LineResult<bool> PageReader::readSample(QByteArrayView line)
{
    auto sample = parseSampleLine(line, m_options.format, m_options.maxLabels);
    if (!sample)
        return LineError(sample.error());
    if (std::isfinite(sample->value))
        add(std::move(*sample));
    else
        ++m_result.notFinite;
    return true;
}

void PageReader::add(ExpositionSample sample)
{
    const Instant at = sample.at.value_or(m_options.now);
    m_result.samples.push_back({{std::move(sample.name), std::move(sample.labels)}, {at, sample.value}});
    if (m_known.insert(m_result.samples.size() - 1).second)
        return;
    m_result.samples.pop_back();
    ++m_result.repeated;
}

ExpositionFamily &PageReader::family(const QString &name)
{
    const auto it = m_families.constFind(name);
    if (it != m_families.constEnd())
        return m_result.families[*it];
    m_families.insert(name, m_result.families.size());
    m_result.families.push_back({.name = name, .type = ExpositionType::Unknown, .help = {}, .unit = {}});
    return m_result.families.back();
}

}  // namespace

Result<Exposition> parseExposition(QByteArrayView page, const ExpositionOptions &options)
{
    if (page.trimmed().startsWith('<'))
        return fail(ErrorKind::Corrupt,
                    u"This is an HTML page, not metrics; set the address of the metrics page itself."_s, options.where);
    PageReader reader(options);
    if (const auto ok = reader.read(page); !ok)
        return tl::unexpected(ok.error());
    Exposition read = reader.take();
    if (read.samples.empty() && !page.isValidUtf8())
        return fail(ErrorKind::Corrupt, u"The page is not UTF-8 text; set the address of a metrics page."_s,
                    options.where);
    return read;
}

ExpositionFormat expositionFormatOf(QByteArrayView contentType)
{
    const QByteArray type = contentType.toByteArray().toLower();
    return type.trimmed().startsWith("application/openmetrics-text") ? ExpositionFormat::OpenMetrics
                                                                     : ExpositionFormat::Prometheus;
}

HttpRequest expositionRequest(const QUrl &url, Duration timeout)
{
    return {
        .url = url,
        .headers = {{"Accept", "application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5,*/*;q=0.1"}},
        .timeout = timeout,
        .maxBytes = 64 * 1024 * 1024};
}

Result<Exposition> readExposition(const HttpReply &reply, Instant now)
{
    if (!reply.isSuccess())
        return tl::unexpected(statusError(reply, u"The metrics page"_s));
    return parseExposition(
        reply.body,
        {.format = expositionFormatOf(reply.headers.value("Content-Type")), .now = now, .where = redacted(reply.url)});
}

}  // namespace herald
