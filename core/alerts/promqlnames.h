// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace herald {

/// The metrics that a PromQL expression selects by their names, each once, in the order in which they stand. Selectors
/// that name their metric by a pattern give none. Not a parser: what is no PromQL gives some names or none. Source of
/// the words: prometheus/promql/parser/lex.go.
[[nodiscard]] QStringList metricsIn(const QString &expr);

}  // namespace herald
