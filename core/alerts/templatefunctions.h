// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>
#include <variant>
#include <vector>

namespace herald {

using TemplateValue = std::variant<QString, double, bool>;
using TemplateArguments = std::vector<TemplateValue>;

/// A function of rule templates with the names and results of Prometheus.
/// Source: prometheus.io/docs/prometheus/latest/configuration/template_reference.
struct TemplateFunction {
    QLatin1StringView name;
    size_t minArguments;
    size_t maxArguments;
    TemplateValue (*call)(const TemplateArguments &);
};

/// Nothing for a name that is not known.
[[nodiscard]] const TemplateFunction *findTemplateFunction(QStringView name);
/// Known to Prometheus, but only its server can answer: query, first, range, …
[[nodiscard]] bool needsPrometheus(QStringView name);

/// As Go prints it: 0.5, 1e+21, true.
[[nodiscard]] QString textOf(const TemplateValue &value);
/// Not 0, not empty, not false.
[[nodiscard]] bool isTrue(const TemplateValue &value);

}  // namespace herald
