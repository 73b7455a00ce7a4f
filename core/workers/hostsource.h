// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/hostreader.h"
#include "workers/source.h"

namespace herald {

/// This machine. Reading takes a few milliseconds, so it is done at once on the collector's thread.
class HostSource final : public Source {
public:
    explicit HostSource(Duration interval, HostReader reader = HostReader());

    [[nodiscard]] QString name() const override;
    [[nodiscard]] Duration interval() const override { return m_interval; }
    [[nodiscard]] QFuture<Harvest> collect(CollectionContext context) override;

private:
    Duration m_interval;
    HostReader m_reader;
    std::optional<HostCounters> m_before;
};

}  // namespace herald
