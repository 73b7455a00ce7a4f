// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/expositiontext.h"

#include "api/ownmetrics.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

QByteArray numberText(double value) { return QByteArray::number(value, 'g', QLocale::FloatingPointShortest); }

}  // namespace

QByteArray familyHead(const QByteArray &name, const QByteArray &type, const QByteArray &help)
{
    return "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

QByteArray sampleLine(const QByteArray &name, const Labels &labels, double value)
{
    return name + labels.toText().toUtf8() + ' ' + numberText(value) + '\n';
}

QByteArray histogramLines(const QByteArray &name, const Labels &labels, const Histogram &histogram)
{
    QByteArray lines;
    quint64 count = 0;
    for (size_t i = 0; i < histogram.buckets.size(); ++i) {
        count += histogram.buckets[i];
        const bool isLast = i == Histogram::kBounds.size();
        const QString bound = isLast ? u"+Inf"_s : QString::fromLatin1(numberText(Histogram::kBounds[i]));
        lines += sampleLine(name + "_bucket", labels.with({{u"le"_s, bound}}), double(count));
    }
    lines += sampleLine(name + "_sum", labels, double(histogram.sumMicroseconds) / 1e6);
    return lines + sampleLine(name + "_count", labels, double(count));
}

}  // namespace herald
