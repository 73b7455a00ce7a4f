// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/labels.h"
#include "domain/time.h"

#include <QByteArrayView>
#include <optional>

namespace herald {

/// Prometheus's text format 0.0.4 or OpenMetrics 1.0.
enum class ExpositionFormat { Prometheus, OpenMetrics };

/// One sample as a page tells it; the value may be NaN or infinite.
struct ExpositionSample {
    QString name;
    Labels labels;  ///< without those of empty value, which count as absent
    double value = 0;
    std::optional<Instant> at;

    bool operator==(const ExpositionSample &) const = default;
};

/// One line that starts with '#'.
struct ExpositionComment {
    enum class Kind { Other, Help, Type, Unit, Eof };
    Kind kind = Kind::Other;
    QString name;  ///< of the metric family; empty for Other and Eof
    QString text;  ///< unescaped

    bool operator==(const ExpositionComment &) const = default;
};

/// What is wrong with a line, as the second half of a sentence: "the label value is not closed".
using LineError = tl::unexpected<QString>;
template <class T>
using LineResult = tl::expected<T, QString>;

/// Reads `line`, which is UTF-8 and neither blank nor a comment:
///
///     sample   = ( name [ labels ] | quotedLabels ) value [ timestamp ] [ " # " exemplar ]
///     labels   = "{" [ label { "," label } [ "," ] ] "}"
///     label    = ( name | quoted ) "=" quoted
///     quotedLabels = labels that hold the metric's name as a quoted text of its own (UTF-8 names, Prometheus 3)
///     timestamp = milliseconds (0.0.4) or seconds with a fraction (OpenMetrics)
///
/// Exemplars exist in OpenMetrics only; they are checked and passed over.
[[nodiscard]] LineResult<ExpositionSample> parseSampleLine(QByteArrayView line, ExpositionFormat format,
                                                           size_t maxLabels);

/// Reads a line that starts with '#'. A comment that is not HELP, TYPE, UNIT or EOF is Other.
[[nodiscard]] LineResult<ExpositionComment> parseCommentLine(QByteArrayView line);

}  // namespace herald
