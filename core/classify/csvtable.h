// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QByteArray>
#include <QStringList>
#include <vector>

namespace herald {

/// A CSV text with a header line, as RFC 4180 describes it.
struct CsvTable {
    QStringList header;
    std::vector<QStringList> rows;  ///< each as long as the header

    /// The place of a column, -1 where there is none of that name.
    [[nodiscard]] qsizetype column(QStringView name) const { return header.indexOf(name); }
};

/// Reads UTF-8 with or without a byte order mark; lines end in CR LF or LF, and empty ones are left out. Bytes that are
/// no UTF-8 become U+FFFD. Invalid, with its line, for a quote that is never closed, text beside quotes, or a row that
/// is not as long as the header; invalid for no header at all.
[[nodiscard]] Result<CsvTable> parseCsv(QByteArrayView csv);

}  // namespace herald
