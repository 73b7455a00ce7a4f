// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/signature.h"

#include "api/constanttime.h"

#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace herald {

QByteArray githubSignature(const QByteArray &secret, const QByteArray &body)
{
    return "sha256=" + QMessageAuthenticationCode::hash(body, secret, QCryptographicHash::Sha256).toHex();
}

Result<> verifyGithubSignature(const QByteArray &secret, const QByteArray &body, const QByteArray &signature)
{
    if (secret.isEmpty())
        return fail(ErrorKind::Refused, u"Herald has no webhook secret, so it takes no webhooks. Set one with "
                                        u"'heraldctl secret set GITHUB_WEBHOOK_SECRET' and the same at GitHub."_s);
    if (signature.isEmpty())
        return fail(ErrorKind::Refused, u"The X-Hub-Signature-256 header is missing. Set a secret in GitHub's webhook "
                                        u"settings, the same as Herald's."_s);
    if (!isEqualInConstantTime(signature.toLower(), githubSignature(secret, body)))
        return fail(ErrorKind::Refused, u"The X-Hub-Signature-256 header does not fit the body. Use the same secret at "
                                        u"GitHub and in Herald."_s);
    return {};
}

}  // namespace herald
