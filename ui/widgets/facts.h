// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tone.h"

#include <QList>
#include <QWidget>

class QGridLayout;

namespace herald {

/// A name and what is known under it.
struct Fact {
    QString name;
    QString value;
    Tone tone = Tone::Neutral;

    bool operator==(const Fact &) const = default;
};

/// Facts below each other, names at the leading side. Values wrap and can be selected.
class Facts final : public QWidget {
    Q_OBJECT
public:
    explicit Facts(QWidget *parent = nullptr);

    /// Facts without a value are left out.
    void setFacts(const QList<Fact> &facts);

private:
    [[nodiscard]] int widestName() const;
    [[nodiscard]] QWidget *makeValue(const Fact &fact);

    QGridLayout *m_grid = nullptr;
    QList<Fact> m_facts;
};

}  // namespace herald
