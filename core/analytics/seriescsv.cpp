// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/seriescsv.h"

#include "analytics/forecast.h"

#include <QList>
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

void appendNumber(QByteArray &out, double value)
{
    char digits[32];
    const auto [end, error] =
        std::to_chars(std::begin(digits), std::end(digits), value, std::chars_format::general, 10);
    out.append(digits, end - digits);
}

QString lineName(qsizetype line) { return u"line %1"_s.arg(line + 1); }

Result<std::vector<double>> valuesOf(const QList<QByteArrayView> &cells, qsizetype line)
{
    std::vector<double> values;
    for (qsizetype i = 1; i < cells.size() && !cells[i].trimmed().isEmpty(); ++i) {
        const auto value = number(cells[i]);
        if (!value) {
            return fail(ErrorKind::Invalid,
                        u"\"%1\" is not a finite number; correct it or leave it out."_s.arg(
                            QString::fromUtf8(cells[i].first(qMin(cells[i].size(), qsizetype(40))))),
                        lineName(line));
        }
        values.push_back(*value);
    }
    return values;
}

void appendRow(QByteArray &out, QByteArrayView id, const Forecast &forecast, double (*pick)(const Forecast &, size_t))
{
    out.append(id);
    for (size_t k = 0; k < forecast.points.size(); ++k) {
        out.append(',');
        appendNumber(out, pick(forecast, k));
    }
    out.append('\n');
}

}  // namespace

Result<ForecastCsv> forecastCsv(QByteArrayView csv, int horizon, int season)
{
    ForecastCsv tables;
    const auto rows = lines(csv);
    for (qsizetype line = 0; line < rows.size(); ++line) {
        if (rows[line].isEmpty())
            continue;
        const auto cells = split(rows[line], ',');
        const auto values = valuesOf(cells, line);
        if (!values)
            return tl::unexpected(values.error());
        const auto made = forecast(*values, {horizon, season});
        if (!made)
            return fail(made.error().kind, made.error().what, lineName(line));
        appendRow(tables.points, cells[0], *made, [](const Forecast &f, size_t k) { return f.points[k]; });
        appendRow(tables.lower, cells[0], *made, [](const Forecast &f, size_t k) { return f.bands95[k].lower; });
        appendRow(tables.upper, cells[0], *made, [](const Forecast &f, size_t k) { return f.bands95[k].upper; });
    }
    return tables;
}

}  // namespace herald
