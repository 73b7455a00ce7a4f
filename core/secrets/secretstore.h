// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QFuture>
#include <optional>

namespace herald {

/// Keeps secrets by name. Futures finish on the calling thread and have one result each.
/// Errors: Invalid for what is no name of a secret, Unreachable where there is no keychain, Refused where it is locked or says no.
class SecretStore {
public:
    SecretStore() = default;
    virtual ~SecretStore() = default;
    SecretStore(const SecretStore &) = delete;
    SecretStore &operator=(const SecretStore &) = delete;

    /// Nothing where it is not set.
    [[nodiscard]] virtual QFuture<Result<std::optional<QString>>> read(QString name) = 0;
    [[nodiscard]] virtual QFuture<Result<>> write(QString name, QString value) = 0;
    /// No error where it is not set.
    [[nodiscard]] virtual QFuture<Result<>> remove(QString name) = 0;
    /// Names of those of Herald's own that are set.
    [[nodiscard]] virtual QFuture<Result<QStringList>> names() = 0;
};

}  // namespace herald
