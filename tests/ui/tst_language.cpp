// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplestory.h"
#include "ui/format.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/models/statetext.h"
#include "ui/pages/page.h"
#include "ui/theme/appearanceswitch.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace herald;

namespace {

Instant middayOf(int year, int month, int day)
{
    return fromMs(QDateTime(QDate(year, month, day), QTime(12, 0)).toMSecsSinceEpoch());
}

/// English texts that read otherwise in `language`.
QSet<QString> foreignTo(const QString &language)
{
    QFile file(QStringLiteral(HERALD_SOURCE_DIR) + u"/translations/herald_%1.ts"_s.arg(language));
    QSet<QString> foreign;
    QSet<QString> own;
    QString source;
    if (!file.open(QIODevice::ReadOnly))
        return foreign;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "source"_L1)
            source = xml.readElementText();
        else if (xml.name() == "translation"_L1)
            (xml.readElementText(QXmlStreamReader::SkipChildElements) == source ? own : foreign) += source;
    }
    return foreign - own;
}

QStringList textsOn(const QWidget &page)
{
    QStringList texts;
    for (const auto *label : page.findChildren<QLabel *>())
        texts += label->text();
    for (const auto *button : page.findChildren<QAbstractButton *>())
        texts += button->text();
    for (const auto *field : page.findChildren<QLineEdit *>())
        texts += field->placeholderText();
    return texts;
}

}  // namespace

class TestLanguage : public QObject {
    Q_OBJECT

private slots:
    static void initMain();
    void numbersAndDatesFollowTheLanguage_data();
    void numbersAndDatesFollowTheLanguage();
    void countsFollowTheLanguage_data();
    void countsFollowTheLanguage();
    void theDesktopsFirstKnownLanguageIsSpoken();
    void anUnknownLanguageIsEnglish();
    void arabicBeginsOnTheRight();
    void noEnglishIsLeftOnAnyPage_data();
    void noEnglishIsLeftOnAnyPage();
};

void TestLanguage::initMain()
{
    // A desktop that prefers a language that Herald does not speak, and German next.
    qputenv("LC_ALL", "fr_FR.UTF-8");
    qputenv("LANGUAGE", "fr:de");
}

void TestLanguage::numbersAndDatesFollowTheLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("seconds");
    QTest::addColumn<QString>("posts");
    QTest::addColumn<QString>("date");
    QTest::newRow("English") << u"en"_s << u"1.25 s"_s << u"12,345"_s << u"12 Mar 2026"_s;
    QTest::newRow("German") << u"de"_s << u"1,25 s"_s << u"12.345"_s << u"12. März 2026"_s;
    QTest::newRow("Arabic") << u"ar"_s << u"\u20661.25 s\u2069"_s << u"\u206612,345\u2069"_s << u"12 مارس 2026"_s;
}

void TestLanguage::numbersAndDatesFollowTheLanguage()
{
    QFETCH(const QString, language);
    Language spoken;
    spoken.use(language);
    QTEST(displayValue(1.25, u"s"_s).replace(QChar::Nbsp, u' '), "seconds");
    QTEST(displayValue(12345, {}), "posts");
    QTEST(dateText(middayOf(2026, 3, 12)), "date");
}

void TestLanguage::countsFollowTheLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("firing");
    QTest::addColumn<QString>("text");
    QTest::newRow("English 1") << u"en"_s << 1 << u"1 alert firing"_s;
    QTest::newRow("English 2") << u"en"_s << 2 << u"2 alerts firing"_s;
    QTest::newRow("German 1") << u"de"_s << 1 << u"1 Alarm ausgelöst"_s;
    QTest::newRow("German 2") << u"de"_s << 2 << u"2 Alarme ausgelöst"_s;
    QTest::newRow("Arabic 1") << u"ar"_s << 1 << u"تنبيه واحد نشط"_s;
    QTest::newRow("Arabic 2") << u"ar"_s << 2 << u"تنبيهان نشطان"_s;
    QTest::newRow("Arabic 5") << u"ar"_s << 5 << u"5 تنبيهات نشطة"_s;
    QTest::newRow("Arabic 11") << u"ar"_s << 11 << u"11 تنبيهًا نشطًا"_s;
}

void TestLanguage::countsFollowTheLanguage()
{
    QFETCH(const QString, language);
    QFETCH(const int, firing);
    Language spoken;
    spoken.use(language);
    QTEST(stateText(Overall::Alert, {.firing = firing}), "text");
}

void TestLanguage::theDesktopsFirstKnownLanguageIsSpoken()
{
    Language spoken;
    spoken.use(u"system"_s);
    QCOMPARE(stateText(Overall::Well, {}), u"Alles in Ordnung"_s);
    QCOMPARE(dateText(middayOf(2026, 3, 12)), u"12. März 2026"_s);
}

void TestLanguage::anUnknownLanguageIsEnglish()
{
    Language spoken;
    spoken.use(u"tlh"_s);
    QCOMPARE(stateText(Overall::Well, {}), u"All is well"_s);
}

void TestLanguage::arabicBeginsOnTheRight()
{
    Language spoken;
    spoken.use(u"ar"_s);
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
    spoken.use(u"de"_s);
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
}

void TestLanguage::noEnglishIsLeftOnAnyPage_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("German") << u"de"_s;
    QTest::newRow("Arabic") << u"ar"_s;
}

void TestLanguage::noEnglishIsLeftOnAnyPage()
{
    QFETCH(const QString, language);
    const auto foreign = foreignTo(language);
    QVERIFY(foreign.contains(u"Show all"_s));
    const QTemporaryDir folder;
    QSettings preferences(folder.filePath(u"screen.ini"_s), QSettings::IniFormat);
    AppearanceSwitch appearance(*qApp);
    Language spoken;
    spoken.use(language);
    FakeEngine engine;
    const SystemClock clock;
    tellSampleStory(engine, clock.now());
    MainWindow window(engine, {clock, preferences, spoken, appearance, true});
    window.show();
    for (const auto &name : window.pageNames()) {
        QVERIFY(window.showPage(name));
        QTRY_VERIFY(window.currentPage()->isLoaded());
    }
    for (const auto &text : textsOn(window))
        QVERIFY2(!foreign.contains(text), qPrintable(text));
}

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
