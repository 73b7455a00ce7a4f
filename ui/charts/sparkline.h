// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sample.h"

#include <QColor>
#include <QRectF>
#include <span>

class QPainter;

namespace herald {

/// Draws samples as a line over a fading wash, scaled to fill `box`, with a dot on the newest; gaps stay gaps.
/// Time always runs from left to right. Draws nothing for fewer than two samples.
void paintSparkline(QPainter &painter, const QRectF &box, std::span<const Sample> samples, const QColor &color);

}  // namespace herald
