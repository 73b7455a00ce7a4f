// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainsecretstore.h"

#include "domain/secretname.h"
#include "secrets/secretnames.h"

#include <QPointer>
#include <QPromise>
#include <QTimer>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

const QString &service()
{
    static const QString name = u"herald"_s;
    return name;
}

QString wayOut(const QString &name)
{
    const QString start = u"start one such as gnome-keyring or KWallet"_s;
    return isAskedOfEnvironment(name) ? start + u", or set %1 in the environment."_s.arg(name) : start + u'.';
}

/// What a failed job for the secret `name` means, in words of what to do.
Error errorOf(QKeychain::Error error, const QString &text, const QString &name)
{
    switch (error) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {ErrorKind::Refused, u"The keychain said no to %1; unlock it and try again."_s.arg(name), {}};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {ErrorKind::Unreachable, u"There is no keychain here to ask for %1; %2"_s.arg(name, wayOut(name)), {}};
    default:
        return {ErrorKind::Unreachable,
                u"The keychain does not answer when asked for %1 (%2); %3"_s.arg(name, text, wayOut(name)),
                {}};
    }
}

tl::unexpected<Error> unknownName(const QString &name)
{
    return fail(
        ErrorKind::Invalid,
        u"\"%1\" is no name of a secret; Herald's own are %2, and a receiver's address may have any name of capital letters, digits and _, such as PAGER_WEBHOOK."_s
            .arg(name.left(60), secretNames().join(", "_L1)));
}

template <class T>
QFuture<Result<T>> ready(Result<T> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

/// Starts the job and gives what `read(job, error)` makes of its end, or Unreachable when the keychain keeps silent.
template <class T, class Job, class Read>
QFuture<Result<T>> run(Job *job, std::chrono::milliseconds patience, Read read)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const auto finish = [promise](Result<T> result) {
        if (promise->future().isFinished())
            return;
        promise->addResult(std::move(result));
        promise->finish();
    };
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, read, finish] { finish(read(*job)); });
    QTimer::singleShot(patience, job, [finish] {
        finish(fail(ErrorKind::Unreachable, u"The keychain does not answer; look whether it asks for its password."_s));
    });
    auto future = promise->future();
    job->start();
    return future;
}

Result<> endOf(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound)
        return {};
    return tl::unexpected(errorOf(job.error(), job.errorString(), job.key()));
}

}  // namespace

KeychainSecretStore::KeychainSecretStore(const QProcessEnvironment &environment, std::chrono::milliseconds patience,
                                         QObject *parent)
    : QObject(parent), m_environment(environment), m_patience(patience)
{
}

QFuture<Result<std::optional<QString>>> KeychainSecretStore::read(QString name)
{
    using Value = std::optional<QString>;
    if (!isSecretName(name))
        return ready<Value>(unknownName(name));
    if (const QString value = m_environment.value(name); !value.isEmpty() && isAskedOfEnvironment(name))
        return ready<Value>(Value(value));
    auto *job = new QKeychain::ReadPasswordJob(service());
    job->setKey(name);
    return run<Value>(job, m_patience, [](const QKeychain::ReadPasswordJob &done) -> Result<Value> {
        if (done.error() == QKeychain::EntryNotFound)
            return Value();
        return endOf(done).map([&] { return Value(done.textData()); });
    });
}

QFuture<Result<>> KeychainSecretStore::write(QString name, QString value)
{
    if (!isSecretName(name))
        return ready<void>(unknownName(name));
    auto *job = new QKeychain::WritePasswordJob(service());
    job->setKey(name);
    job->setTextData(value);
    return run<void>(job, m_patience, [](const QKeychain::Job &done) { return endOf(done); });
}

QFuture<Result<>> KeychainSecretStore::remove(QString name)
{
    if (!isSecretName(name))
        return ready<void>(unknownName(name));
    auto *job = new QKeychain::DeletePasswordJob(service());
    job->setKey(name);
    return run<void>(job, m_patience, [](const QKeychain::Job &done) { return endOf(done); });
}

QFuture<Result<QStringList>> KeychainSecretStore::names()
{
    QList<QFuture<Result<std::optional<QString>>>> asked;
    for (const QString &name : secretNames())
        asked += read(name);
    return QtFuture::whenAll(asked.begin(), asked.end())
        .then(this, [](const QList<QFuture<Result<std::optional<QString>>>> &answers) -> Result<QStringList> {
            QStringList set;
            for (qsizetype i = 0; i < answers.size(); ++i) {
                const auto &value = answers[i].result();
                if (!value)
                    return tl::unexpected(value.error());
                if (*value)
                    set += secretNames()[i];
            }
            return set;
        });
}

}  // namespace herald
