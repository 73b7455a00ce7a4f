// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/readmatchers.h"

#include "alerts/yamlreader.h"

namespace herald {

Matchers readMatchers(YamlMap &map, const char *key)
{
    Matchers matchers;
    for (const QString &text : map.texts(key)) {
        auto matcher = Matcher::parse(text);
        if (!matcher) {
            map.refuse(key, matcher.error().what);
            return {};
        }
        matchers.push_back(std::move(*matcher));
    }
    return matchers;
}

}  // namespace herald
