// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/secretname.h"

#include <algorithm>

namespace herald {

bool isSecretName(QStringView name)
{
    constexpr qsizetype kLongest = 100;
    const auto isCapital = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    const auto isPart = [isCapital](QChar c) { return isCapital(c) || (c >= u'0' && c <= u'9') || c == u'_'; };
    return !name.isEmpty() && name.size() <= kLongest && isCapital(name.front()) && std::ranges::all_of(name, isPart);
}

}  // namespace herald
