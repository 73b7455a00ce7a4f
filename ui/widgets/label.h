// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tone.h"
#include "ui/theme/typography.h"

class QLabel;
class QWidget;

namespace herald {

/// A label at one step of the type scale, in one tone; plain text.
[[nodiscard]] QLabel *makeLabel(QWidget *parent, Type type, Tone tone = Tone::Neutral, const QString &text = {});

void setTone(QLabel *label, Tone tone);

/// Sets a property that the style sheet asks for, and looks again.
void setLook(QWidget *widget, const char *property, const QString &value);

}  // namespace herald
