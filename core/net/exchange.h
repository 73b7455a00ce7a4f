// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/http.h"

#include <QFuture>
#include <QNetworkReply>
#include <QObject>
#include <QPromise>
#include <QTimer>
#include <memory>

namespace herald {

/// One request of QtHttpClient from sending to the finished future; deletes itself afterwards. Lives on the client's
/// thread.
class Exchange final : public QObject {
    Q_OBJECT
public:
    /// `request` is what `reply` answers; its time-out begins now.
    Exchange(HttpRequest request, std::unique_ptr<QNetworkReply> reply, QObject *parent);
    ~Exchange() override;

    [[nodiscard]] QFuture<Result<HttpReply>> future() const { return m_promise.future(); }
    /// Finishes the future with Unreachable and `why`; does nothing once it has finished.
    void abort(const QString &why);

private:
    void readAvailable();
    void conclude();
    void finish(Result<HttpReply> result);
    [[nodiscard]] Result<HttpReply> result() const;
    [[nodiscard]] QString where() const;

    const HttpRequest m_request;
    std::unique_ptr<QNetworkReply> m_reply;
    QPromise<Result<HttpReply>> m_promise;
    QTimer m_timeout;
    QByteArray m_body;
    bool m_isFinished = false;
};

}  // namespace herald
