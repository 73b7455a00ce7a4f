// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/soundparts.h"

#include <QSet>
#include <algorithm>
#include <array>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Those that others name come first.
constexpr std::array kSections{"time_intervals", "receivers", "route",    "inhibit_rules", "maintenance", "quiet_hours",
                               "escalations",    "schedules", "policies", "actions",       "severities"};

/// Its id, or its name where it has none.
QString nameOf(const YAML::Node &entry)
{
    for (const char *key : {"id", "name"}) {
        const YAML::Node name = entry.IsMap() ? entry[key] : YAML::Node();
        if (name && name.IsScalar())
            return QString::fromStdString(name.Scalar());
    }
    return {};
}

/// Null for what is no YAML.
YAML::Node mapOf(const QByteArray &yaml)
{
    try {
        return YAML::Load(yaml.toStdString());
    } catch (const YAML::Exception &) {
        return {};
    }
}

/// Takes over what can be read, section by section.
class Salvage {
public:
    explicit Salvage(QString fileName) : m_fileName(std::move(fileName)) {}

    void take(const char *section, const YAML::Node &value)
    {
        if (adopt(section, value))
            return;
        if (value.IsSequence())
            takeEntries(section, value);
        else if (value.IsMap())
            takeRoutes(section, value);
        else
            name(QString::fromLatin1(section));
    }

    [[nodiscard]] SoundParts finish(const AlertingConfig &fallback)
    {
        AlertingConfig &config = m_parts.config;
        if (config.route.receiver.isEmpty()) {
            config.route = fallback.route;
            std::erase_if(config.receivers, [&](const Receiver &receiver) {
                return std::ranges::find(fallback.receivers, receiver.name, &Receiver::name)
                       != fallback.receivers.end();
            });
            config.receivers.insert(config.receivers.end(), fallback.receivers.begin(), fallback.receivers.end());
        }
        return std::move(m_parts);
    }

private:
    /// `first`: what the reader called the part, which it saw alone.
    void name(const QString &part, const QString &first = {})
    {
        const QString what = m_error.what.startsWith(first) ? m_error.what.mid(first.size()) : m_error.what;
        m_parts.broken +=
            Error{ErrorKind::Corrupt, u"%1 cannot be read and is left out; %2"_s.arg(part, what), m_fileName};
    }

    [[nodiscard]] Result<AlertingConfig> read(const char *section, const YAML::Node &value)
    {
        YAML::Node file;
        file[section] = value;
        auto config = readAlertingConfig(QByteArray::fromStdString(YAML::Dump(file)), m_fileName, m_parts.config);
        if (!config)
            m_error = config.error();
        return config;
    }

    bool adopt(const char *section, const YAML::Node &value)
    {
        auto config = read(section, value);
        if (config)
            m_parts.config = std::move(*config);
        return config.has_value();
    }

    void takeEntries(const char *section, const YAML::Node &entries)
    {
        YAML::Node sound(YAML::NodeType::Sequence);
        QSet<QString> names;
        int place = 0;
        for (const YAML::Node &entry : entries) {
            ++place;
            YAML::Node alone(YAML::NodeType::Sequence);
            alone.push_back(entry);
            const QString entryName = nameOf(entry);
            const QString shown = entryName.isEmpty() ? QString::number(place) : u'"' + entryName.left(40) + u'"';
            const bool isTwice = names.contains(entryName) && !entryName.isEmpty();
            if (isTwice)
                m_error.what = u"the name stands there twice; rename one."_s;
            if (isTwice || !read(section, alone)) {
                name(u"%1 %2"_s.arg(QLatin1StringView(section), shown), u"%1[0]."_s.arg(QLatin1StringView(section)));
                continue;
            }
            names.insert(entryName);
            sound.push_back(entry);
        }
        if (!adopt(section, sound))
            name(QString::fromLatin1(section));
    }

    void takeRoutes(const char *section, const YAML::Node &root)
    {
        YAML::Node sound = YAML::Clone(root);
        const YAML::Node children = root["routes"];
        sound.remove("routes");
        YAML::Node routes(YAML::NodeType::Sequence);
        if (!adopt(section, sound)) {
            name(QString::fromLatin1(section));
            return;
        }
        if (!children || !children.IsSequence())
            return;
        int place = 0;
        for (const YAML::Node &child : children) {
            ++place;
            YAML::Node alone = YAML::Clone(sound);
            alone["routes"] = YAML::Node(YAML::NodeType::Sequence);
            alone["routes"].push_back(child);
            if (read(section, alone))
                routes.push_back(child);
            else
                name(u"%1 %2 below the root"_s.arg(QLatin1StringView(section)).arg(place),
                     u"%1.routes[0]."_s.arg(QLatin1StringView(section)));
        }
        sound["routes"] = routes;
        if (routes.size() > 0 && !adopt(section, sound))
            name(QString::fromLatin1(section));
    }

    QString m_fileName;
    Error m_error;  // of the last reading that failed
    SoundParts m_parts;
};

}  // namespace

SoundParts soundParts(const QByteArray &yaml, const QString &fileName, const AlertingConfig &fallback)
{
    const auto whole = readAlertingConfig(yaml, fileName);
    if (whole)
        return {*whole, {}};
    const YAML::Node root = mapOf(yaml);
    if (!root.IsMap())
        return {fallback, {whole.error()}};
    Salvage salvage(fileName);
    for (const char *section : kSections) {
        if (const YAML::Node value = root[section]; value && !value.IsNull())
            salvage.take(section, value);
    }
    SoundParts parts = salvage.finish(fallback);
    if (parts.broken.isEmpty())
        parts.broken += whole.error();
    return parts;
}

}  // namespace herald
