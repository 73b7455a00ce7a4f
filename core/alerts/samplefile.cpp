// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/backtest.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr size_t kMaxSeries = 100'000;

/// `"a""b"` -> `a"b`; other text as it is.
QString unquoted(QByteArrayView field)
{
    QString text = QString::fromUtf8(field).trimmed();
    if (text.size() < 2 || !text.startsWith(u'"') || !text.endsWith(u'"'))
        return text;
    return text.mid(1, text.size() - 2).replace(u"\"\""_s, u"\""_s);
}

Result<SeriesKey> seriesKey(const QString &text)
{
    const qsizetype brace = text.indexOf(u'{');
    SeriesKey key{brace < 0 ? text : text.left(brace).trimmed(), {}};
    if (key.metric.isEmpty())
        return fail(ErrorKind::Invalid, u"the series has no name."_s);
    if (brace < 0)
        return key;
    const auto matchers = parseMatchers(QStringView(text).mid(brace));
    if (!matchers)
        return tl::unexpected(matchers.error());
    for (const Matcher &matcher : *matchers) {
        if (matcher.kind() != Matcher::Kind::Equal)
            return fail(ErrorKind::Invalid, u"the labels of a series are written name=\"value\"."_s);
        key.labels.set(matcher.name(), matcher.value());
    }
    return key;
}

class SampleReader {
public:
    [[nodiscard]] Result<> row(QByteArrayView line)
    {
        const qsizetype first = line.indexOf(',');
        const qsizetype last = line.lastIndexOf(',');
        if (first < 0 || last <= first)
            return fail(ErrorKind::Invalid, u"three fields are wanted: timestamp,series,value."_s);
        if (auto at = readTime(line.first(first)); !at)
            return at;
        if (auto index = readSeries(line.sliced(first + 1, last - first - 1)); !index)
            return index;
        bool ok = false;
        const double value = line.sliced(last + 1).trimmed().toDouble(&ok);
        if (!ok || !std::isfinite(value))
            return fail(ErrorKind::Invalid, u"the value is not a finite number."_s);
        m_series[m_index].samples.push_back({m_at, value});
        return {};
    }

    [[nodiscard]] std::vector<SeriesData> finish()
    {
        for (SeriesData &data : m_series)
            sortByTime(data.samples);
        return std::move(m_series);
    }

private:
    /// Rows of one moment stand together, as a rule; the text is parsed once.
    Result<> readTime(QByteArrayView text)
    {
        if (text == m_timeText && !m_timeText.isEmpty())
            return {};
        auto at = parseInstant(QString::fromUtf8(text));
        if (!at)
            return tl::unexpected(at.error());
        m_at = *at;
        m_timeText = text.toByteArray();
        return {};
    }

    Result<> readSeries(QByteArrayView text)
    {
        const auto known = m_indices.constFind(QByteArray::fromRawData(text.data(), text.size()));
        if (known != m_indices.cend()) {
            m_index = *known;
            return {};
        }
        auto key = seriesKey(unquoted(text));
        if (!key)
            return tl::unexpected(key.error());
        const auto same = std::ranges::find(m_series, *key, &SeriesData::series);
        m_index = size_t(same - m_series.begin());
        if (same == m_series.end())
            m_series.push_back({std::move(*key), {}});
        if (m_series.size() > kMaxSeries)
            return fail(ErrorKind::Limited, u"there are more than %1 series; use fewer."_s.arg(kMaxSeries));
        m_indices.insert(text.toByteArray(), m_index);
        return {};
    }

    static void sortByTime(std::vector<Sample> &samples)
    {
        if (!std::ranges::is_sorted(samples, {}, &Sample::at))
            std::ranges::stable_sort(samples, {}, &Sample::at);
        const auto kept = std::unique(samples.rbegin(), samples.rend(),
                                      [](const Sample &a, const Sample &b) { return a.at == b.at; });
        samples.erase(samples.begin(), kept.base());
    }

    std::vector<SeriesData> m_series;
    QHash<QByteArray, size_t> m_indices;
    QByteArray m_timeText;
    Instant m_at;
    size_t m_index = 0;
};

}  // namespace

Result<std::vector<SeriesData>> readSamples(const QByteArray &csv, const QString &fileName)
{
    SampleReader reader;
    qsizetype start = 0;
    for (int line = 1; start < csv.size(); ++line) {
        const qsizetype newline = csv.indexOf('\n', start);
        const qsizetype end = newline < 0 ? csv.size() : newline;
        const QByteArrayView text = QByteArrayView(csv).sliced(start, end - start).trimmed();
        start = end + 1;
        if (text.isEmpty() || (line == 1 && text == "timestamp,series,value"))
            continue;
        if (const auto read = reader.row(text); !read)
            return fail(read.error().kind, read.error().what, u"%1:%2"_s.arg(fileName).arg(line));
    }
    return reader.finish();
}

}  // namespace herald
