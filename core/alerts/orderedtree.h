// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <utility>
#include <variant>
#include <vector>

namespace herald {

/// A document whose keys keep their order, for writing the same facts as YAML for people and as JSON for programs.
struct Tree {
    using List = std::vector<Tree>;
    using Map = std::vector<std::pair<QString, Tree>>;

    std::variant<QString, double, bool, List, Map> value;
};

[[nodiscard]] QByteArray toYaml(const Tree &tree);
[[nodiscard]] QByteArray toJsonText(const Tree &tree);

}  // namespace herald
