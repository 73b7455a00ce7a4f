// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/achievement.h"
#include "domain/alert.h"
#include "domain/health.h"

#include <QIcon>
#include <QPixmap>

class QPainter;

namespace herald {

/// The line icon `name` of resources/icons in the colour of buttons' text: it follows the appearance and the state of
/// the button by itself, and is sharp at every scale.
[[nodiscard]] QIcon icon(const QString &name);

/// The icon in one colour of your own.
[[nodiscard]] QIcon icon(const QString &name, const QColor &color);

/// Draws the icon into `box`, for custom painting.
void paintIcon(QPainter &painter, const QString &name, const QColor &color, const QRectF &box);

/// The tray's three looks: a disc with a check, a triangle with an exclamation mark, a square with a crossed-out eye.
[[nodiscard]] QIcon trayIcon(Overall overall);
[[nodiscard]] QIcon applicationIcon();

[[nodiscard]] QString iconName(Category category);
[[nodiscard]] QString iconName(AchievementStatus status);
[[nodiscard]] QString iconName(const Alert &alert);
[[nodiscard]] QString iconName(AlertState state);
[[nodiscard]] QString iconName(HealthState state);
[[nodiscard]] QString iconName(Overall overall);
[[nodiscard]] QString iconName(SourceType source);
/// By the name before the first colon: "host", "prometheus", "git:~/src/x", "store", "discord".
[[nodiscard]] QString componentIconName(const QString &component);

}  // namespace herald
