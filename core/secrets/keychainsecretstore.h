// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secretstore.h"

#include <QObject>
#include <QProcessEnvironment>
#include <chrono>

namespace herald {

/// The desktop's keychain (Secret Service or KWallet) under the service "herald"; the environment wins over it.
/// Never falls back to a file. Main thread: the keychain's answers come through its event loop, a silent one is given
/// up after `patience`.
class KeychainSecretStore final : public QObject, public SecretStore {
    Q_OBJECT
public:
    explicit KeychainSecretStore(const QProcessEnvironment &environment,
                                 std::chrono::milliseconds patience = std::chrono::seconds(30),
                                 QObject *parent = nullptr);

    QFuture<Result<std::optional<QString>>> read(QString name) override;
    QFuture<Result<>> write(QString name, QString value) override;
    QFuture<Result<>> remove(QString name) override;
    QFuture<Result<QStringList>> names() override;

private:
    QProcessEnvironment m_environment;
    std::chrono::milliseconds m_patience;
};

}  // namespace herald
