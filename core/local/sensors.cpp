// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/sensors.h"

#include "sources/fields.h"

#include <QDir>
#include <QFile>
#include <set>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

/// Names that match in counting order, so that temp10 comes behind temp9 and numbers given to equal names stay.
QStringList inOrder(const QString &folder, const QString &pattern)
{
    QStringList names = QDir(folder).entryList({pattern}, QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot);
    std::ranges::sort(names, {}, [](const QString &name) { return std::pair(name.size(), name); });
    return names;
}

std::optional<double> celsiusOf(const QString &path)
{
    const auto milli = toFinite(contentOf(path));
    if (!milli || *milli <= -100'000 || *milli >= 200'000)
        return std::nullopt;
    return *milli / 1000;
}

class Temperatures {
public:
    void add(const QString &name, const QString &path)
    {
        const auto celsius = celsiusOf(path);
        if (!celsius || name.isEmpty())
            return;
        QString unique = name;
        for (int n = 2; !m_names.insert(unique).second; ++n)
            unique = u"%1 %2"_s.arg(name).arg(n);
        m_all.push_back({unique, *celsius});
    }
    [[nodiscard]] std::vector<Temperature> take() { return std::move(m_all); }

private:
    std::set<QString> m_names;
    std::vector<Temperature> m_all;
};

/// Adds the sensors of all chips; returns the chips' names.
std::set<QString> addChips(Temperatures &temperatures, const QString &folder)
{
    std::set<QString> chips;
    for (const QString &entry : inOrder(folder, u"hwmon*"_s)) {
        const QString chipFolder = folder + u'/' + entry;
        const QString chip = QString::fromUtf8(contentOf(chipFolder + "/name"_L1));
        chips.insert(chip);
        for (const QString &input : inOrder(chipFolder, u"temp*_input"_s)) {
            const QString sensor = input.section(u'_', 0, 0);
            const QString label = QString::fromUtf8(contentOf(chipFolder + u'/' + sensor + "_label"_L1));
            temperatures.add(u"%1 %2"_s.arg(chip, label.isEmpty() ? sensor : label).trimmed(),
                             chipFolder + u'/' + input);
        }
    }
    return chips;
}

}  // namespace

std::vector<Temperature> readTemperatures(const QString &sysFolder)
{
    Temperatures temperatures;
    const std::set<QString> chips = addChips(temperatures, sysFolder + "/class/hwmon"_L1);
    const QString zones = sysFolder + "/class/thermal"_L1;
    for (const QString &zone : inOrder(zones, u"thermal_zone*"_s)) {
        const QString type = QString::fromUtf8(contentOf(zones + u'/' + zone + "/type"_L1));
        // Most zones register a chip of their own name as well, with '-' turned into '_'.
        if (!chips.contains(type) && !chips.contains(QString(type).replace(u'-', u'_')))
            temperatures.add(type, zones + u'/' + zone + "/temp"_L1);
    }
    return temperatures.take();
}

}  // namespace herald
