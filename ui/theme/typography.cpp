// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/typography.h"

#include <QFontDatabase>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

struct Step {
    double scale;
    QFont::Weight weight;
};

Step stepOf(Type type)
{
    switch (type) {
    case Type::Display: return {1.75, QFont::DemiBold};
    case Type::Title: return {1.4, QFont::DemiBold};
    case Type::Heading: return {1.08, QFont::DemiBold};
    case Type::Strong: return {1.0, QFont::DemiBold};
    case Type::Body: return {1.0, QFont::Normal};
    case Type::Caption: return {0.88, QFont::Normal};
    case Type::CaptionStrong: return {0.88, QFont::DemiBold};
    }
    return {1.0, QFont::Normal};
}

}  // namespace

QFont baseFont(QFont desktopFont)
{
    constexpr double kSmallestPoints = 10;
    QStringList families{u"Inter"_s};
    families += desktopFont.families();
    families += {u"Noto Sans"_s, u"Noto Sans Arabic"_s, u"DejaVu Sans"_s};
    desktopFont.setFamilies(families);
    desktopFont.setPointSizeF(std::max(desktopFont.pointSizeF(), kSmallestPoints));
    return desktopFont;
}

QFont fontOf(Type type, QFont base)
{
    const Step step = stepOf(type);
    base.setPointSizeF(base.pointSizeF() * step.scale);
    base.setWeight(step.weight);
    return base;
}

}  // namespace herald
