// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <optional>
#include <vector>

namespace herald {

/// The lines of `text` without their ends and without empty ones. Views into `text`.
[[nodiscard]] std::vector<QByteArrayView> linesOf(QByteArrayView text);

/// The words of `line` between blanks and tabs. Views into `line`.
[[nodiscard]] std::vector<QByteArrayView> fieldsOf(QByteArrayView line);

/// The fields of every line that has any.
[[nodiscard]] std::vector<std::vector<QByteArrayView>> recordsOf(QByteArrayView text);

/// A whole decimal number, nothing before or behind it; nothing where it is not one or does not fit.
[[nodiscard]] std::optional<quint64> toCount(QByteArrayView text);

/// A finite decimal number, nothing before or behind it.
[[nodiscard]] std::optional<double> toFinite(QByteArrayView text);

}  // namespace herald
