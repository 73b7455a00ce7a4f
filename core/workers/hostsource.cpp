// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/hostsource.h"

using namespace Qt::StringLiterals;

namespace herald {

HostSource::HostSource(Duration interval, HostReader reader) : m_interval(interval), m_reader(std::move(reader)) {}

QString HostSource::name() const { return u"host"_s; }

QFuture<Harvest> HostSource::collect(CollectionContext context)
{
    Harvest harvest{.source = name(), .at = context.now};
    const auto facts = m_reader.read();
    if (facts) {
        HostMeasurement measured = measureHost(*facts, m_before, context.now);
        m_before = std::move(measured.counters);
        harvest.report = reportOf(measured.samples);
        harvest.samples = std::move(measured.samples);
    }
    harvest.health = healthOf(name(), m_interval, facts ? std::optional<Error>() : facts.error(), context.now);
    return QtFuture::makeReadyFuture(std::move(harvest));
}

}  // namespace herald
