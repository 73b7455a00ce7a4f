// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/incidentstore.h"

#include "store/alertstore.h"
#include "store/journalstore.h"
#include "support/temporarydatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;
using namespace std::chrono_literals;

namespace {

const Instant kNow = fromMs(1767225600000);

AlertId save(Database &database, const QString &host, std::optional<Instant> firedAt)
{
    Alert alert;
    alert.rule = u"High"_s;
    alert.labels = {{u"host"_s, host}};
    alert.fingerprint = alert.labels.fingerprint();
    alert.state = AlertState::Resolved;
    alert.firedAt = firedAt;
    alert.resolvedAt = kNow;
    alert.acknowledgedBy = u""_s;
    alert.acknowledgeComment = u""_s;
    alert.summary = u""_s;
    alert.description = u""_s;
    return AlertStore(database).save({alert, u"{}"_s}).value_or(AlertId{});
}

}  // namespace

class IncidentStoreTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tellsWhatFiredAndWhetherAnybodyActed()
    {
        const TemporaryDatabase database;
        save(*database, u"old"_s, kNow - 48h);
        save(*database, u"never"_s, std::nullopt);
        save(*database, u"left"_s, kNow - 2h);
        const AlertId ended = save(*database, u"ended"_s, kNow - 1h);
        QVERIFY(JournalStore(*database).append(
            Transition{ended, u"High"_s, {}, AlertState::Firing, AlertState::Resolved, 0, kNow, u"resolved by ann"_s}));
        const auto incidents = IncidentStore(*database).firedSince(kNow - 24h);
        QVERIFY2(incidents, qPrintable(incidents ? QString() : incidents.error().text()));
        QCOMPARE(incidents->size(), 2);
        QCOMPARE(incidents->at(0).labels.value(u"host"), u"left"_s);
        QVERIFY(!incidents->at(0).isActedOn);
        QCOMPARE(incidents->at(0).firedAt, kNow - 2h);
        QCOMPARE(incidents->at(0).endedAt, std::optional(kNow));
        QVERIFY(incidents->at(1).isActedOn);
    }
};

QTEST_GUILESS_MAIN(IncidentStoreTest)
#include "tst_incidentstore.moc"
