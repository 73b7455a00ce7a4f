// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/labels.h"

#include <QJsonObject>
#include <QStringList>
#include <vector>

namespace herald {

/// Compact JSON as it stands in a column; equal values give equal text, since members are sorted.
[[nodiscard]] QString jsonText(const QJsonObject &object);
[[nodiscard]] QString jsonText(const QStringList &list);
[[nodiscard]] QString jsonText(const std::vector<double> &numbers);
[[nodiscard]] QString jsonText(const Labels &labels);

/// The same in UTF-8.
[[nodiscard]] QByteArray jsonBytes(const QJsonObject &object);
[[nodiscard]] QByteArray jsonBytes(const Labels &labels);

/// What was written by jsonText(); empty where the text is something else.
[[nodiscard]] QJsonObject objectFromText(const QString &text);
[[nodiscard]] QStringList stringsFromText(const QString &text);
[[nodiscard]] std::vector<double> numbersFromText(const QString &text);
[[nodiscard]] Labels labelsFromText(const QString &text);

}  // namespace herald
