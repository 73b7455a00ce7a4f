// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "pch_core.h"
#include <QAbstractItemModel>
#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QWidget>
