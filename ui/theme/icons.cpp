// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/iconengine.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace herald {

QIcon icon(const QString &name) { return QIcon(new TintedIconEngine(name)); }

QIcon icon(const QString &name, const QColor &color) { return QIcon(new TintedIconEngine(name, color)); }

void paintIcon(QPainter &painter, const QString &name, const QColor &color, const QRectF &box)
{
    const int pixels = qRound(box.width() * painter.device()->devicePixelRatioF());
    const QPixmap pixmap = tintedPixmap(name, color, pixels);
    painter.drawPixmap(box, pixmap, QRectF(pixmap.rect()));
}

QIcon trayIcon(Overall overall)
{
    switch (overall) {
    case Overall::Well: return QIcon(u":/icons/tray-well.svg"_s);
    case Overall::Alert: return QIcon(u":/icons/tray-alert.svg"_s);
    case Overall::CannotSee: return QIcon(u":/icons/tray-cannot-see.svg"_s);
    }
    return {};
}

QIcon applicationIcon() { return QIcon(u":/icons/herald.svg"_s); }

QString iconName(Category category) { return toText(category); }

QString iconName(AchievementStatus status)
{
    switch (status) {
    case AchievementStatus::Draft: return u"draft"_s;
    case AchievementStatus::Confirmed: return u"proof"_s;
    case AchievementStatus::Published: return u"published"_s;
    case AchievementStatus::Archived: return u"archive"_s;
    }
    return {};
}

QString iconName(const Alert &alert)
{
    return alert.state == AlertState::Firing && alert.acknowledgedAt ? u"acknowledged"_s : iconName(alert.state);
}

QString iconName(AlertState state)
{
    switch (state) {
    case AlertState::Inactive: return u"inactive"_s;
    case AlertState::Pending: return u"pending"_s;
    case AlertState::Firing: return u"firing"_s;
    case AlertState::Resolved: return u"resolved"_s;
    case AlertState::NoData: return u"cannot-see"_s;
    case AlertState::Error: return u"error"_s;
    }
    return {};
}

QString iconName(HealthState state)
{
    switch (state) {
    case HealthState::Starting: return u"starting"_s;
    case HealthState::Well: return u"well"_s;
    case HealthState::CannotSee: return u"cannot-see"_s;
    case HealthState::Paused: return u"paused"_s;
    }
    return {};
}

QString iconName(Overall overall)
{
    switch (overall) {
    case Overall::Well: return u"well"_s;
    case Overall::Alert: return u"firing"_s;
    case Overall::CannotSee: return u"cannot-see"_s;
    }
    return {};
}

QString iconName(SourceType source)
{
    switch (source) {
    case SourceType::Git:
    case SourceType::GitHub: return u"git"_s;
    case SourceType::Prometheus: return u"prometheus"_s;
    case SourceType::Host: return u"host"_s;
    case SourceType::Threads: return u"message"_s;
    case SourceType::Ci: return u"refresh"_s;
    case SourceType::Api: return u"development"_s;
    case SourceType::Incident: return u"firing"_s;
    case SourceType::Manual: return u"edit"_s;
    }
    return {};
}

QString componentIconName(const QString &component)
{
    const QString kind = component.section(u':', 0, 0);
    for (const auto &known : {u"host"_s, u"prometheus"_s, u"git"_s, u"store"_s}) {
        if (kind == known)
            return known;
    }
    if (kind == "discord"_L1 || kind == "desktop"_L1)
        return u"message"_s;
    return kind == "alerting"_L1 ? u"alerts"_s : u"component"_s;
}

}  // namespace herald
