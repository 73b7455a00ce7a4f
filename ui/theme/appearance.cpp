// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/appearance.h"

#include "ui/theme/typography.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QHash<QString, QString> valuesOf(const Tokens &t)
{
    const auto hex = [](const QColor &color) { return color.name(); };
    return {
        {u"canvas"_s, hex(t.canvas)},
        {u"surface"_s, hex(t.surface)},
        {u"sunken"_s, hex(t.sunken)},
        {u"line"_s, hex(t.line)},
        {u"lineStrong"_s, hex(t.lineStrong)},
        {u"text"_s, hex(t.text)},
        {u"textSecondary"_s, hex(t.textSecondary)},
        {u"textMuted"_s, hex(t.textMuted)},
        {u"accent"_s, hex(t.accent)},
        {u"accentHover"_s, hex(t.tint(t.accent, 0.86))},
        {u"onAccent"_s, hex(t.onAccent)},
        {u"accentSoft"_s, hex(t.accentSoft)},
        {u"hover"_s, hex(t.tint(t.text, 0.05))},
        {u"pressed"_s, hex(t.tint(t.text, 0.1))},
        {u"well"_s, hex(t.well)},
        {u"alert"_s, hex(t.alert)},
        {u"alertSoft"_s, hex(t.alertSoft)},
        {u"warning"_s, hex(t.warning)},
        {u"blind"_s, hex(t.blind)},
        {u"blindSoft"_s, hex(t.blindSoft)},
        {u"award"_s, hex(t.award)},
        {u"tick"_s, t.isDark ? u"tick-dark"_s : u"tick-light"_s},
    };
}

}  // namespace

QString toText(Appearance appearance)
{
    switch (appearance) {
    case Appearance::System: return u"system"_s;
    case Appearance::Light: return u"light"_s;
    case Appearance::Dark: return u"dark"_s;
    }
    return {};
}

Appearance appearanceFrom(QStringView text)
{
    for (const auto appearance : {Appearance::Light, Appearance::Dark}) {
        if (text == toText(appearance))
            return appearance;
    }
    return Appearance::System;
}

QString styleSheetOf(const Tokens &tokens)
{
    QFile file(u":/theme/herald.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString source = QString::fromUtf8(file.readAll());
    const auto values = valuesOf(tokens);
    static const QRegularExpression token(u"@(\\w+)"_s);
    QString sheet;
    qsizetype end = 0;
    for (auto match = token.globalMatch(source); match.hasNext();) {
        const auto found = match.next();
        sheet += QStringView(source).sliced(end, found.capturedStart() - end);
        sheet += values.value(found.captured(1));
        end = found.capturedEnd();
    }
    sheet += QStringView(source).sliced(end);
    return sheet;
}

void dress(QApplication &application, const Tokens &tokens)
{
    if (QApplication::style()->name() != "fusion"_L1)
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setPalette(paletteOf(tokens));
    application.setStyleSheet(styleSheetOf(tokens));
}

}  // namespace herald
