// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "ui/theme/tone.h"

#include <QFrame>

class QLabel;

namespace herald {

/// One line at the place of the action: what went wrong and what to do, or that it is done. Hidden until it has
/// something to say.
class Notice final : public QFrame {
    Q_OBJECT
public:
    explicit Notice(QWidget *parent = nullptr);

    void showError(const Error &error);
    void showDone(const QString &text);
    void clear();
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void say(const QString &text, Tone tone);

    QLabel *m_text = nullptr;
    Tone m_tone = Tone::Neutral;
};

}  // namespace herald
