// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/yamlreader.h"

#include <QStringDecoder>
#include <algorithm>
#include <cmath>
#include <set>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr qsizetype kMaxFileBytes = 8 * 1024 * 1024;
constexpr size_t kMaxTextBytes = 64 * 1024;
constexpr qsizetype kMaxErrors = 50;
constexpr size_t kMaxMerged = 1000;
constexpr size_t kMaxReadBytes = 64 * 1024 * 1024;

QString fromStd(const std::string &text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

/// The line with the first byte that is not UTF-8; 0-based.
std::optional<int> firstBadLine(const QByteArray &text)
{
    QStringDecoder whole(QStringDecoder::Utf8);
    const QString decoded = whole(text);
    if (!whole.hasError())
        return std::nullopt;
    int line = 0;
    for (const QByteArray &part : text.split('\n')) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString ignored = decoder(part);
        if (decoder.hasError())
            break;
        ++line;
    }
    return line;
}

}  // namespace

YamlFile::YamlFile(QString name, const QByteArray &text) : m_name(std::move(name))
{
    if (text.size() > kMaxFileBytes) {
        refuseLine(0, u"The file is larger than 8 MiB; split it."_s);
        return;
    }
    if (const auto line = firstBadLine(text)) {
        refuseLine(*line, u"The text is not UTF-8; save the file as UTF-8."_s);
        return;
    }
    try {
        m_root.reset(YAML::Load(text.toStdString()));
    } catch (const YAML::Exception &exception) {
        refuseLine(exception.mark.line, u"This is not YAML: %1."_s.arg(fromStd(exception.msg)));
    }
}

void YamlFile::refuse(const YAML::Node &at, const QString &what) { refuseLine(at.Mark().line, what); }

void YamlFile::refuseLine(int line, const QString &what)
{
    const Error error{ErrorKind::Invalid, what, u"%1:%2"_s.arg(m_name).arg(std::max(line, 0) + 1)};
    if (m_errors.size() < kMaxErrors && !m_errors.contains(error))
        m_errors += error;
}

bool YamlFile::affords(const YAML::Node &scalar)
{
    const size_t size = scalar.Scalar().size();
    m_charactersRead += size;
    return size <= kMaxTextBytes && m_charactersRead <= kMaxReadBytes;
}

YamlMap::YamlMap(YamlFile &file, const YAML::Node &node, QString path)
    : m_file(&file), m_node(node), m_path(std::move(path))
{
    if (!node.IsDefined() || node.IsNull())
        return;
    if (!node.IsMap()) {
        refuse(u"a mapping of keys and values is wanted here."_s);
        return;
    }
    std::set<std::string> seen;
    std::vector<YAML::Node> merged;
    for (const auto &entry : node) {
        const std::string &key = entry.first.Scalar();
        if (key == "<<") {
            merged.push_back(entry.second);
            continue;
        }
        if (!entry.first.IsScalar() || !seen.insert(key).second)
            m_file->refuse(entry.first, u"%1: the key stands here twice or is no text."_s.arg(pathOf(key.c_str())));
        m_fields.push_back({entry.first, entry.second, false});
    }
    for (const YAML::Node &others : merged)
        merge(others, seen);
}

/// Keys that stand here win, then those of the mappings that come first. Source: yaml.org/type/merge.html.
void YamlMap::merge(const YAML::Node &others, std::set<std::string> &seen)
{
    if (others.IsSequence()) {
        for (const YAML::Node &one : others)
            merge(one, seen);
        return;
    }
    if (!others.IsMap())
        return m_file->refuse(others, u"%1: a mapping, or a list of mappings, is wanted here."_s.arg(pathOf("<<")));
    YamlMap below(*m_file, others, pathOf("<<"));
    for (Field &field : below.m_fields) {
        if (m_fields.size() < kMaxMerged && seen.insert(field.name.Scalar()).second)
            m_fields.push_back(std::move(field));
    }
}

QString YamlMap::pathOf(const char *key) const
{
    const QString name = QString::fromUtf8(key);
    return m_path.isEmpty() ? name : m_path + u'.' + name;
}

const YAML::Node *YamlMap::find(const char *key)
{
    const auto field = std::ranges::find_if(m_fields, [key](const Field &f) { return f.name.Scalar() == key; });
    if (field == m_fields.end())
        return nullptr;
    field->isKnown = true;
    return field->value.IsNull() ? nullptr : &field->value;
}

bool YamlMap::has(const char *key) { return find(key) != nullptr; }

bool YamlMap::isMap(const char *key)
{
    const YAML::Node *node = find(key);
    return node && node->IsMap();
}

