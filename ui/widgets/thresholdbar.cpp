// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/thresholdbar.h"

#include "ui/format.h"
#include "ui/theme/typography.h"

#include <QPainter>
#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

namespace {
constexpr int kTrack = 10;
}

ThresholdBar::ThresholdBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ThresholdBar::setReading(const Reading &reading)
{
    m_reading = reading;
    setAccessibleName(
        tr("Value %1, threshold %2")
            .arg(displayValue(reading.value, reading.unit), displayValue(reading.threshold, reading.unit)));
    update();
}

QSize ThresholdBar::sizeHint() const
{
    const int line = QFontMetrics(fontOf(Type::CaptionStrong, font())).height();
    return {240, 2 * line + kTrack + 3 * space::kTight};
}

/// The line begins at 0 where nothing is negative, and ends somewhat beyond the larger of both.
double ThresholdBar::placeOf(double value) const
{
    const double low = std::min({0.0, m_reading.value, m_reading.threshold});
    const double high = std::max({m_reading.value, m_reading.threshold, low}) * 1.0;
    const double reach = (high - low) * 1.25;
    return reach > 0 ? std::clamp((value - low) / reach, 0.0, 1.0) : 0.5;
}

void ThresholdBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = QFontMetrics(fontOf(Type::CaptionStrong, font())).height();
    const QRectF track(1, line + space::kTight, width() - 2, kTrack);
    paintTrack(painter, track);
    paintWords(painter, track);
}

void ThresholdBar::paintTrack(QPainter &painter, const QRectF &track) const
{
    const Tokens &t = currentTokens();
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.sunken);
    painter.drawRoundedRect(track, kTrack / 2.0, kTrack / 2.0);
    const double limit = track.left() + placeOf(m_reading.threshold) * track.width();
    QRectF broken = track;
    m_reading.isBrokenAbove ? broken.setLeft(limit) : broken.setRight(limit);
    painter.setBrush(background(m_reading.tone, t));
    painter.drawRoundedRect(broken, kTrack / 2.0, kTrack / 2.0);
    QColor hatch = foreground(m_reading.tone, t);
    hatch.setAlphaF(0.35F);
    painter.setBrush(QBrush(hatch, Qt::BDiagPattern));
    painter.drawRoundedRect(broken, kTrack / 2.0, kTrack / 2.0);
    painter.setPen(QPen(t.textSecondary, 2));
    painter.drawLine(QPointF(limit, track.top() - 3), QPointF(limit, track.bottom() + 3));
    const QPointF value(track.left() + placeOf(m_reading.value) * track.width(), track.center().y());
    painter.setPen(QPen(t.surface, 2));
    painter.setBrush(foreground(m_reading.tone, t));
    painter.drawEllipse(value, 7, 7);
}

void ThresholdBar::paintWords(QPainter &painter, const QRectF &track) const
{
    const Tokens &t = currentTokens();
    const auto draw = [&](double place, double top, const QString &text, const QColor &color) {
        painter.setFont(fontOf(Type::CaptionStrong, font()));
        const double wide = painter.fontMetrics().horizontalAdvance(text) + 2;
        const double left =
            std::clamp(track.left() + place * track.width() - wide / 2, 0.0, std::max(0.0, width() - wide));
        painter.setPen(color);
        painter.drawText(QRectF(left, top, wide, painter.fontMetrics().height()), Qt::AlignCenter, text);
    };
    draw(placeOf(m_reading.value), 0, displayValue(m_reading.value, m_reading.unit), foreground(m_reading.tone, t));
    draw(placeOf(m_reading.threshold), track.bottom() + space::kTight,
         tr("threshold %1").arg(displayValue(m_reading.threshold, m_reading.unit)), t.textSecondary);
}

}  // namespace herald
