// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/seriescsv.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/output.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

Result<> writeAll(const Arguments &arguments, const ForecastCsv &forecast)
{
    auto written = writeFile(arguments.value(u"output"_s), forecast.points);
    if (written && arguments.has(u"lower"_s))
        written = writeFile(arguments.value(u"lower"_s), forecast.lower);
    if (written && arguments.has(u"upper"_s))
        written = writeFile(arguments.value(u"upper"_s), forecast.upper);
    return written;
}

/// A line for each series that was left out; of many, the first.
void tell(const std::vector<Error> &problems, const QString &file)
{
    constexpr size_t kMost = 20;
    for (size_t i = 0; i < std::min(problems.size(), kMost); ++i)
        note(inFile(problems[i], file).text());
    if (problems.size() > kMost)
        note(u"%1: %2 more series were left out"_s.arg(file).arg(problems.size() - kMost));
}

}  // namespace

int forecast(const Context &, const QStringList &words)
{
    const auto arguments =
        parse(words, {.options = {u"input"_s, u"output"_s, u"horizon"_s, u"season"_s, u"lower"_s, u"upper"_s}});
    if (!arguments)
        return wrongUse(arguments.error().text());
    bool isHorizon = false;
    bool isSeason = false;
    const int horizon = arguments->value(u"horizon"_s).toInt(&isHorizon);
    const int season = arguments->value(u"season"_s, u"0"_s).toInt(&isSeason);
    if (!arguments->has(u"input"_s) || !arguments->has(u"output"_s) || !isHorizon || horizon < 1 || !isSeason
        || season < 0)
        return wrongUse(
            u"forecast wants --input F, --output G, --horizon H of at least 1, and --season S (0: find it)."_s);
    const QString input = arguments->value(u"input"_s);
    const auto made = readFile(input).and_then([&](const QByteArray &csv) {
        return forecastCsv(csv, horizon, season).map_error([&](const Error &error) { return inFile(error, input); });
    });
    if (!made)
        return failed(made.error());
    tell(made->problems, input);
    if (made->points.isEmpty())
        return failed({ErrorKind::Invalid, u"No series of it can be forecast."_s, input});
    if (auto written = writeAll(*arguments, *made); !written)
        return failed(written.error());
    return made->problems.empty() ? kDone : kFailed;
}

}  // namespace herald::cli
