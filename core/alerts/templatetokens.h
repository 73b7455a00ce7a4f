// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <vector>

namespace herald {

/// A piece of a template. Inside {{ }}: words are functions and keywords, names begin with $ or a dot.
struct TemplateToken {
    enum class Type { Text, ActionStart, ActionEnd, Word, Name, String, Number, Pipe, Open, Close, Assign };

    Type type = Type::Text;
    QString text;
};

/// Comments are left out and white space is trimmed where `{{-` or `-}}` ask for it. Invalid for an open {{ or text.
[[nodiscard]] Result<std::vector<TemplateToken>> tokenize(const QString &text);

}  // namespace herald
