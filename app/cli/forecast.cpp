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
    const auto written = readFile(arguments->value(u"input"_s))
                             .and_then([&](const QByteArray &csv) { return forecastCsv(csv, horizon, season); })
                             .and_then([&](const ForecastCsv &result) { return writeAll(*arguments, result); });
    return written ? kDone : failed(written.error());
}

}  // namespace herald::cli
