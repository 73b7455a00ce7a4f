// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vocabulary.h"

#include <QTest>

using namespace herald;

using Words = std::vector<std::string>;

class VocabularyTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void findsEachWordWithThePartOnce()
    {
        const std::string_view words("\nviral\nmoral\nbanana\nral");
        QCOMPARE(wordsWith("ral", words), (Words{"viral", "moral", "ral"}));
        QCOMPARE(wordsWith("an", words), Words{"banana"});
        QCOMPARE(wordsWith("lmo", words), Words());
        QCOMPARE(wordsWith("ral", {}), Words());
    }

    void growsByWhatFollowsAlone()
    {
        Vocabulary vocabulary;
        vocabulary.add({"\nviral", 1}, 0);
        vocabulary.add({"\nviral", 1}, 0);
        vocabulary.add({"\nmoral", 2}, 1);
        QCOMPARE(vocabulary.upto(), 2);
        QCOMPARE(vocabulary.wordsWith("ral"), (Words{"viral", "moral"}));
    }
};

QTEST_GUILESS_MAIN(VocabularyTest)
#include "tst_vocabulary.moc"
