// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <vector>

namespace herald {

/// Tiles of equal width, at least `minimumWidth` each, in as few rows as fit, at most eight in one, and rows as even as
/// can be; fills them in reading direction.
class TileLayout final : public QLayout {
    Q_OBJECT
public:
    TileLayout(QWidget *parent, int minimumWidth);
    ~TileLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    [[nodiscard]] QLayoutItem *takeAt(int index) override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    void setGeometry(const QRect &rect) override;
    /// How many tiles find room in `size`.
    [[nodiscard]] int roomIn(const QSize &size) const;

private:
    [[nodiscard]] int mostColumnsIn(int width) const;
    [[nodiscard]] int columnsIn(int width) const;
    [[nodiscard]] int tileHeight() const;
    [[nodiscard]] int shown() const;

    std::vector<QLayoutItem *> m_items;
    int m_minimumWidth = 0;
};

}  // namespace herald
