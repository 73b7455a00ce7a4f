// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/category.h"

using namespace Qt::StringLiterals;

namespace herald {

QString toText(Category category)
{
    switch (category) {
    case Category::Feature: return u"feature"_s;
    case Category::Optimization: return u"optimization"_s;
    case Category::Bugfix: return u"bugfix"_s;
    case Category::Infrastructure: return u"infrastructure"_s;
    case Category::Documentation: return u"documentation"_s;
    case Category::Testing: return u"testing"_s;
    case Category::Security: return u"security"_s;
    case Category::Performance: return u"performance"_s;
    case Category::Architecture: return u"architecture"_s;
    case Category::Refactoring: return u"refactoring"_s;
    case Category::Content: return u"content"_s;
    case Category::Business: return u"business"_s;
    case Category::Milestone: return u"milestone"_s;
    case Category::Project: return u"project"_s;
    case Category::Development: return u"development"_s;
    }
    return {};
}

std::optional<Category> categoryFrom(QStringView text)
{
    for (const Category category : kCategories) {
        if (text.compare(toText(category), Qt::CaseInsensitive) == 0)
            return category;
    }
    return std::nullopt;
}

}  // namespace herald
