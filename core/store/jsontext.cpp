// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace herald {

namespace {

QString compact(const QJsonDocument &document) { return QString::fromUtf8(document.toJson(QJsonDocument::Compact)); }

QJsonArray arrayFromText(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).array(); }

}  // namespace

QString jsonText(const QJsonObject &object) { return compact(QJsonDocument(object)); }

QString jsonText(const QStringList &list) { return compact(QJsonDocument(QJsonArray::fromStringList(list))); }

QString jsonText(const std::vector<double> &numbers)
{
    QJsonArray array;
    for (const double number : numbers)
        array.append(number);
    return compact(QJsonDocument(array));
}

QString jsonText(const Labels &labels) { return jsonText(labels.toJson()); }

QByteArray jsonBytes(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

QJsonObject objectFromText(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }

QStringList stringsFromText(const QString &text)
{
    QStringList list;
    for (const QJsonValue &value : arrayFromText(text))
        list << value.toString();
    return list;
}

std::vector<double> numbersFromText(const QString &text)
{
    std::vector<double> numbers;
    for (const QJsonValue &value : arrayFromText(text))
        numbers.push_back(value.toDouble());
    return numbers;
}

Labels labelsFromText(const QString &text) { return Labels::fromJson(objectFromText(text)); }

}  // namespace herald
