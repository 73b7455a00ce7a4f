// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/pageaddress.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class PageAddressTest : public QObject {
    Q_OBJECT
private slots:
    void takesAWebAddress()
    {
        QCOMPARE(pageAddress(u" http://localhost:9100/metrics \n"_s).value(), QUrl(u"http://localhost:9100/metrics"_s));
        QCOMPARE(pageAddress(u"https://[::1]:9100/metrics?job=a#top"_s).value(),
                 QUrl(u"https://[::1]:9100/metrics?job=a"_s));
    }
    void refusesWhatIsNone_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u""_s, u"localhost:9100"_s, u"/metrics"_s, u"http://"_s, u"file:///etc/passwd"_s,
                                    u"http://a b/metrics"_s, u"http://ada:hunter2@host/metrics"_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void refusesWhatIsNone()
    {
        QFETCH(QString, text);
        const auto url = pageAddress(text);
        QVERIFY(!url.has_value());
        QCOMPARE(url.error().kind, ErrorKind::Invalid);
        QVERIFY(!url.error().text().contains(u"hunter2"));
        QVERIFY(!url.error().text().contains(u'\n'));
    }
};

QTEST_GUILESS_MAIN(PageAddressTest)
#include "tst_pageaddress.moc"
