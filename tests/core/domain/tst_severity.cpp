// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/alert.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class SeverityTest : public QObject {
    Q_OBJECT
private slots:
    void othersWordsHaveARank_data()
    {
        QTest::addColumn<Severity>("severity");
        for (const char *word : {"critical", "CRITICAL", "page", "emerg", "Disaster", "P1"})
            QTest::newRow(word) << Severity::Critical;
        for (const char *word : {"warning", "error", "high", "P3", "page-me", ""})
            QTest::newRow(word) << Severity::Warning;
        for (const char *word : {"info", "none", "notice", "P5"})
            QTest::newRow(word) << Severity::Info;
    }
    void othersWordsHaveARank()
    {
        QTEST(severityOf(Labels{{u"severity"_s, QString::fromLatin1(QTest::currentDataTag())}}), "severity");
    }
    void withoutALabelItIsAWarning() { QCOMPARE(severityOf(Labels()), Severity::Warning); }
};

QTEST_GUILESS_MAIN(SeverityTest)
#include "tst_severity.moc"
