// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/optional.hpp>

namespace herald {

/// A request's body for Beast's parser that grows with what has come, whatever length was announced.
/// Source: boost.org/doc/libs/1_74_0/libs/beast/doc/html/beast/concepts/Body.html.
struct BytesBody {
    using value_type = QByteArray;

    static std::uint64_t size(const QByteArray &body) { return std::uint64_t(body.size()); }

    class reader {
    public:
        template <bool IsRequest, class Fields>
        reader(boost::beast::http::header<IsRequest, Fields> &, QByteArray &body) : m_body(body)
        {
        }
        void init(const boost::optional<std::uint64_t> &, boost::beast::error_code &error) { error = {}; }
        template <class Buffers>
        std::size_t put(const Buffers &buffers, boost::beast::error_code &error)
        {
            error = {};
            for (auto it = boost::asio::buffer_sequence_begin(buffers); it != boost::asio::buffer_sequence_end(buffers);
                 ++it)
                m_body.append(static_cast<const char *>(it->data()), qsizetype(it->size()));
            return boost::asio::buffer_size(buffers);
        }
        void finish(boost::beast::error_code &error) { error = {}; }

    private:
        QByteArray &m_body;
    };
};

}  // namespace herald
