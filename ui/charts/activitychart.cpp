// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/activitychart.h"

#include "ui/charts/ticks.h"
#include "ui/theme/typography.h"
#include "ui/words.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <numeric>

using namespace Qt::StringLiterals;

namespace herald {

namespace {
constexpr double kWidestBar = 40;
}

ActivityChart::ActivityChart(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(tr("Achievements over time"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void ActivityChart::setContent(const Content &content)
{
    m_content = content;
    m_order.clear();
    for (const auto &[category, count] : categoryTotals(content.counts))
        m_order += category;
    m_highest = 1;
    for (int bar = 0; bar < content.counts.size(); ++bar)
        m_highest = std::max(m_highest, total(bar));
    m_cursor = -1;
    update();
}

void ActivityChart::setChosen(int bar)
{
    m_chosen = bar;
    update();
}

int ActivityChart::total(int bar) const
{
    return std::accumulate(m_content.counts[bar].begin(), m_content.counts[bar].end(), 0);
}

QString ActivityChart::barText(int bar) const
{
    if (bar < 0 || bar >= m_content.counts.size())
        return {};
    QStringList lines{tr("%1: %n achievement(s)", "stretch of time", total(bar))
                          .arg(bucketText(m_content.edges[bar], m_content.edges[bar + 1], m_content.bucket))};
    for (const auto category : m_order) {
        if (const int count = m_content.counts[bar][size_t(category)]; count > 0)
            lines += tr("%1: %2", "category, count").arg(title(category)).arg(count);
    }
    return lines.join(u'\n');
}

QRectF ActivityChart::plot() const
{
    const QFontMetricsF metrics(fontOf(Type::Caption, font()));
    return QRectF(rect()).adjusted(28, 6, -4, -metrics.height() - 8);
}

QRectF ActivityChart::barBox(int bar) const
{
    const QRectF all = plot();
    const double step = all.width() / double(std::max<qsizetype>(1, m_content.counts.size()));
    const double wide = std::min(step * 0.72, kWidestBar);
    return {all.left() + step * bar + (step - wide) / 2, all.top(), wide, all.height()};
}

int ActivityChart::barAt(const QPointF &point) const
{
    const QRectF all = plot();
    if (!all.adjusted(0, 0, 0, 24).contains(point) || m_content.counts.isEmpty())
        return -1;
    const double step = all.width() / double(m_content.counts.size());
    return std::clamp(int((point.x() - all.left()) / step), 0, int(m_content.counts.size()) - 1);
}

void ActivityChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGrid(painter);
    for (int bar = 0; bar < m_content.counts.size(); ++bar)
        paintBar(painter, bar);
    paintMoments(painter);
    if (hasFocus()) {
        painter.setPen(QPen(currentTokens().accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::kRadius, space::kRadius);
    }
}

void ActivityChart::paintGrid(QPainter &painter) const
{
    const Tokens &t = currentTokens();
    const QRectF all = plot();
    painter.setFont(fontOf(Type::Caption, font()));
    const double half = painter.fontMetrics().height() / 2.0;
    for (const int count : {0, (m_highest + 1) / 2, m_highest}) {
        const double y = std::round(all.bottom() - all.height() * count / m_highest) + 0.5;
        painter.setPen(QPen(count == 0 ? t.lineStrong : t.line, 1));
        painter.drawLine(QPointF(all.left(), y), QPointF(all.right(), y));
        painter.setPen(t.textMuted);
        painter.drawText(QRectF(0, y - half, all.left() - 8, 2 * half), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(count));
    }
}

void ActivityChart::paintBar(QPainter &painter, int bar) const
{
    const Tokens &t = currentTokens();
    const QRectF box = barBox(bar);
    const int count = total(bar);
    if (bar == m_chosen || bar == m_cursor) {
        painter.setPen(bar == m_cursor ? QPen(t.accent, 1) : QPen(Qt::NoPen));
        painter.setBrush(t.accentSoft);
        painter.drawRoundedRect(box.adjusted(-3, -3, 3, 0), 4, 4);
    }
    if (count == 0)
        return;
    const double unit = box.height() / m_highest;
    QPainterPath outline;
    outline.addRoundedRect(box.left(), box.bottom() - count * unit, box.width(), count * unit + 4, 3, 3);
    painter.save();
    painter.setClipRect(box.adjusted(0, 0, 0, 0.5));
    painter.setOpacity(m_chosen >= 0 && bar != m_chosen ? 0.4 : 1);
    double bottom = box.bottom();
    for (const auto category : m_order) {
        const double height = m_content.counts[bar][size_t(category)] * unit;
        QPainterPath part;
        part.addRect(box.left(), bottom - height, box.width(), bar >= 0 ? height + 0.5 : height);
        painter.fillPath(part.intersected(outline), categoryColor(category, t));
        bottom -= height;
    }
    painter.restore();
}

void ActivityChart::paintMoments(QPainter &painter) const
{
    if (m_content.edges.size() < 2)
        return;
    const Tokens &t = currentTokens();
    const QRectF all = plot();
    painter.setFont(fontOf(Type::Caption, font()));
    painter.setPen(t.textMuted);
    const TimeWindow window{m_content.edges.first(), m_content.edges.last()};
    for (const auto &tick : timeTicks(window, int(all.width() / 90))) {
        const double x =
            all.left() + all.width() * double((tick.at - window.from).count()) / double(window.length().count());
        if (x + 60 < all.right())
            painter.drawText(QRectF(x + 2, all.bottom() + 4, 100, 20), Qt::AlignLeft | Qt::AlignTop, tick.text);
    }
}

bool ActivityChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString text = barText(barAt(help->pos()));
    text.isEmpty() ? QToolTip::hideText() : QToolTip::showText(help->globalPos(), text, this);
    return true;
}

void ActivityChart::choose(int bar)
{
    m_chosen = bar == m_chosen ? -1 : bar;
    update();
    emit barChosen(m_chosen);
}

void ActivityChart::mousePressEvent(QMouseEvent *event)
{
    const int bar = barAt(event->position());
    if (bar >= 0 && event->button() == Qt::LeftButton)
        choose(bar);
}

void ActivityChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_content.counts.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left: m_cursor = std::max(0, m_cursor < 0 ? last : m_cursor - 1); break;
    case Qt::Key_Right: m_cursor = std::min(last, m_cursor + 1); break;
    case Qt::Key_Return:
    case Qt::Key_Space: choose(m_cursor); break;
    case Qt::Key_Escape: choose(m_chosen); break;
    default: QWidget::keyPressEvent(event); return;
    }
    setAccessibleDescription(barText(m_cursor));
    update();
}

void ActivityChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void ActivityChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_cursor = -1;
    update();
}

}  // namespace herald
