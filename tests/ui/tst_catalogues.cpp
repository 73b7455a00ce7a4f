// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

const QString kSources = QStringLiteral(HERALD_SOURCE_DIR);

/// An entry of a catalogue.
struct Message {
    QString context;
    QString source;
    QStringList texts;  ///< one, or one for each form of the plural
    bool isCounted = false;
    bool isFinished = true;
};

QString catalogue(const QString &language) { return kSources + u"/translations/herald_%1.ts"_s.arg(language); }

QList<Message> messagesIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages += {.context = context, .isCounted = xml.attributes().hasAttribute("numerus"_L1)};
        else if (xml.name() == "source"_L1)
            messages.last().source = xml.readElementText();
        else if (xml.name() == "numerusform"_L1)
            messages.last().texts += xml.readElementText();
        else if (xml.name() == "translation"_L1) {
            messages.last().isFinished = !xml.attributes().hasAttribute("type"_L1);
            if (!messages.last().isCounted)
                messages.last().texts += xml.readElementText();
        }
    }
    return xml.hasError() ? QList<Message>{} : messages;
}

QSet<QString> placesIn(const QString &text)
{
    static const QRegularExpression place(u"%[0-9n]"_s);
    QSet<QString> places;
    for (auto match = place.globalMatch(text); match.hasNext();)
        places += match.next().captured();
    return places;
}

/// The catalogue as it would be were the sources gathered now.
QString gatheredAnew(const QString &language, const QDir &folder)
{
    const QString path = folder.filePath(u"herald_%1.ts"_s.arg(language));
    QFile::copy(catalogue(language), path);
    QStringList arguments{u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s};
    for (const auto *include : {"", "/app", "/core"})
        arguments += {u"-I"_s, kSources + QLatin1StringView(include)};
    arguments += {kSources + u"/ui"_s, kSources + u"/app/desktop"_s, u"-ts"_s, path};
    if (language == "en"_L1)
        arguments += u"-pluralonly"_s;
    QProcess lupdate;
    lupdate.start(QStringLiteral(LUPDATE), arguments);
    return lupdate.waitForFinished() && lupdate.exitCode() == 0 ? path : QString();
}

}  // namespace

class TestCatalogues : public QObject {
    Q_OBJECT

private slots:
    void noTextOfTheScreenIsMissing_data() { languages(); }
    void noTextOfTheScreenIsMissing();
    void everyTextKeepsItsPlaces_data() { languages(); }
    void everyTextKeepsItsPlaces();
    void englishCountsLikeEnglish();

private:
    static void languages();
};

void TestCatalogues::languages()
{
    QTest::addColumn<QString>("language");
    for (const auto *language : {"en", "de", "ar"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

/// Where this fails: `cmake --build build --target update_translations`, and write the unfinished texts.
void TestCatalogues::noTextOfTheScreenIsMissing()
{
    QFETCH(const QString, language);
    const QTemporaryDir folder;
    const auto messages = messagesIn(gatheredAnew(language, folder.path()));
    QVERIFY(!messages.isEmpty());
    for (const auto &message : messages)
        QVERIFY2(message.isFinished && !message.texts.contains(QString()),
                 qPrintable(message.context + u": "_s + message.source));
}

/// A form of one or two may say its number in a word.
void TestCatalogues::everyTextKeepsItsPlaces()
{
    QFETCH(const QString, language);
    const auto messages = messagesIn(catalogue(language));
    QVERIFY(!messages.isEmpty());
    for (const auto &message : messages) {
        const auto wanted = placesIn(message.source) - QSet{u"%n"_s};
        for (const auto &text : message.texts)
            QVERIFY2(placesIn(text) - QSet{u"%n"_s} == wanted, qPrintable(message.source + u" → "_s + text));
        QVERIFY2(placesIn(message.source).contains(u"%n"_s) == placesIn(message.texts.last()).contains(u"%n"_s),
                 qPrintable(message.source));
    }
}

void TestCatalogues::englishCountsLikeEnglish()
{
    const auto messages = messagesIn(catalogue(u"en"_s));
    QVERIFY(!messages.isEmpty());
    for (const auto &message : messages) {
        QCOMPARE(message.texts.size(), 2);
        for (const auto &text : message.texts)
            QVERIFY2(!text.contains("(s)"_L1), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(TestCatalogues)
#include "tst_catalogues.moc"
