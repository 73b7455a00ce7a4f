// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tone.h"

#include <QWidget>

namespace herald {

/// An icon in a tone, drawn anew when the appearance changes. It adds nothing to what stands beside it, so it has no
/// name.
class IconView final : public QWidget {
    Q_OBJECT
public:
    IconView(int side, QWidget *parent);

    void setIcon(const QString &name, Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Tone m_tone = Tone::Neutral;
};

}  // namespace herald
