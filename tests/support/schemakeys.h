// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <yaml-cpp/yaml.h>

namespace herald {

inline QJsonObject readSchema(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// The part of `root` that `schema` stands for: itself, or what its $ref names.
inline QJsonObject resolved(const QJsonObject &root, const QJsonObject &schema)
{
    const QString name = schema.value(QStringLiteral("$ref")).toString().section(u'/', -1);
    return name.isEmpty() ? schema : root.value(QStringLiteral("$defs")).toObject().value(name).toObject();
}

/// The keys of a YAML document that a JSON schema does not know, each with the way to it.
inline QStringList keysUnknownTo(const QJsonObject &root, const QJsonObject &part, const YAML::Node &node,
                                 const QString &way = {})
{
    QStringList unknown;
    QJsonObject schema = resolved(root, part);
    // A metric is a name or a map.
    const QJsonArray choices = schema.value(QStringLiteral("oneOf")).toArray();
    for (const QJsonValue choice : choices) {
        if (node.IsMap() && choice.toObject().contains(QStringLiteral("properties")))
            schema = choice.toObject();
    }
    const QJsonObject properties = schema.value(QStringLiteral("properties")).toObject();
    const QJsonObject items = schema.value(QStringLiteral("items")).toObject();
    const bool isOpen = schema.value(QStringLiteral("additionalProperties")).isObject();
    if (node.IsSequence()) {
        for (const auto &item : node)
            unknown += keysUnknownTo(root, items, item, way + QStringLiteral("[]"));
    } else if (node.IsMap() && !isOpen) {
        for (const auto &pair : node) {
            const QString key = QString::fromStdString(pair.first.as<std::string>());
            if (properties.contains(key))
                unknown += keysUnknownTo(root, properties.value(key).toObject(), pair.second, way + u'.' + key);
            else
                unknown += way + u'.' + key;
        }
    }
    return unknown;
}

}  // namespace herald
