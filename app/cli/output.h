// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace herald::cli {

/// Exit codes of both programs.
enum Exit { kDone = 0, kFailed = 1, kWrongUse = 2 };

/// The answer, and nothing else, on standard output.
void print(const QString &text);
void print(const QJsonObject &document);

/// {"items":[…],"total":n,"next":cursor|null}: the shape of every list.
[[nodiscard]] QJsonObject listDocument(const QJsonArray &items, qint64 total, int offset);

/// Columns padded to their widest cell, two blanks apart; the first row is the heading.
[[nodiscard]] QString table(const QList<QStringList> &rows);

/// One line on standard error.
void note(const QString &line);

/// The error's line on standard error; it says what to do next.
int failed(const Error &error);
int wrongUse(const QString &line);

}  // namespace herald::cli
