// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/classifycsv.h"

using namespace Qt::StringLiterals;

namespace herald {

Result<std::vector<Work>> workFromCsv(const CsvTable &table)
{
    for (const QStringView name : {u"repository", u"subject", u"body", u"paths"}) {
        if (table.column(name) < 0)
            return fail(ErrorKind::Invalid,
                        u"There is no column \"%1\". Give repository, subject, body and paths."_s.arg(name));
    }
    const qsizetype labels = table.column(u"labels");
    std::vector<Work> works;
    works.reserve(table.rows.size());
    for (const QStringList &row : table.rows) {
        works.push_back({.repository = row[table.column(u"repository")],
                         .subject = row[table.column(u"subject")],
                         .body = row[table.column(u"body")],
                         .paths = row[table.column(u"paths")].split(u'|', Qt::SkipEmptyParts),
                         .labels = labels < 0 ? QStringList() : row[labels].split(u'|', Qt::SkipEmptyParts)});
    }
    return works;
}

Result<QByteArray> classifyCsv(const Classifier &classifier, QByteArrayView csv)
{
    const auto table = parseCsv(csv);
    if (!table)
        return tl::unexpected(table.error());
    const auto works = workFromCsv(*table);
    if (!works)
        return tl::unexpected(works.error());
    QByteArray out = "category,confidence\n";
    for (const Work &work : *works) {
        const Prediction prediction = classifier.classify(work);
        out += toText(prediction.category).toUtf8() + ',' + QByteArray::number(prediction.confidence, 'f', 4) + '\n';
    }
    return out;
}

}  // namespace herald
