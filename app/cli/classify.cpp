// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/classifycsv.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/output.h"
#include "engine/defaults.h"

using namespace Qt::StringLiterals;

namespace herald::cli {

int classify(const Context & /*context*/, const QStringList &words)
{
    const auto arguments = parse(words, {.options = {u"input"_s, u"output"_s, u"model"_s}});
    if (!arguments)
        return wrongUse(arguments.error().text());
    if (!arguments->has(u"input"_s) || !arguments->has(u"output"_s))
        return wrongUse(u"classify wants --input F and --output G."_s);
    const auto bytes = arguments->has(u"model"_s) ? readFile(arguments->value(u"model"_s))
                                                  : shippedFile(u":/models/categories.model"_s);
    const auto model = bytes.and_then([](const QByteArray &read) { return CategoryModel::fromBytes(read); });
    if (!model)
        return failed(model.error());
    const auto written =
        readFile(arguments->value(u"input"_s))
            .and_then([&](const QByteArray &csv) { return classifyCsv(Classifier(*model), csv); })
            .and_then([&](const QByteArray &answer) { return writeFile(arguments->value(u"output"_s), answer); });
    return written ? kDone : failed(written.error());
}

}  // namespace herald::cli
