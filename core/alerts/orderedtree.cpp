// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/orderedtree.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QByteArray numberText(double number) { return QString::number(number, 'g', QLocale::FloatingPointShortest).toUtf8(); }

/// Qt's own escaping of one text, without the brackets of the array it needs around it.
QByteArray jsonString(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

/// A literal block keeps PromQL of several lines readable; it needs one newline at the end and no indent at the start.
bool suitsLiteral(const QString &text)
{
    const bool hasOneEnd = text.endsWith(u'\n') && !text.endsWith("\n\n"_L1) && text.size() > 1;
    return hasOneEnd && !text.front().isSpace() && !text.contains(u'\r') && !text.contains(u'\t');
}

/// Plain, a reader would take it for a number, a date, a flag or nothing: those of YAML 1.1 count too, since Prometheus
/// and most others read it. Source: yaml.org/type (bool, float, int, merge, null, timestamp).
bool looksLikeNoText(const QString &text)
{
    static const QRegularExpression other(
        u"\\A(?:~|null|true|false|yes|no|on|off|y|n|<<|=|[-+]?\\.(?:inf|nan)|[-+]?0x[0-9a-f_]+|[-+]?0b[01_]+|"
        "[-+]?(?:\\.[0-9_]+|[0-9][0-9_]*(?:\\.[0-9_]*)?)(?:e[-+]?[0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_"
        "]*)?|"
        "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*)\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    return other.match(text).hasMatch();
}

void emitText(YAML::Emitter &out, const QString &text)
{
    if (looksLikeNoText(text))
        out << YAML::DoubleQuoted << text.toStdString();
    else if (suitsLiteral(text))
        out << YAML::Literal << text.chopped(1).toStdString();
    else
        out << text.toStdString();
}

void emitTree(YAML::Emitter &out, const Tree &tree)
{
    if (const auto *text = std::get_if<QString>(&tree.value)) {
        emitText(out, *text);
    } else if (const auto *number = std::get_if<double>(&tree.value)) {
        out << numberText(*number).toStdString();
    } else if (const auto *flag = std::get_if<bool>(&tree.value)) {
        out << *flag;
    } else if (const auto *list = std::get_if<Tree::List>(&tree.value)) {
        out << YAML::BeginSeq;
        for (const Tree &item : *list)
            emitTree(out, item);
        out << YAML::EndSeq;
    } else if (const auto *map = std::get_if<Tree::Map>(&tree.value)) {
        out << YAML::BeginMap;
        for (const auto &[key, item] : *map) {
            out << YAML::Key;
            emitText(out, key);
            out << YAML::Value;
            emitTree(out, item);
        }
        out << YAML::EndMap;
    }
}

void writeJson(QByteArray &out, const Tree &tree);

template <class Items, class WriteItem>
void writeJsonItems(QByteArray &out, const Items &items, WriteItem writeItem)
{
    bool isFirst = true;
    for (const auto &item : items) {
        if (!isFirst)
            out += ',';
        isFirst = false;
        writeItem(item);
    }
}

void writeJson(QByteArray &out, const Tree &tree)
{
    if (const auto *text = std::get_if<QString>(&tree.value)) {
        out += jsonString(*text);
    } else if (const auto *number = std::get_if<double>(&tree.value)) {
        out += numberText(*number);
    } else if (const auto *flag = std::get_if<bool>(&tree.value)) {
        out += *flag ? "true" : "false";
    } else if (const auto *list = std::get_if<Tree::List>(&tree.value)) {
        out += '[';
        writeJsonItems(out, *list, [&out](const Tree &item) { writeJson(out, item); });
        out += ']';
    } else if (const auto *map = std::get_if<Tree::Map>(&tree.value)) {
        out += '{';
        writeJsonItems(out, *map, [&out](const auto &item) {
            out += jsonString(item.first) + ':';
            writeJson(out, item.second);
        });
        out += '}';
    }
}

}  // namespace

QByteArray toYaml(const Tree &tree)
{
    YAML::Emitter out;
    out.SetIndent(2);
    emitTree(out, tree);
    return QByteArray(out.c_str(), qsizetype(out.size())) + '\n';
}

QByteArray toJsonText(const Tree &tree)
{
    QByteArray out;
    writeJson(out, tree);
    return out;
}

}  // namespace herald
