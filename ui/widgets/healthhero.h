// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/engineport.h"

#include <QFrame>

class QLabel;

namespace herald {

class IconView;

/// The first thing on the Overview: one sentence on how everything is, and four counts.
class HealthHero final : public QFrame {
    Q_OBJECT
public:
    explicit HealthHero(QWidget *parent = nullptr);

    void setOverview(const Overview &overview, Instant now);

private:
    struct Count {
        QLabel *value = nullptr;
        QLabel *name = nullptr;
    };

    [[nodiscard]] Count addCount(QLayout *line, const QString &name);
    void setCounts(const Overview &overview, Instant now) const;

    IconView *m_icon = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    Count m_firing;
    Count m_pending;
    Count m_sources;
    Count m_targets;
};

}  // namespace herald
