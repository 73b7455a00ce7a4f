// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tone.h"

#include <QWidget>

namespace herald {

/// A state in an icon and a word on its own soft colour.
class Pill final : public QWidget {
    Q_OBJECT
public:
    explicit Pill(QWidget *parent = nullptr);

    void setState(const QString &icon, const QString &text, Tone tone);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QString m_text;
    Tone m_tone = Tone::Neutral;
};

}  // namespace herald
