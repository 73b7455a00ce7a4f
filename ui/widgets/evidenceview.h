// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/achievement.h"

#include <QFrame>

namespace herald {

/// One piece of proof: what it is, how strong it is, its numbers, and a link where it has one.
class EvidenceView final : public QFrame {
    Q_OBJECT
public:
    EvidenceView(const Evidence &evidence, QWidget *parent);
};

}  // namespace herald
