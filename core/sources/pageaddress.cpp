// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/pageaddress.h"

using namespace Qt::StringLiterals;

namespace herald {

Result<QUrl> pageAddress(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.userInfo().isEmpty())
        return fail(
            ErrorKind::Invalid,
            u"The address holds a password, and addresses are stored in plain text; name a page that wants none."_s);
    const bool isHttp = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !isHttp || url.host().isEmpty())
        return fail(
            ErrorKind::Invalid,
            u"\"%1\" is not an http:// or https:// address; write for example http://localhost:9100/metrics."_s.arg(
                text.trimmed().left(80)));
    return url.adjusted(QUrl::RemoveFragment);
}

}  // namespace herald
