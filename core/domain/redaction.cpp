// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/redaction.h"

#include <QRegularExpression>
#include <array>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

struct Shape {
    QRegularExpression pattern;
    QString replacement;
};

const QList<Shape> &credentialShapes()
{
    static const QList<Shape> kShapes{
        {QRegularExpression(uR"((?i)\b(bearer|basic|token)\s+[A-Za-z0-9._~+/=-]{8,})"_s), uR"(\1 …)"_s},
        {QRegularExpression(uR"((https?://)[^\s/?#@]*@)"_s), uR"(\1)"_s},
        {QRegularExpression(uR"(\b(gh[pousr]_|github_pat_|sk-|xox[a-z]-)[A-Za-z0-9_-]{8,})"_s), u"…"_s},
        {QRegularExpression(uR"((/webhooks/)[^\s"'?<>…]+)"_s), uR"(\1…)"_s},
        {QRegularExpression(uR"((https://hooks\.slack\.com/)[^\s"'?<>…]+)"_s), uR"(\1…)"_s},
        {QRegularExpression(
             uR"((?i)([?&](?:access_token|token|api_?key|key|secret|password|sig|signature)=)[^\s&"'#]+)"_s),
         uR"(\1…)"_s},
    };
    return kShapes;
}

/// Longest first, so that a secret that contains another one leaves no rest.
QStringList longestFirst(QStringList secrets)
{
    constexpr qsizetype kShortest = 4;
    secrets.removeIf([](const QString &secret) { return secret.size() < kShortest; });
    std::ranges::stable_sort(secrets, std::ranges::greater{}, &QString::size);
    return secrets;
}

}  // namespace

QString redacted(const QUrl &url)
{
    return maskSecrets(
        url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::FullyEncoded));
}

HttpHeaders redacted(const HttpHeaders &headers)
{
    static constexpr std::array<QByteArrayView, 7> kSecretNames{
        "authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key",
        "private-token", "x-hub-signature-256"};
    HttpHeaders shown;
    for (const auto &[name, value] : headers) {
        const bool isSecret = std::ranges::any_of(
            kSecretNames, [&name](QByteArrayView secret) { return name.compare(secret, Qt::CaseInsensitive) == 0; });
        shown.add(name, isSecret ? "…"_ba : maskSecrets(QString::fromUtf8(value)).toUtf8());
    }
    return shown;
}

QString maskSecrets(QString text, const QStringList &secrets)
{
    for (const QString &secret : longestFirst(secrets)) {
        text.replace(secret, u"…"_s);
        text.replace(QString::fromLatin1(QUrl::toPercentEncoding(secret)), u"…"_s);
    }
    for (const Shape &shape : credentialShapes())
        text.replace(shape.pattern, shape.replacement);
    return text;
}

}  // namespace herald
