// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/iconengine.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace herald {

QPixmap tintedPixmap(const QString &name, const QColor &color, int pixels)
{
    const QString key = u"herald/%1/%2/%3"_s.arg(name, color.name(QColor::HexArgb)).arg(pixels);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

TintedIconEngine::TintedIconEngine(QString name, std::optional<QColor> color) : m_name(std::move(name)), m_color(color)
{
}

QColor TintedIconEngine::colorFor(QIcon::Mode mode) const
{
    const auto palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    if (m_color)
        return *m_color;
    return palette.color(mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText);
}

void TintedIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    const int side = std::min(rect.width(), rect.height());
    const QRect box(rect.center() - QPoint((side - 1) / 2, (side - 1) / 2), QSize(side, side));
    const int pixels = qRound(side * painter->device()->devicePixelRatioF());
    painter->drawPixmap(box, tintedPixmap(m_name, colorFor(mode), pixels));
}

QPixmap TintedIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1);
}

QPixmap TintedIconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale)
{
    QPixmap pixmap = tintedPixmap(m_name, colorFor(mode), std::min(size.width(), size.height()));
    pixmap.setDevicePixelRatio(scale);
    return pixmap;
}

QIconEngine *TintedIconEngine::clone() const { return new TintedIconEngine(*this); }

}  // namespace herald
