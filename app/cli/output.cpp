// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include <QJsonDocument>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace herald::cli {

namespace {

void write(FILE *to, QString line)
{
    // Text from outside must neither end the line nor drive the terminal.
    if (to == stderr)
        line.replace(u'\n', u' ');
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), to);
    std::fflush(to);
}

/// Control characters as they are shown: text from outside cannot move the cursor or colour the screen.
QString shown(const QString &text)
{
    QString safe = text;
    for (QChar &c : safe) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return safe;
}

}  // namespace

void print(const QString &text) { write(stdout, text); }

void print(const QJsonObject &document)
{
    write(stdout, QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Indented).trimmed()));
}

QJsonObject listDocument(const QJsonArray &items, qint64 total, int offset)
{
    const qint64 next = offset + items.size();
    return {{u"items"_s, items},
            {u"total"_s, total},
            {u"next"_s, next < total ? QJsonValue(QString::number(next)) : QJsonValue(QJsonValue::Null)}};
}

QString table(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    QStringList lines;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += i + 1 < row.size() ? shown(row[i]).leftJustified(widths[i] + 2) : shown(row[i]);
        lines += line;
    }
    return lines.join(u'\n');
}

void note(const QString &line) { write(stderr, u"heraldctl: "_s + line); }

int failed(const Error &error)
{
    note(error.text());
    return kFailed;
}

int wrongUse(const QString &line)
{
    note(line);
    return kWrongUse;
}

}  // namespace herald::cli
