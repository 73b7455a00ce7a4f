// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/seriescsv.h"

#include "analytics/forecast.h"

#include <QList>
#include <array>
#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QList<QByteArrayView> split(QByteArrayView text, char separator)
{
    QList<QByteArrayView> parts;
    qsizetype begin = 0;
    for (qsizetype end; (end = text.indexOf(separator, begin)) >= 0; begin = end + 1)
        parts.append(text.sliced(begin, end - begin));
    parts.append(text.sliced(begin));
    return parts;
}

QList<QByteArrayView> lines(QByteArrayView text)
{
    if (text.startsWith("\xEF\xBB\xBF"))  // the byte order mark that spreadsheets write
        text = text.sliced(3);
    auto all = split(text, '\n');
    for (QByteArrayView &line : all)
        line = line.trimmed();
    while (!all.isEmpty() && all.last().isEmpty())
        all.removeLast();
    return all;
}

std::optional<double> number(QByteArrayView cell)
{
    const QByteArrayView text = cell.trimmed();
    double value = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), value);
    if (error != std::errc() || end != text.end() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

/// Scores are compared with thresholds of a few digits.
void appendScore(QByteArray &out, double score)
{
    std::array<char, 32> digits{};
    const auto [end, error] =
        std::to_chars(digits.data(), digits.data() + digits.size(), score, std::chars_format::general, 10);
    out.append(digits.data(), end - digits.data());
}

/// As short as reads back to the same number: rounded, the largest ones would read as infinite.
void appendNumber(QByteArray &out, double value)
{
    std::array<char, 32> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    out.append(digits.data(), end - digits.data());
}

QString lineName(qsizetype line) { return u"line %1"_s.arg(line + 1); }

QString shortened(QByteArrayView cell)
{
    return QString::fromUtf8(cell.first(qMin(cell.size(), qsizetype(40)))).simplified();
}

Result<std::vector<double>> valuesOf(const QList<QByteArrayView> &cells, qsizetype line)
{
    qsizetype end = cells.size();
    while (end > 1 && cells[end - 1].trimmed().isEmpty())
        --end;
    std::vector<double> values;
    for (qsizetype i = 1; i < end; ++i) {
        if (cells[i].trimmed().isEmpty()) {
            return fail(ErrorKind::Invalid,
                        u"Value %1 is empty, and values follow; fill it in or leave out what lies before it."_s.arg(i),
                        lineName(line));
        }
        const auto value = number(cells[i]);
        if (!value) {
            return fail(ErrorKind::Invalid,
                        u"\"%1\" is not a finite number; correct it or leave it out."_s.arg(shortened(cells[i])),
                        lineName(line));
        }
        values.push_back(*value);
    }
    return values;
}

void appendRow(QByteArray &out, QByteArrayView id, const SeriesForecast &forecast,
               double (*pick)(const SeriesForecast &, size_t))
{
    out.append(id);
    for (size_t k = 0; k < forecast.points.size(); ++k) {
        out.append(',');
        appendNumber(out, pick(forecast, k));
    }
    out.append('\n');
}

/// The columns that detect needs; -1 where the header does not have one.
struct Columns {
    qsizetype timestamp = -1;
    qsizetype value = -1;
};

Columns columnsOf(QByteArrayView header)
{
    Columns columns;
    const auto names = split(header, ',');
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QByteArray name = names[i].trimmed().toByteArray().toLower();
        if (name == "timestamp")
            columns.timestamp = i;
        else if (name == "value")
            columns.value = i;
    }
    return columns;
}

/// Not a number, empty or infinite cells are rows that nothing was measured in.
double valueOrNone(QByteArrayView cell) { return number(cell).value_or(NAN); }

}  // namespace

Result<DetectCsv> detectCsv(QByteArrayView csv, ChannelChoice channels)
{
    const auto rows = lines(csv);
    const Columns columns = rows.isEmpty() ? Columns() : columnsOf(rows[0]);
    if (columns.timestamp < 0 || columns.value < 0)
        return fail(ErrorKind::Invalid, u"The first line must name the columns timestamp and value."_s, lineName(0));
    Detector detector({.channels = channels});
    DetectCsv result{.scores = "timestamp,value,anomaly_score\n", .rows = rows.size() - 1};
    QByteArray &out = result.scores;
    out.reserve(csv.size() + rows.size() * 16);
    for (qsizetype line = 1; line < rows.size(); ++line) {
        const auto cells = split(rows[line], ',');
        if (cells.size() <= qMax(columns.timestamp, columns.value))
            return fail(ErrorKind::Invalid, u"The row has too few columns."_s, lineName(line));
        const QByteArrayView time = cells[columns.timestamp];
        const auto at = parseInstant(QString::fromUtf8(time));
        if (!at)
            return fail(ErrorKind::Invalid, at.error().what, lineName(line));
        const double value = valueOrNone(cells[columns.value]);
        if (std::isnan(value) && result.withoutValue++ == 0)
            result.firstWithout = u"%1: \"%2\""_s.arg(lineName(line), shortened(cells[columns.value]));
        const AnomalyScore score = detector.update(*at, value);
        out.append(time).append(',').append(cells[columns.value]).append(',');
        appendScore(out, score.score);
        out.append('\n');
    }
    result.isLearning = detector.isLearning();
    return result;
}

Result<ForecastCsv> forecastCsv(QByteArrayView csv, int horizon, int season)
{
    ForecastCsv tables;
    const auto rows = lines(csv);
    for (qsizetype line = 0; line < rows.size(); ++line) {
        if (rows[line].isEmpty())
            continue;
        const auto cells = split(rows[line], ',');
        const auto made = valuesOf(cells, line).and_then([&](const std::vector<double> &values) {
            return forecast(values, {horizon, season});
        });
        if (!made) {
            const Error &error = made.error();
            tables.problems.push_back({error.kind, error.what, u"%1 (%2)"_s.arg(lineName(line), shortened(cells[0]))});
            continue;
        }
        appendRow(tables.points, cells[0], *made, [](const SeriesForecast &f, size_t k) { return f.points[k]; });
        appendRow(tables.lower, cells[0], *made, [](const SeriesForecast &f, size_t k) { return f.bands95[k].lower; });
        appendRow(tables.upper, cells[0], *made, [](const SeriesForecast &f, size_t k) { return f.bands95[k].upper; });
    }
    if (tables.points.isEmpty() && tables.problems.empty())
        return fail(ErrorKind::Invalid, u"There is no series; write one a line: its id, then its values."_s);
    return tables;
}

}  // namespace herald
