// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/engineport.h"
#include "ui/refresh.h"

namespace herald {

/// The newest Overview, shared by the strip at the top and the Overview page. Asks only while it is active.
class OverviewFeed final : public QObject {
    Q_OBJECT
public:
    OverviewFeed(EnginePort &engine, QObject *parent);

    /// Nothing until the first answer.
    [[nodiscard]] const std::optional<Result<Overview>> &latest() const { return m_latest; }
    /// While the window cannot be seen, nobody needs an answer.
    void setActive(bool isActive);
    void want();

signals:
    void updated();

private:
    void ask();

    EnginePort &m_engine;
    Refresh m_refresh;
    std::optional<Result<Overview>> m_latest;
    bool m_isActive = false;
};

}  // namespace herald
