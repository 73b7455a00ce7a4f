// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "achievements/person.h"
#include "workers/source.h"

namespace herald {

/// One watched git repository. Reading runs on a pool thread, since a first import takes seconds.
class GitSource final : public Source {
public:
    struct Options {
        QString path;
        Duration interval{};
        QStringList emails;  ///< the person's own; empty: the repository's user.email
    };

    explicit GitSource(Options options) : m_options(std::move(options)) {}

    [[nodiscard]] QString name() const override;
    [[nodiscard]] Duration interval() const override { return m_options.interval; }
    [[nodiscard]] QFuture<Harvest> collect(CollectionContext context) override;

private:
    Options m_options;
};

/// The name of a repository's source.
[[nodiscard]] QString gitSourceName(const QString &path);

}  // namespace herald
