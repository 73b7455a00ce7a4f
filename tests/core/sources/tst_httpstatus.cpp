// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/httpstatus.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class HttpStatusTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyStatusHasItsKind_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorKind>("kind");
        const auto rows = [](std::initializer_list<int> statuses, ErrorKind kind) {
            for (const int status : statuses)
                QTest::addRow("%d", status) << status << kind;
        };
        rows({301, 302, 308, 401, 403}, ErrorKind::Refused);
        rows({404, 410}, ErrorKind::NotFound);
        rows({408, 413, 429}, ErrorKind::Limited);
        rows({500, 502, 503, 504, 599}, ErrorKind::Unreachable);
        rows({0, 100, 400, 405, 418, 422}, ErrorKind::Invalid);
    }
    void everyStatusHasItsKind()
    {
        QFETCH(int, status);
        QFETCH(ErrorKind, kind);
        const Error error = statusError({.status = status, .url = QUrl(u"http://u:p@host/x?key=1"_s)}, u"Prometheus"_s);
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.where, u"http://host/x"_s);
        QVERIFY(error.what.startsWith(u"Prometheus answered with status %1; "_s.arg(status)));
    }
};

QTEST_GUILESS_MAIN(HttpStatusTest)
#include "tst_httpstatus.moc"
