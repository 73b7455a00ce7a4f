// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset.h"

#include "classify/classifycsv.h"

#include <QFile>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald::training {

namespace {

template <class List, class Value>
size_t placeOf(List &list, const Value &value)
{
    const auto found = std::ranges::find(list, value);
    const auto place = size_t(found - list.begin());
    if (found == list.end())
        list.push_back(value);
    return place;
}

Result<CsvTable> readTable(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, file.errorString(), path);
    auto table = parseCsv(file.readAll());
    if (table && table->column(u"category") < 0)
        return fail(ErrorKind::Invalid, u"There is no column \"category\" to learn from."_s, path);
    return table;
}

}  // namespace

Result<void> addFile(Dataset &dataset, const QString &path, bool isMeasured)
{
    const auto table = readTable(path);
    if (!table)
        return tl::unexpected(table.error());
    const auto works = workFromCsv(*table);
    if (!works)
        return tl::unexpected(works.error());
    for (size_t i = 0; i < works->size(); ++i) {
        const QString name = table->rows[i][table->column(u"category")];
        const std::optional<Category> category = categoryFrom(name);
        if (!category)
            return fail(ErrorKind::Invalid, u"\"%1\" is no category that Herald knows."_s.arg(name), path);
        dataset.examples.push_back({.features = featuresOf((*works)[i]),
                                    .category = placeOf(dataset.categories, *category),
                                    .repository = placeOf(dataset.repositories, (*works)[i].repository),
                                    .isMeasured = isMeasured});
    }
    return {};
}

}  // namespace herald::training
