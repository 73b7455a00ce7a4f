// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language.h"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Numbers on screen have Latin digits everywhere; of the Arabic locales those of the Emirates write dates so, too.
QLocale localeOf(const QString &code)
{
    if (code == "ar"_L1)
        return QLocale(u"ar_AE"_s);
    const QLocale system = QLocale::system();
    if (system.name().section(u'_', 0, 0) == code)
        return system;
    return code == "en"_L1 ? QLocale(QLocale::English, QLocale::UnitedKingdom) : QLocale(code);
}

bool isKnown(const QString &code)
{
    const auto known = Language::known();
    return std::ranges::any_of(known, [&](const auto &language) { return language.first == code; });
}

/// The first of the desktop's languages that Herald speaks. Texts, numbers and dates go together: a German month in an
/// English sentence would help nobody.
QString desktopLanguage()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &name : wanted) {
        if (const QString code = name.section(u'-', 0, 0); isKnown(code))
            return code;
    }
    return u"en"_s;
}

}  // namespace

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_herald);
    QCoreApplication::removeTranslator(&m_qt);
}

void Language::use(const QString &code)
{
    const QString language = code == "system"_L1 ? desktopLanguage() : isKnown(code) ? code : u"en"_s;
    const QLocale locale = localeOf(language);
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_herald);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_qt.load(u"qtbase_%1"_s.arg(language), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_herald.load(u":/i18n/herald_%1.qm"_s.arg(language)))
        QCoreApplication::installTranslator(&m_herald);
    QGuiApplication::setLayoutDirection(locale.textDirection());
    emit changed();
}

QList<std::pair<QString, QString>> Language::known()
{
    return {{u"en"_s, u"English"_s}, {u"de"_s, u"Deutsch"_s}, {u"ar"_s, u"العربية"_s}};
}

}  // namespace herald
