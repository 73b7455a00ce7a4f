// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "classify/classifier.h"
#include "classify/csvtable.h"

namespace herald {

/// The files of `heraldctl classify`: text in, text out.
///
///     in:  repository,subject,body,paths      any order, paths joined by "|"; labels (joined by "|") may be there too
///     out: category,confidence                row for row, confidence in 0..1 with four decimals

/// The work of a table's rows, in their order. Further columns are ignored. Invalid where one of the four is missing.
[[nodiscard]] Result<std::vector<Work>> workFromCsv(const CsvTable &table);

/// Classifies each row on its own: other rows change nothing. Invalid, with its line, for what parseCsv() refuses.
[[nodiscard]] Result<QByteArray> classifyCsv(const Classifier &classifier, QByteArrayView csv);

}  // namespace herald
