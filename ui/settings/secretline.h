// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/engineport.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace herald {

/// A field for one secret of the keychain: it can be set, replaced and removed, and is never shown.
class SecretLine final : public QWidget {
    Q_OBJECT
public:
    /// `example` is how such a secret looks, for as long as there is none.
    SecretLine(QLatin1StringView name, const QString &example, EnginePort &engine, QWidget *parent);

    void setSet(bool isSet);
    void setAccessibleFieldName(const QString &name);

signals:
    /// The keychain has it, or has it no more.
    void saved(bool isSet);
    void failed(const herald::Error &error);

private:
    void save(const QString &value);

    QString m_name;
    QString m_example;
    EnginePort &m_engine;
    QLineEdit *m_field = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_remove = nullptr;
};

}  // namespace herald
