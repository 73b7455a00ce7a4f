// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace herald {

/// A choice among values that are shown by other words. Where one may type, any text is a value too.
class ChoiceField final : public QComboBox {
    Q_OBJECT
public:
    enum class Typing { No, Yes };

    ChoiceField(Typing typing, const QString &accessibleName, QWidget *parent);

    void add(const QString &text, const QVariant &value);
    /// Replaces the choices, each shown as it is; what is chosen stays.
    void setWords(const QStringList &words);
    /// Emits nothing.
    void setValue(const QVariant &value);
    [[nodiscard]] QVariant value() const;
    [[nodiscard]] QString word() const { return value().toString(); }
    [[nodiscard]] int number() const { return value().toInt(); }

signals:
    /// A person chose or typed another one.
    void chosen();
};

}  // namespace herald
