// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIconEngine>
#include <optional>

namespace herald {

/// Draws one line icon of resources/icons in a colour given or, without one, in that of the application's buttons.
class TintedIconEngine final : public QIconEngine {
public:
    explicit TintedIconEngine(QString name, std::optional<QColor> color = std::nullopt);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    [[nodiscard]] QIconEngine *clone() const override;
    [[nodiscard]] bool isNull() override { return false; }

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode) const;

    QString m_name;
    std::optional<QColor> m_color;
};

/// The icon in a colour, `pixels` wide and high; drawn once, then kept by QPixmapCache.
[[nodiscard]] QPixmap tintedPixmap(const QString &name, const QColor &color, int pixels);

}  // namespace herald
