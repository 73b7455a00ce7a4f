// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/notfinite.h"

using namespace Qt::StringLiterals;

namespace herald {

QString notFiniteText(size_t count)
{
    switch (count) {
    case 0: return {};
    case 1: return u"1 series is NaN or infinite and was left out; mend what exports it"_s;
    default: return u"%1 series are NaN or infinite and were left out; mend what exports them"_s.arg(count);
    }
}

}  // namespace herald
