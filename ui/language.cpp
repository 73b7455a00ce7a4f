// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language.h"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Numbers on screen have Latin digits everywhere; of the Arabic locales those of the Emirates write dates so, too.
QLocale localeOf(const QString &code)
{
    const QLocale plain(QLocale::English, QLocale::UnitedKingdom);
    const QLocale system = QLocale::system().language() == QLocale::C ? plain : QLocale::system();
    if (code == "system"_L1)
        return system.language() == QLocale::Arabic ? QLocale(u"ar_AE"_s) : system;
    if (code == "ar"_L1)
        return QLocale(u"ar_AE"_s);
    if (system.name().startsWith(code))
        return system;
    return code == "en"_L1 ? plain : QLocale(code);
}

}  // namespace

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_herald);
    QCoreApplication::removeTranslator(&m_qt);
}

void Language::use(const QString &code)
{
    const QLocale locale = localeOf(code);
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_herald);
    QCoreApplication::removeTranslator(&m_qt);
    const QString language = locale.name().section(u'_', 0, 0);
    if (m_qt.load(u"qtbase_%1"_s.arg(language), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    const bool isTranslated = m_herald.load(u":/i18n/herald_%1.qm"_s.arg(language));
    if (isTranslated)
        QCoreApplication::installTranslator(&m_herald);
    QGuiApplication::setLayoutDirection(isTranslated && locale.textDirection() == Qt::RightToLeft ? Qt::RightToLeft
                                                                                                  : Qt::LeftToRight);
    emit changed();
}

QList<std::pair<QString, QString>> Language::known()
{
    return {{u"en"_s, u"English"_s}, {u"de"_s, u"Deutsch"_s}, {u"ar"_s, u"العربية"_s}};
}

}  // namespace herald
