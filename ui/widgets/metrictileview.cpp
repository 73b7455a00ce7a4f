// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/metrictileview.h"

#include "ui/charts/sparkline.h"
#include "ui/format.h"
#include "ui/models/trend.h"
#include "ui/theme/icons.h"
#include "ui/theme/typography.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace herald {

namespace {

constexpr int kSmallIcon = 14;
constexpr int kSparkHeight = 34;
constexpr auto kFewSeconds = 10s;
constexpr auto kWholeDay = 23h;  ///< from here on the line stands for the last day

/// What stretch the line covers: a young database has less than the day that it will have.
QString stretchText(const std::vector<Sample> &spark)
{
    const Duration length = spark.empty() ? Duration{} : spark.back().at - spark.front().at;
    if (length < kFewSeconds)
        return MetricTileView::tr("First values");
    return length >= kWholeDay ? MetricTileView::tr("Last 24 hours")
                               : MetricTileView::tr("Last %1", "duration").arg(durationText(length));
}

int lineHeight(Type type, const QFont &font) { return QFontMetrics(fontOf(type, font)).height(); }

}  // namespace

MetricTileView::MetricTileView(QWidget *parent) : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MetricTileView::setTile(const MetricTile &tile)
{
    m_tile = tile;
    const QString name = seriesTitle(tile.metric, tile.series);
    const QString value = tile.latest ? displayValue(tile.latest->value, tile.metric.unit) : tr("Cannot see");
    QStringList spoken{name, value, trendOf(tile).text(), targetText(tile.metric)};
    spoken.removeAll({});
    setAccessibleName(spoken.join(u", "_s));
    setToolTip(name);
    update();
}

QSize MetricTileView::sizeHint() const
{
    const int text = lineHeight(Type::Caption, font()) * 2 + lineHeight(Type::Display, font());
    return {208, text + kSparkHeight + 2 * space::kMedium + 2 * space::kTight + space::kSmall};
}

QRect MetricTileView::mirrored(const QRect &box) const { return QStyle::visualRect(layoutDirection(), rect(), box); }

void MetricTileView::drawText(QPainter &painter, const QRect &box, const QString &text, Qt::Alignment alignment) const
{
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width());
    painter.drawText(mirrored(box), int(QStyle::visualAlignment(layoutDirection(), alignment | Qt::AlignVCenter)),
                     shown);
}

void MetricTileView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);
    const QRect inner = rect().adjusted(space::kLarge, space::kMedium, -space::kLarge, -space::kMedium);
    const int caption = lineHeight(Type::Caption, font());
    const QRect head(inner.left(), inner.top(), inner.width(), caption);
    const QRect value(inner.left(), head.bottom() + 1 + space::kTight, inner.width(),
                      lineHeight(Type::Display, font()));
    const QRect spark(inner.left(), value.bottom() + 1 + space::kTight, inner.width(), kSparkHeight);
    const QRect foot(inner.left(), spark.bottom() + 1 + space::kSmall, inner.width(), caption);
    paintHead(painter, head);
    paintValue(painter, value);
    if (!m_tile.latest)
        paintBlind(painter, spark);
    else
        paintSparkline(painter, spark, m_tile.spark, currentTokens().accent);
    paintFoot(painter, foot);
}

void MetricTileView::paintGround(QPainter &painter) const
{
    const Tokens &t = currentTokens();
    const bool isMarked = hasFocus() || underMouse();
    painter.setPen(QPen(isMarked ? t.accent : t.line, 1));
    painter.setBrush(isDown() ? t.accentSoft : t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

void MetricTileView::paintHead(QPainter &painter, const QRect &box) const
{
    painter.setFont(fontOf(Type::Caption, font()));
    painter.setPen(currentTokens().textSecondary);
    drawText(painter, box, seriesTitle(m_tile.metric, m_tile.series), Qt::AlignLeft);
}

void MetricTileView::paintValue(QPainter &painter, const QRect &box) const
{
    const Tokens &t = currentTokens();
    painter.setFont(fontOf(Type::Display, font()));
    if (!m_tile.latest) {
        painter.setPen(t.textMuted);
        drawText(painter, box, u"–"_s, Qt::AlignLeft);
        return;
    }
    painter.setPen(t.text);
    const QString value = displayValue(m_tile.latest->value, m_tile.metric.unit);
    drawText(painter, box, value, Qt::AlignLeft);
    const int used = painter.fontMetrics().horizontalAdvance(value) + space::kMedium;
    paintTrend(painter, box.adjusted(used, 0, 0, 0));
}

/// In words where they fit beside the value, else with the icons that say better and worse without them.
void MetricTileView::paintTrend(QPainter &painter, const QRect &box) const
{
    const Trend trend = trendOf(m_tile);
    if (trend.kind == Trend::Kind::Unknown)
        return;
    painter.setFont(fontOf(Type::CaptionStrong, font()));
    const auto widthOf = [&](const QString &text) {
        return painter.fontMetrics().horizontalAdvance(text) + kSmallIcon + space::kHair;
    };
    const bool isShort = widthOf(trend.text()) > box.width();
    const QString text = isShort ? trend.shortText() : trend.text();
    if (widthOf(text) > box.width())
        return;
    const QColor color = foreground(trend.tone(), currentTokens());
    painter.setPen(color);
    drawText(painter, box, text, Qt::AlignRight);
    const QRect iconBox(box.right() + 1 - widthOf(text), box.center().y() - kSmallIcon / 2 + 1, kSmallIcon, kSmallIcon);
    paintIcon(painter, isShort ? trend.judgementIcon() : trend.icon(), color, mirrored(iconBox));
}

void MetricTileView::paintFoot(QPainter &painter, const QRect &box) const
{
    const Tokens &t = currentTokens();
    painter.setFont(fontOf(Type::Caption, font()));
    painter.setPen(t.textMuted);
    const auto isMet = isTargetMet(m_tile);
    if (!isMet) {
        drawText(painter, box, m_tile.metric.target ? targetText(m_tile.metric) : stretchText(m_tile.spark),
                 Qt::AlignLeft);
        return;
    }
    const QRect iconBox(box.left(), box.center().y() - kSmallIcon / 2 + 1, kSmallIcon, kSmallIcon);
    paintIcon(painter, *isMet ? u"well"_s : u"target"_s, *isMet ? t.well : t.textMuted, mirrored(iconBox));
    drawText(painter, box.adjusted(kSmallIcon + space::kTight, 0, 0, 0), targetText(m_tile.metric), Qt::AlignLeft);
}

void MetricTileView::paintBlind(QPainter &painter, const QRect &box) const
{
    const Tokens &t = currentTokens();
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.blindSoft);
    painter.drawRoundedRect(box, space::kTight, space::kTight);
    QColor hatch = t.blind;
    hatch.setAlphaF(0.25F);
    painter.setBrush(QBrush(hatch, Qt::BDiagPattern));
    painter.drawRoundedRect(box, space::kTight, space::kTight);
    painter.setFont(fontOf(Type::CaptionStrong, font()));
    painter.setPen(t.blind);
    const QString text = tr("Cannot see");
    const int width = painter.fontMetrics().horizontalAdvance(text) + 16 + space::kTight;
    const QRect label(box.center().x() - width / 2, box.top(), width, box.height());
    paintIcon(painter, u"cannot-see"_s, t.blind, mirrored(QRect(label.left(), label.center().y() - 7, 16, 16)));
    drawText(painter, label.adjusted(16 + space::kTight, 0, 2, 0), text, Qt::AlignLeft);
}

}  // namespace herald