std::optional<QString> YamlMap::scalar(const char *key)
{
    const YAML::Node *node = find(key);
    if (!node)
        return std::nullopt;
    if (!node->IsScalar()) {
        refuse(key, u"one value is wanted here, not a list or a mapping."_s);
        return std::nullopt;
    }
    if (!m_file->affords(*node)) {
        refuse(key, u"the text is too long; at most 64 KiB are read."_s);
        return std::nullopt;
    }
    return fromStd(node->Scalar());
}

QString YamlMap::text(const char *key, const QString &fallback) { return scalar(key).value_or(fallback); }

QString YamlMap::requiredText(const char *key)
{
    const QString value = text(key);
    if (value.trimmed().isEmpty())
        refuse(key, u"is missing; add it."_s);
    return value;
}

Duration YamlMap::duration(const char *key, Duration fallback)
{
    const auto value = scalar(key);
    if (!value)
        return fallback;
    const auto parsed = parseDuration(*value);
    if (!parsed)
        refuse(key, parsed.error().what);
    return parsed.value_or(fallback);
}

std::optional<double> YamlMap::number(const char *key)
{
    const auto value = scalar(key);
    if (!value)
        return std::nullopt;
    bool ok = false;
    const double parsed = value->toDouble(&ok);
    if (!ok || !std::isfinite(parsed)) {
        refuse(key, u"\"%1\" is not a finite number."_s.arg(value->left(40)));
        return std::nullopt;
    }
    return parsed;
}

double YamlMap::requiredNumber(const char *key)
{
    if (!has(key))
        refuse(key, u"is missing; add it."_s);
    return number(key).value_or(0);
}

double YamlMap::numberWithin(const char *key, double fallback, double low, double high)
{
    const double value = number(key).value_or(fallback);
    if (value < low || value > high)
        refuse(key, u"%1 is not between %2 and %3."_s.arg(value).arg(low).arg(high));
    return value;
}

int YamlMap::integer(const char *key, int fallback, int low, int high)
{
    const auto value = scalar(key);
    if (!value)
        return fallback;
    bool ok = false;
    const int parsed = value->toInt(&ok);
    if (!ok || parsed < low || parsed > high) {
        refuse(key, u"\"%1\" is not a whole number between %2 and %3."_s.arg(value->left(40)).arg(low).arg(high));
        return fallback;
    }
    return parsed;
}

bool YamlMap::boolean(const char *key, bool fallback)
{
    const auto value = scalar(key);
    if (!value)
        return fallback;
    if (*value == "true"_L1 || *value == "false"_L1)
        return *value == "true"_L1;
    refuse(key, u"\"%1\" is neither true nor false."_s.arg(value->left(40)));
    return fallback;
}

QStringList YamlMap::texts(const char *key)
{
    const YAML::Node *node = find(key);
    if (!node)
        return {};
    if (!node->IsSequence()) {
        refuse(key, u"a list is wanted here."_s);
        return {};
    }
    QStringList values;
    for (const YAML::Node &item : *node) {
        if (!item.IsScalar() || !m_file->affords(item)) {
            refuse(key, u"a list of short texts is wanted here."_s);
            return {};
        }
        values += fromStd(item.Scalar());
    }
    return values;
}

std::vector<Labels::Pair> YamlMap::pairs(const char *key)
{
    YamlMap below = map(key);
    std::vector<Labels::Pair> result;
    for (const Field &field : below.m_fields) {
        const std::string &name = field.name.Scalar();
        result.emplace_back(fromStd(name), below.text(name.c_str()));
    }
    return result;
}

YamlMap YamlMap::map(const char *key)
{
    const YAML::Node *node = find(key);
    return {*m_file, node ? *node : YAML::Node(), pathOf(key)};
}

std::vector<YamlMap> YamlMap::maps(const char *key)
{
    const YAML::Node *node = find(key);
    std::vector<YamlMap> items;
    if (!node)
        return items;
    if (!node->IsSequence()) {
        refuse(key, u"a list is wanted here."_s);
        return items;
    }
    for (const YAML::Node &item : *node)
        items.emplace_back(*m_file, item, u"%1[%2]"_s.arg(pathOf(key)).arg(items.size()));
    return items;
}

void YamlMap::refuse(const char *key, const QString &what)
{
    const YAML::Node *node = find(key);
    m_file->refuse(node ? *node : m_node, pathOf(key) + u": "_s + what);
}

void YamlMap::refuse(const QString &what) { m_file->refuse(m_node, m_path.isEmpty() ? what : m_path + u": "_s + what); }

void YamlMap::finish()
{
    for (const Field &field : m_fields) {
        if (!field.isKnown)
            m_file->refuse(field.name, pathOf(field.name.Scalar().c_str())
                                           + u": nothing of this name is known here; remove or correct it."_s);
    }
}

}  // namespace herald
