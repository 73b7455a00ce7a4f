// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/hostparse.h"

#include "sources/fields.h"

#include <algorithm>
#include <array>

namespace herald {

namespace {

std::optional<double> usedRatio(std::optional<quint64> free, std::optional<quint64> total)
{
    if (!free || !total || *total == 0 || *free > *total)
        return std::nullopt;
    return 1.0 - double(*free) / double(*total);
}

bool isDigits(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// Is `name` a partition of `whole`? sda1 of sda, nvme0n1p2 of nvme0n1; but md12 is none of md1.
bool isPartitionOf(const QString &name, const QString &whole)
{
    if (name.size() <= whole.size() || !name.startsWith(whole))
        return false;
    QStringView rest = QStringView(name).mid(whole.size());
    if (whole.back().isDigit()) {
        if (rest.front() != u'p')
            return false;
        rest = rest.mid(1);
    }
    return !rest.isEmpty() && std::ranges::all_of(rest, [](QChar c) { return c.isDigit(); });
}

bool isMemoryDevice(QByteArrayView name)
{
    return name.startsWith("loop") || name.startsWith("ram") || name.startsWith("zram");
}

void dropPartitions(std::map<QString, ByteCounters> &disks)
{
    std::erase_if(disks, [&disks](const auto &disk) {
        return std::ranges::any_of(disks,
                                   [&disk](const auto &whole) { return isPartitionOf(disk.first, whole.first); });
    });
}

}  // namespace

std::optional<CpuTimes> parseCpuTimes(QByteArrayView stat)
{
    for (const auto &fields : recordsOf(stat)) {
        if (fields[0] != "cpu")
            continue;
        // user nice system idle iowait irq softirq steal; older kernels end earlier.
        constexpr size_t kIdle = 3, kIoWait = 4, kCounted = 8;
        CpuTimes times;
        quint64 idle = 0;
        for (size_t i = 0; i < std::min(kCounted, fields.size() - 1); ++i) {
            const auto ticks = toCount(fields[i + 1]);
            if (!ticks)
                return std::nullopt;
            times.total += *ticks;
            idle += i == kIdle || i == kIoWait ? *ticks : 0;
        }
        times.busy = times.total - idle;
        return fields.size() > kIdle + 1 ? std::optional(times) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<int> parseCpuCount(QByteArrayView stat)
{
    const auto lines = linesOf(stat);
    const auto isCpu = [](QByteArrayView line) {
        return line.startsWith("cpu") && isDigits(fieldsOf(line)[0].sliced(3));
    };
    const auto count = std::ranges::count_if(lines, isCpu);
    return count > 0 ? std::optional(int(count)) : std::nullopt;
}

MemoryUse parseMemory(QByteArrayView memInfo)
{
    std::optional<quint64> total, available, swapTotal, swapFree;
    const std::array<std::pair<QByteArrayView, std::optional<quint64> *>, 4> wanted{
        {{"MemTotal:", &total}, {"MemAvailable:", &available}, {"SwapTotal:", &swapTotal}, {"SwapFree:", &swapFree}}};
    for (const auto &fields : recordsOf(memInfo)) {
        const auto it = std::ranges::find(wanted, fields[0], &decltype(wanted)::value_type::first);
        if (it != wanted.end() && fields.size() > 1)
            *it->second = toCount(fields[1]);
    }
    return {usedRatio(available, total), usedRatio(swapFree, swapTotal)};
}

std::optional<LoadAverages> parseLoad(QByteArrayView loadAvg)
{
    const auto fields = fieldsOf(loadAvg.trimmed());
    if (fields.size() < 3)
        return std::nullopt;
    const auto one = toFinite(fields[0]), five = toFinite(fields[1]), fifteen = toFinite(fields[2]);
    if (!one || !five || !fifteen)
        return std::nullopt;
    return LoadAverages{*one, *five, *fifteen};
}

std::optional<double> parseUptime(QByteArrayView uptime)
{
    const auto fields = fieldsOf(uptime.trimmed());
    return fields.empty() ? std::nullopt : toFinite(fields[0]);
}

std::map<QString, ByteCounters> parseNetwork(QByteArrayView netDev)
{
    constexpr size_t kReceived = 0, kTransmitted = 8;
    std::map<QString, ByteCounters> interfaces;
    for (const QByteArrayView line : linesOf(netDev)) {
        // No blank need follow the colon. Aliases hold colons themselves, so the last one ends the name.
        const qsizetype colon = line.lastIndexOf(':');
        if (colon < 0)
            continue;
        const QByteArrayView name = line.first(colon).trimmed();
        const auto fields = fieldsOf(line.sliced(colon + 1));
        if (name.isEmpty() || name == "lo" || name.startsWith("veth") || fields.size() <= kTransmitted)
            continue;
        const auto received = toCount(fields[kReceived]), transmitted = toCount(fields[kTransmitted]);
        if (received && transmitted)
            interfaces[QString::fromUtf8(name)] = {*received, *transmitted};
    }
    return interfaces;
}

std::map<QString, ByteCounters> parseDisks(QByteArrayView diskStats)
{
    constexpr size_t kName = 2, kSectorsRead = 5, kSectorsWritten = 9;
    constexpr quint64 kSectorBytes = 512;  // whatever the device's own sectors are
    std::map<QString, ByteCounters> disks;
    for (const auto &fields : recordsOf(diskStats)) {
        if (fields.size() <= kSectorsWritten || isMemoryDevice(fields[kName]))
            continue;
        const auto read = toCount(fields[kSectorsRead]), written = toCount(fields[kSectorsWritten]);
        if (read && written)
            disks[QString::fromUtf8(fields[kName])] = {*read * kSectorBytes, *written * kSectorBytes};
    }
    dropPartitions(disks);
    return disks;
}

std::optional<double> parsePressure(QByteArrayView pressure)
{
    constexpr QByteArrayView kAverage = "avg10=";
    for (const auto &fields : recordsOf(pressure)) {
        if (fields.size() < 2 || fields[0] != "some" || !fields[1].startsWith(kAverage))
            continue;
        const auto percent = toFinite(fields[1].sliced(kAverage.size()));
        return percent && *percent >= 0 && *percent <= 100 ? std::optional(*percent / 100) : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace herald
