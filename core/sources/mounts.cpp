// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/mounts.h"

#include "sources/fields.h"

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// getmntent(3) writes blank, tab, line feed and backslash as three octal digits.
QString unescaped(QByteArrayView text)
{
    QByteArray plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QByteArrayView digits = text.sliced(i).first(std::min<qsizetype>(4, text.size() - i));
        bool ok = false;
        const int code = digits.size() == 4 && digits[0] == '\\' ? digits.sliced(1).toByteArray().toInt(&ok, 8) : 0;
        plain += ok ? char(code) : text[i];
        i += ok ? 3 : 0;
    }
    return QString::fromUtf8(plain);
}

bool canFillUp(const Mount &mount)
{
    static constexpr std::array kImages{"squashfs"_L1, "iso9660"_L1, "erofs"_L1, "udf"_L1, "cramfs"_L1};
    if (mount.point == "/"_L1)
        return mount.type != "rootfs"_L1;
    if (std::ranges::find(kImages, mount.type) != kImages.end() || mount.type.startsWith("fuse."_L1))
        return false;
    return mount.device.startsWith("/dev/"_L1) || mount.type == "zfs"_L1;
}

/// Datasets of one ZFS pool share its space.
QString spaceOf(const Mount &mount)
{
    return mount.type == "zfs"_L1 ? u"zfs:"_s + mount.device.section(u'/', 0, 0) : mount.device;
}

bool isShorter(const Mount &a, const Mount &b)
{
    return std::tuple(a.point.size(), a.point) < std::tuple(b.point.size(), b.point);
}

}  // namespace

std::vector<Mount> realMounts(QByteArrayView mounts)
{
    // A later mount hides an earlier one at the same point.
    std::map<QString, Mount> byPoint;
    for (const auto &fields : recordsOf(mounts)) {
        if (fields.size() < 3)
            continue;
        const Mount mount{unescaped(fields[0]), unescaped(fields[1]), QString::fromUtf8(fields[2])};
        byPoint.insert_or_assign(mount.point, mount);
    }
    std::map<QString, Mount> bySpace;
    for (const auto &[point, mount] : byPoint) {
        if (!canFillUp(mount))
            continue;
        const auto [it, isNew] = bySpace.try_emplace(spaceOf(mount), mount);
        if (!isNew && isShorter(mount, it->second))
            it->second = mount;
    }
    std::vector<Mount> real;
    for (const auto &[space, mount] : bySpace)
        real.push_back(mount);
    std::ranges::sort(real, {}, &Mount::point);
    return real;
}

}  // namespace herald
