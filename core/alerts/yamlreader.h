// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/labels.h"
#include "domain/time.h"

#include <QStringList>
#include <optional>
#include <set>
#include <string>
#include <vector>
#include <yaml-cpp/yaml.h>

namespace herald {

/// A YAML text being read strictly. What is wrong is kept with its line; what follows is read with defaults, so that
/// readers stay linear and ask once at the end whether the file is sound.
class YamlFile {
public:
    /// `name` stands in errors. Refuses text that is no YAML, not UTF-8 or over 8 MiB.
    YamlFile(QString name, const QByteArray &text);

    [[nodiscard]] const YAML::Node &root() const { return m_root; }
    void refuse(const YAML::Node &at, const QString &what);
    /// Counts text that is read, so that a small file of aliases cannot unfold into gigabytes.
    [[nodiscard]] bool affords(const YAML::Node &scalar);
    [[nodiscard]] bool isSound() const { return m_errors.isEmpty(); }
    /// The first one.
    [[nodiscard]] Error error() const { return m_errors.value(0); }
    /// In the order in which they were found, up to a few dozen.
    [[nodiscard]] const QList<Error> &errors() const { return m_errors; }

private:
    void refuseLine(int line, const QString &what);

    QString m_name;
    YAML::Node m_root;
    QList<Error> m_errors;
    size_t m_charactersRead = 0;
};

/// One mapping of a file, with what it merges (`<<`). Every getter notes its key as known; finish() refuses the keys
/// that nobody asked for.
/// A key without a value counts as absent. Lives no longer than its file.
class YamlMap {
public:
    /// Refuses a node that is not a mapping, or that has a key twice.
    YamlMap(YamlFile &file, const YAML::Node &node, QString path);

    [[nodiscard]] bool has(const char *key);
    [[nodiscard]] bool isMap(const char *key);
    [[nodiscard]] QString text(const char *key, const QString &fallback = {});
    [[nodiscard]] QString requiredText(const char *key);
    [[nodiscard]] Duration duration(const char *key, Duration fallback = {});
    /// Finite numbers only.
    [[nodiscard]] std::optional<double> number(const char *key);
    [[nodiscard]] double requiredNumber(const char *key);
    /// A number within [low, high].
    [[nodiscard]] double numberWithin(const char *key, double fallback, double low, double high);
    [[nodiscard]] int integer(const char *key, int fallback, int low, int high);
    [[nodiscard]] bool boolean(const char *key, bool fallback);
    [[nodiscard]] QStringList texts(const char *key);
    /// Names with texts, in the file's order.
    [[nodiscard]] std::vector<Labels::Pair> pairs(const char *key);
    /// The mapping below `key`; an empty one where it is absent.
    [[nodiscard]] YamlMap map(const char *key);
    [[nodiscard]] std::vector<YamlMap> maps(const char *key);
    /// One word of an enumeration, by the function that knows the words.
    template <class Enum>
    [[nodiscard]] Enum word(const char *key, Enum fallback, std::optional<Enum> (*from)(QStringView),
                            QStringView known);

    void refuse(const char *key, const QString &what);
    void refuse(const QString &what);
    void finish();

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool isSound() const { return m_file->isSound(); }

private:
    struct Field {
        YAML::Node name;
        YAML::Node value;
        bool isKnown = false;
    };

    void merge(const YAML::Node &others, std::set<std::string> &seen);
    /// Nothing where the key is absent or has no value.
    [[nodiscard]] const YAML::Node *find(const char *key);
    [[nodiscard]] std::optional<QString> scalar(const char *key);
    [[nodiscard]] QString pathOf(const char *key) const;

    YamlFile *m_file;
    YAML::Node m_node;
    QString m_path;
    std::vector<Field> m_fields;
};

template <class Enum>
Enum YamlMap::word(const char *key, Enum fallback, std::optional<Enum> (*from)(QStringView), QStringView known)
{
    const auto text = scalar(key);
    if (!text)
        return fallback;
    const std::optional<Enum> value = from(*text);
    if (!value)
        refuse(key, QStringLiteral("\"%1\" is not known; use one of %2.").arg(text->left(40), known));
    return value.value_or(fallback);
}

}  // namespace herald
