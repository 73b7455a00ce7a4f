// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tone.h"

#include <QTextEdit>

namespace herald {

/// A text to read and copy that breaks anywhere, such as a query without a space; it is as tall as its lines need.
class FlowText final : public QTextEdit {
    Q_OBJECT
public:
    FlowText(const QString &text, Tone tone, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, 0}; }

protected:
    void resizeEvent(QResizeEvent *event) override;
};

}  // namespace herald
