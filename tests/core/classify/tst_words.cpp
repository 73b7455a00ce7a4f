// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

QStringList shown(QStringView text)
{
    QStringList words;
    for (const std::string &word : wordsOf(text))
        words.append(QString::fromStdString(word));
    return words;
}

}  // namespace

class WordsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void takesTextApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("nothing") << u""_s << QStringList();
        QTest::newRow("punctuation only") << u" -- !? ()"_s << QStringList();
        QTest::newRow("verb and object") << u"Add retries"_s << QStringList{u"add"_s, u"retry"_s};
        QTest::newRow("camel case") << u"rename HttpClient"_s << QStringList{u"renam"_s, u"http"_s, u"client"_s};
        QTest::newRow("capitals stay together") << u"JSON API"_s << QStringList{u"json"_s, u"api"_s};
        QTest::newRow("snake case") << u"read_write flag"_s << QStringList{u"read"_s, u"writ"_s, u"flag"_s};
        QTest::newRow("apostrophe") << u"don't panic"_s << QStringList{u"dont"_s, u"panic"_s};
        QTest::newRow("curly apostrophe") << u"don\u2019t"_s << QStringList{u"dont"_s};
        QTest::newRow("number") << u"wait 300 ms"_s << QStringList{u"wait"_s, u"<number>"_s, u"ms"_s};
        QTest::newRow("version") << u"Qt 6.4.2."_s << QStringList{u"qt"_s, u"<version>"_s};
        QTest::newRow("version with v") << u"v1.2"_s << QStringList{u"<version>"_s};
        QTest::newRow("reference") << u"see #123"_s << QStringList{u"see"_s, u"<reference>"_s};
        QTest::newRow("lone hash") << u"C# #"_s << QStringList();
        QTest::newRow("address") << u"use https://example.org/a1?b=2 now"_s
                                 << QStringList{u"use"_s, u"<address>"_s, u"now"_s};
        QTest::newRow("other scripts") << u"\u4fee\u590d fix \u00e9t\u00e9"_s << QStringList{u"fix"_s};
    }
    void takesTextApart()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, words);
        QCOMPARE(shown(text), words);
    }

    void formsOfAVerbAreOneWord_data()
    {
        QTest::addColumn<QStringList>("forms");
        QTest::newRow("fix") << QStringList{u"fix"_s, u"Fixes"_s, u"fixed"_s, u"fixing"_s};
        QTest::newRow("add") << QStringList{u"add"_s, u"adds"_s, u"added"_s, u"ADDING"_s};
        QTest::newRow("apply") << QStringList{u"apply"_s, u"applies"_s, u"applied"_s};
        QTest::newRow("drop") << QStringList{u"drop"_s, u"dropped"_s, u"dropping"_s};
        QTest::newRow("remove") << QStringList{u"remove"_s, u"removes"_s, u"removed"_s, u"removing"_s};
    }
    void formsOfAVerbAreOneWord()
    {
        QFETCH(QStringList, forms);
        for (const QString &form : forms)
            QCOMPARE(shown(form), shown(forms.first()));
    }

    void shortWordsKeepTheirEndings()
    {
        QCOMPARE(stemOf("is"), std::string("is"));
        QCOMPARE(stemOf("use"), std::string("use"));
        QCOMPARE(stemOf("bed"), std::string("bed"));
        QCOMPARE(stemOf(""), std::string());
    }

    void readsLongTextWithoutHarm()
    {
        QCOMPARE(wordsOf(QString(1'000'000, u'a')).size(), size_t(1));
        QCOMPARE(wordsOf(u"1."_s.repeated(500'000)).size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "tst_words.moc"
