// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPushButton>

class QMenu;

namespace herald {

/// A button with a menu of check boxes: none chosen means all.
class FilterButton final : public QPushButton {
    Q_OBJECT
public:
    struct Choice {
        QString title;
        QString icon;
        int value = 0;
    };

    FilterButton(QString name, const QList<Choice> &choices, QWidget *parent = nullptr);

    [[nodiscard]] QList<int> chosen() const;
    void setChosen(const QList<int> &values);

    /// The chosen values as a list of an enum.
    template <class Enum>
    [[nodiscard]] QList<Enum> chosenAs() const
    {
        QList<Enum> values;
        for (const int value : chosen())
            values += Enum(value);
        return values;
    }

signals:
    void changed();

private:
    void nameSelf();

    QString m_name;
    QMenu *m_menu = nullptr;
};

}  // namespace herald
