// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/csvtable.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

/// Walks over the text once; remembers the line for messages.
class CsvReader {
public:
    explicit CsvReader(QByteArrayView csv) : m_csv(csv)
    {
        if (m_csv.startsWith("\xEF\xBB\xBF"))
            m_csv = m_csv.sliced(3);
    }

    bool atEnd() const { return m_at >= m_csv.size(); }
    qsizetype line() const { return m_line; }

    /// One record; empty for an empty line.
    Result<QStringList> record()
    {
        QStringList fields;
        if (endOfLine())
            return fields;
        while (true) {
            const auto field = at('"') ? quoted() : plain();
            if (!field)
                return tl::unexpected(field.error());
            fields.append(*field);
            if (endOfLine())
                return fields;
            ++m_at;  // plain() and quoted() leave only a comma or an end behind
        }
    }

    tl::unexpected<Error> error(const QString &what) const
    {
        return fail(ErrorKind::Invalid, what, u"line %1"_s.arg(m_line));
    }

private:
    bool at(char c) const { return !atEnd() && m_csv[m_at] == c; }

    bool endOfLine()
    {
        if (atEnd())
            return true;
        const qsizetype length = m_csv.sliced(m_at).startsWith("\r\n") ? 2 : at('\n') ? 1 : 0;
        m_at += length;
        m_line += length > 0 ? 1 : 0;
        return length > 0;
    }

    bool atFieldEnd() const { return atEnd() || at(',') || at('\n') || m_csv.sliced(m_at).startsWith("\r\n"); }

    Result<QString> plain()
    {
        const qsizetype from = m_at;
        while (!atFieldEnd()) {
            if (at('"'))
                return error(
                    u"A quote stands inside a field that is not quoted. Put the field in quotes and double it."_s);
            ++m_at;
        }
        return QString::fromUtf8(m_csv.sliced(from, m_at - from));
    }

    Result<QString> quoted()
    {
        QByteArray field;
        const auto opened = error(u"A quote is opened here and never closed. Close it."_s);
        for (++m_at; !atEnd(); ++m_at) {
            if (at('"')) {
                ++m_at;
                if (!at('"'))
                    return closed(field);
            }
            m_line += at('\n') ? 1 : 0;
            field += m_csv[m_at];
        }
        return opened;
    }

    Result<QString> closed(const QByteArray &field) const
    {
        if (!atFieldEnd())
            return error(u"Text follows a closing quote. Put a comma or the end of the line there."_s);
        return QString::fromUtf8(field);
    }

    QByteArrayView m_csv;
    qsizetype m_at = 0;
    qsizetype m_line = 1;
};

}  // namespace

Result<CsvTable> parseCsv(QByteArrayView csv)
{
    CsvTable table;
    CsvReader reader(csv);
    while (!reader.atEnd()) {
        const qsizetype line = reader.line();
        auto record = reader.record();
        if (!record)
            return tl::unexpected(record.error());
        if (record->isEmpty())
            continue;
        if (table.header.isEmpty())
            table.header = *std::move(record);
        else if (record->size() != table.header.size())
            return fail(ErrorKind::Invalid,
                        u"The row has %1 fields and the header %2. Give it one for each column."_s.arg(record->size())
                            .arg(table.header.size()),
                        u"line %1"_s.arg(line));
        else
            table.rows.push_back(*std::move(record));
    }
    if (table.header.isEmpty())
        return fail(ErrorKind::Invalid, u"The CSV is empty. Begin it with a line of column names."_s);
    return table;
}

}  // namespace herald
