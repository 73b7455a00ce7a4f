// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowtext.h"

#include "ui/theme/tokens.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace herald {

FlowText::FlowText(const QString &text, Tone tone, QWidget *parent) : QTextEdit(parent)
{
    setPlainText(text);
    setReadOnly(true);
    setTabChangesFocus(true);
    setFrameShape(NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    setProperty("kind", u"flow"_s);
    setTextColor(foreground(tone, currentTokens()));
}

QSize FlowText::sizeHint() const { return {240, int(std::ceil(document()->size().height()))}; }

void FlowText::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    updateGeometry();
}

}  // namespace herald
