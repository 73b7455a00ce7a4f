// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plaintext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class PlainTextTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void cleansWhatHarmsTheScreen_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("clean");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("blanks") << u"  a b \n"_s << u"a b"_s;
        QTest::newRow("bell and zero") << u"a\a\x01"_s + QChar(0) + u"b"_s << u"ab"_s;
        QTest::newRow("escape sequence") << u"\x1b[31mred"_s << u"[31mred"_s;
        QTest::newRow("line ends") << u"a\r\nb\n\n \n\nc"_s << u"a\nb\n\nc"_s;
        QTest::newRow("tab") << u"a\tb"_s << u"a b"_s;
        QTest::newRow("right to left") << u"a\u202Egpj.exe\u2069"_s << u"agpj.exe"_s;
        QTest::newRow("lone surrogate") << u"a"_s + QChar(0xD83D) + u"b"_s + QChar(0xDE00) << u"ab"_s;
        QTest::newRow("emoji") << u"a😀b"_s << u"a😀b"_s;
        QTest::newRow("paragraph separator") << u"a\u2029b"_s << u"a\nb"_s;
    }
    void cleansWhatHarmsTheScreen()
    {
        QFETCH(QString, text);
        QFETCH(QString, clean);
        QCOMPARE(cleanText(text), clean);
    }

    void linesAreOne() { QCOMPARE(cleanLine(u" a\n\n b  c\u2028d "_s), u"a b c d"_s); }

    void shortensAtWords()
    {
        QCOMPARE(shortened(u"short"_s, 5), u"short"_s);
        QCOMPARE(shortened(u"one two three"_s, 10), u"one two…"_s);
        QCOMPARE(shortened(u"abcdefghij"_s, 5), u"abcd…"_s);
        QCOMPARE(shortened(u"abc😀def"_s, 5), u"abc…"_s);
        QCOMPARE(shortened(u"ab\\*cdef"_s, 4), u"ab…"_s);
        QCOMPARE(shortened(u"abc"_s, 1), u"…"_s);
    }

    void partsAtLinesThenBlanksThenCharacters()
    {
        QCOMPARE(splitText({}, 10), QStringList());
        QCOMPARE(splitText(u"abc"_s, 10), QStringList{u"abc"_s});
        QCOMPARE(splitText(u"one two\nthree four"_s, 12), (QStringList{u"one two"_s, u"three four"_s}));
        QCOMPARE(splitText(u"one two three four"_s, 10), (QStringList{u"one two"_s, u"three four"_s}));
        QCOMPARE(splitText(u"abcdefghijklmnop"_s, 8), (QStringList{u"abcdefgh"_s, u"ijklmnop"_s}));
    }

    void losesNothingAndKeepsTheBudget()
    {
        const QString alphabet = u"abc 😀é\\*\nÄ👩‍🚀🇩🇪 "_s;
        uint state = 7;
        for (int run = 0; run < 300; ++run) {
            QString text;
            for (int i = 0; i < 200; ++i) {
                state = state * 1664525 + 1013904223;
                const qsizetype at = (state >> 16) % uint(alphabet.size());
                if (!alphabet[at].isLowSurrogate())
                    text += alphabet[at].isHighSurrogate() ? alphabet.mid(at, 2) : alphabet.mid(at, 1);
            }
            const qsizetype budget = 20 + run % 40;
            QString joined;
            for (const QString &piece : splitText(text, budget)) {
                QVERIFY(piece.size() <= budget && !piece.isEmpty());
                QVERIFY(!piece.front().isLowSurrogate() && !piece.back().isHighSurrogate());
                joined += piece;
            }
            const auto bare = [](QString t) { return t.remove(u' ').remove(u'\n'); };
            QCOMPARE(bare(joined), bare(text));
        }
    }

    void partsNoEscape()
    {
        for (const QString &piece : splitText(QString(u"\\*"_s).repeated(50), 9))
            QCOMPARE(piece.size() % 2, 0);
        for (const QString &piece : splitText(QString(u'\\').repeated(101), 9))
            QVERIFY(!piece.isEmpty());
    }

    void aCharacterOfManyPartsEndsToo()
    {
        const QString zalgo = u"e"_s + QString(QChar(0x301)).repeated(5000);
        for (const QString &piece : splitText(zalgo, 100))
            QVERIFY(!piece.isEmpty() && piece.size() <= 100);
    }
};

QTEST_GUILESS_MAIN(PlainTextTest)
#include "tst_plaintext.moc"
