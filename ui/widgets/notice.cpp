// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice.h"

#include "ui/theme/icons.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace herald {

namespace {
constexpr int kIcon = 18;
}

Notice::Notice(QWidget *parent) : QFrame(parent), m_text(makeLabel(this, Type::Body))
{
    auto *close = new QToolButton(this);
    close->setIcon(icon(u"close"_s));
    close->setAccessibleName(tr("Dismiss this message"));
    close->setToolTip(close->accessibleName());
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(space::kMedium + kIcon + space::kSmall, space::kTight, space::kTight, space::kTight);
    line->addWidget(m_text, 1);
    line->addWidget(close);
    connect(close, &QToolButton::clicked, this, &Notice::clear);
    hide();
}

void Notice::showError(const Error &error) { say(error.text(), Tone::Alert); }

void Notice::showDone(const QString &text) { say(text, Tone::Well); }

void Notice::clear() { hide(); }

QString Notice::text() const { return isHidden() ? QString() : m_text->text(); }

void Notice::say(const QString &text, Tone tone)
{
    m_text->setText(text);
    m_tone = tone;
    setAccessibleName(text);
    update();
    show();
}

void Notice::paintEvent(QPaintEvent *)
{
    const Tokens &t = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(background(m_tone, t));
    painter.drawRoundedRect(rect(), space::kRadius, space::kRadius);
    const QRect box(space::kMedium, (height() - kIcon) / 2, kIcon, kIcon);
    paintIcon(painter, m_tone == Tone::Alert ? u"error"_s : u"well"_s, foreground(m_tone, t),
              QStyle::visualRect(layoutDirection(), rect(), box));
}

}  // namespace herald
