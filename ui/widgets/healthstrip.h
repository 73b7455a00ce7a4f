// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "ui/models/overviewfeed.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;
class QToolButton;

namespace herald {

class Pill;

/// The strip at the top: the page's name, how everything is, and how old the newest data are. "I cannot see" is never
/// green.
class HealthStrip final : public QFrame {
    Q_OBJECT
public:
    HealthStrip(const OverviewFeed &feed, const Clock &clock, QWidget *parent = nullptr);

    void setTitle(const QString &title);

signals:
    void addWanted();
    void scrapeWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void update();
    void addButtons(QLayout *line);

    const OverviewFeed &m_feed;
    const Clock &m_clock;
    QTimer m_step;
    QLabel *m_title = nullptr;
    Pill *m_state = nullptr;
    QLabel *m_age = nullptr;
};

/// As stateText(), but "Cannot see Prometheus" says what is not seen.
[[nodiscard]] QString overallText(const Overview &overview, Instant now);

/// `overview.overall`, counted again with the age of the data at `now`.
[[nodiscard]] Overall overallAt(const Overview &overview, Instant now);

}  // namespace herald
