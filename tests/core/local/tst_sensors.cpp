// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/sensors.h"

#include "support/filetree.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class SensorsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void noSensorsIsNoTemperature() { QVERIFY(readTemperatures(FileTree().path()).empty()); }

    void chipsAreNamedByChipAndLabel()
    {
        FileTree sys;
        sys.write(u"class/hwmon/hwmon0/name"_s, "coretemp\n");
        sys.write(u"class/hwmon/hwmon0/temp1_input"_s, "41500\n");
        sys.write(u"class/hwmon/hwmon0/temp1_label"_s, "Package id 0\n");
        sys.write(u"class/hwmon/hwmon0/temp2_input"_s, "-5000\n");
        QCOMPARE(readTemperatures(sys.path()),
                 (std::vector<Temperature>{{u"coretemp Package id 0"_s, 41.5}, {u"coretemp temp2"_s, -5.0}}));
    }
    void equalNamesAreNumbered()
    {
        FileTree sys;
        for (const QString &chip : {u"hwmon2"_s, u"hwmon10"_s}) {
            sys.write(u"class/hwmon/%1/name"_s.arg(chip), "nvme\n");
            sys.write(u"class/hwmon/%1/temp1_label"_s.arg(chip), "Composite\n");
            sys.write(u"class/hwmon/%1/temp1_input"_s.arg(chip), chip == u"hwmon2"_s ? "30000" : "40000");
        }
        QCOMPARE(readTemperatures(sys.path()),
                 (std::vector<Temperature>{{u"nvme Composite"_s, 30.0}, {u"nvme Composite 2"_s, 40.0}}));
    }
    void zonesThatAreChipsCountOnce()
    {
        FileTree sys;
        sys.write(u"class/hwmon/hwmon0/name"_s, "acpi_tz\n");
        sys.write(u"class/hwmon/hwmon0/temp1_input"_s, "27800\n");
        sys.write(u"class/thermal/thermal_zone0/type"_s, "acpi-tz\n");
        sys.write(u"class/thermal/thermal_zone0/temp"_s, "27800\n");
        sys.write(u"class/thermal/thermal_zone1/type"_s, "x86_pkg_temp\n");
        sys.write(u"class/thermal/thermal_zone1/temp"_s, "50000\n");
        sys.write(u"class/thermal/cooling_device0/type"_s, "Fan\n");
        QCOMPARE(readTemperatures(sys.path()),
                 (std::vector<Temperature>{{u"acpi_tz temp1"_s, 27.8}, {u"x86_pkg_temp"_s, 50.0}}));
    }
    void faultyReadingsAreAbsent_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", "x", "-273150", "65261850", "nan", "41 500"})
            QTest::newRow(text) << QByteArray(text);
    }
    void faultyReadingsAreAbsent()
    {
        QFETCH(QByteArray, text);
        FileTree sys;
        sys.write(u"class/hwmon/hwmon0/name"_s, "chip\n");
        sys.write(u"class/hwmon/hwmon0/temp1_input"_s, text);
        QVERIFY(readTemperatures(sys.path()).empty());
    }
};

QTEST_GUILESS_MAIN(SensorsTest)
#include "tst_sensors.moc"
