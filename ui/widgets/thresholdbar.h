// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tone.h"

#include <QWidget>
#include <optional>

namespace herald {

/// A value against its threshold on one line. The broken side of the threshold is washed and hatched.
class ThresholdBar final : public QWidget {
    Q_OBJECT
public:
    struct Reading {
        double value = 0;
        double threshold = 0;
        std::optional<double> clear;
        bool isBrokenAbove = true;  ///< the rule breaks above its threshold, not below
        QString unit = {};
        Tone tone = Tone::Alert;
    };

    explicit ThresholdBar(QWidget *parent = nullptr);

    void setReading(const Reading &reading);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] double placeOf(double value) const;
    void paintTrack(QPainter &painter, const QRectF &track) const;
    void paintWords(QPainter &painter, const QRectF &track) const;

    Reading m_reading;
};

}  // namespace herald
