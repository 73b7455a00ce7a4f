// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/overviewfeed.h"

using namespace std::chrono_literals;

namespace herald {

OverviewFeed::OverviewFeed(EnginePort &engine, QObject *parent) : QObject(parent), m_engine(engine), m_refresh(1s, this)
{
    connect(&m_refresh, &Refresh::due, this, &OverviewFeed::ask);
    connect(&engine, &EnginePort::stored, this, &OverviewFeed::want);
    connect(&engine, &EnginePort::overallChanged, this, &OverviewFeed::want);
}

void OverviewFeed::setActive(bool isActive)
{
    m_isActive = isActive;
    want();
}

void OverviewFeed::want()
{
    if (m_isActive)
        m_refresh.want();
}

void OverviewFeed::ask()
{
    m_engine.overview().then(this, [this](const Result<Overview> &answer) {
        m_latest = answer;
        m_refresh.answered();
        emit updated();
    });
}

}  // namespace herald
