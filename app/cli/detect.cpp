// SPDX-License-Identifier: GPL-3.0-or-later
#include "analytics/seriescsv.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/output.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

std::optional<ChannelChoice> channelsFrom(const QString &text)
{
    if (text == "both"_L1)
        return ChannelChoice::Both;
    if (text == "fast"_L1)
        return ChannelChoice::Fast;
    if (text == "slow"_L1)
        return ChannelChoice::Slow;
    return std::nullopt;
}

/// What the scores do not show: rows that could not be judged, or too few of them.
void tell(const DetectCsv &result, const QString &file)
{
    if (result.withoutValue > 0)
        note(u"%1: %2 of %3 rows hold no finite number and score 0, first %4"_s.arg(file)
                 .arg(result.withoutValue)
                 .arg(result.rows)
                 .arg(result.firstWithout));
    if (result.isLearning)
        note(u"%1: %2 values are not enough data to tell what is usual, so all score 0"_s.arg(file).arg(
            result.rows - result.withoutValue));
}

Result<> detectFile(const QString &input, const QString &output, ChannelChoice channels)
{
    const auto result = readFile(input).and_then([&](const QByteArray &csv) {
        return detectCsv(csv, channels).map_error([&](const Error &error) { return inFile(error, input); });
    });
    if (!result)
        return tl::unexpected(result.error());
    tell(*result, input);
    return writeFile(output, result->scores);
}

/// Every .csv below `input`, to the same place below `output`. One that cannot be read stops no other; all are told,
/// and the last one is the error.
Result<> detectFolder(const QString &input, const QString &output, ChannelChoice channels)
{
    if (!QFileInfo(input).isDir())
        return fail(ErrorKind::NotFound, u"There is no such folder."_s, input);
    const QDir from(QFileInfo(input).absoluteFilePath());
    const QDir to(output);
    Result<> all;
    const auto failedAt = [&all](const Error &error) {
        if (!all)
            note(all.error().text());
        all = tl::unexpected(error);
    };
    QDirIterator files(from.path(), {u"*.csv"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString target = to.filePath(from.relativeFilePath(file));
        if (!QDir().mkpath(QFileInfo(target).path()))
            return fail(ErrorKind::Refused, u"The folder cannot be made."_s, QFileInfo(target).path());
        if (auto done = detectFile(file, target, channels); !done)
            failedAt(done.error());
    }
    return all;
}

}  // namespace

int detect(const Context &, const QStringList &words)
{
    const auto arguments =
        parse(words, {.options = {u"input"_s, u"output"_s, u"input-dir"_s, u"output-dir"_s, u"channel"_s}});
    if (!arguments)
        return wrongUse(arguments.error().text());
    const auto channels = channelsFrom(arguments->value(u"channel"_s, u"both"_s));
    if (!channels)
        return wrongUse(u"--channel is both, fast or slow."_s);
    const bool isFile = arguments->has(u"input"_s) && arguments->has(u"output"_s);
    const bool isFolder = arguments->has(u"input-dir"_s) && arguments->has(u"output-dir"_s);
    if (isFile == isFolder)
        return wrongUse(u"detect wants --input F --output G, or --input-dir D --output-dir E."_s);
    const auto done =
        isFile ? detectFile(arguments->value(u"input"_s), arguments->value(u"output"_s), *channels)
               : detectFolder(arguments->value(u"input-dir"_s), arguments->value(u"output-dir"_s), *channels);
    return done ? kDone : failed(done.error());
}

}  // namespace herald::cli
