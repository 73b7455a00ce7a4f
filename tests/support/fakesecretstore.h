// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secretstore.h"

#include <QMap>

namespace herald {

/// Secrets in memory, there at once.
class FakeSecretStore final : public SecretStore {
public:
    QMap<QString, QString> secrets;

    QFuture<Result<std::optional<QString>>> read(QString name) override
    {
        const auto found = secrets.constFind(name);
        using Answer = Result<std::optional<QString>>;
        return QtFuture::makeReadyFuture(
            Answer(found == secrets.constEnd() ? std::nullopt : std::optional<QString>(*found)));
    }
    QFuture<Result<>> write(QString name, QString value) override
    {
        secrets.insert(name, value);
        return QtFuture::makeReadyFuture(Result<>());
    }
    QFuture<Result<>> remove(QString name) override
    {
        secrets.remove(name);
        return QtFuture::makeReadyFuture(Result<>());
    }
    QFuture<Result<QStringList>> names() override
    {
        return QtFuture::makeReadyFuture(Result<QStringList>(secrets.keys()));
    }
};

}  // namespace herald
