// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testgateway.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

QString wordOf(HttpMethod method) { return QString::fromLatin1(toBytes(method)).toLower(); }

/// Every object of the document with where it is, as "#/paths/~1alerts".
void visit(const QJsonValue &value, const QString &place,
           const std::function<void(const QJsonObject &, const QString &)> &look)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            visit(array[i], place + u'/' + QString::number(i), look);
        return;
    }
    const QJsonObject object = value.toObject();
    if (!object.isEmpty())
        look(object, place);
    for (auto it = object.begin(); it != object.end(); ++it)
        visit(*it, place + u'/' + it.key(), look);
}

QJsonValue at(const QJsonObject &document, const QString &reference)
{
    QJsonValue value = document;
    for (const QString &part : reference.mid(2).split(u'/'))
        value = value.toObject().value(part);
    return value;
}

}  // namespace

class OpenApiTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_gateway = std::make_unique<TestGateway>();
        const auto answer = m_gateway->get("/openapi.json");
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.headers.value("content-type").startsWith("application/json"));
        m_document = answer.json();
        QCOMPARE(m_document.value("openapi"_L1).toString(), u"3.1.0"_s);
    }
    void cleanupTestCase() { m_gateway.reset(); }

    void everyDoorIsDescribedAndEveryDescribedDoorIsThere()
    {
        QStringList doors;
        for (const Route &route : m_gateway->routes())
            doors += wordOf(route.method) + u' ' + QString::fromLatin1(route.pattern);
        QStringList described;
        forEachOperation([&](const QString &path, const QString &method, const QJsonObject &) {
            described += method + u' ' + path;
        });
        doors.sort();
        described.sort();
        QCOMPARE(described, doors);
    }
    void saysWhichDoorsAreOpen()
    {
        for (const Route &route : m_gateway->routes()) {
            const QJsonObject operation = operationOf(QString::fromLatin1(route.pattern), wordOf(route.method));
            const bool isOpen = operation.contains("security"_L1);
            QVERIFY2(isOpen == (route.access != Access::Token), route.pattern.constData());
        }
    }
    void describesEveryPlaceInAPath()
    {
        forEachOperation([](const QString &path, const QString &method, const QJsonObject &operation) {
            QStringList inPath;
            auto places = QRegularExpression(u"\\{([a-z_]+)\\}"_s).globalMatch(path);
            while (places.hasNext())
                inPath += places.next().captured(1);
            QStringList described;
            const QJsonArray parameters = operation.value("parameters"_L1).toArray();
            for (const QJsonValue value : parameters) {
                const QJsonObject parameter = value.toObject();
                QVERIFY2(parameter.value("schema"_L1).isObject(), qPrintable(path));
                if (parameter.value("in"_L1) != "path"_L1)
                    continue;
                QVERIFY2(parameter.value("required"_L1).toBool(), qPrintable(path));
                described += parameter.value("name"_L1).toString();
            }
            QVERIFY2(described == inPath, qPrintable(method + u' ' + path));
        });
    }
    void saysWhatEachDoorAnswers()
    {
        QStringList ids;
        forEachOperation([&](const QString &path, const QString &method, const QJsonObject &operation) {
            QVERIFY2(!operation.value("summary"_L1).toString().isEmpty(), qPrintable(path));
            ids += operation.value("operationId"_L1).toString();
            const QJsonObject responses = operation.value("responses"_L1).toObject();
            QVERIFY2(responses.contains("default"_L1) && responses.size() > 1, qPrintable(method + u' ' + path));
            QVERIFY2(method != "get"_L1 || !operation.contains("requestBody"_L1), qPrintable(path));
        });
        const qsizetype count = ids.size();
        QVERIFY(!ids.contains(QString()));
        QCOMPARE(ids.removeDuplicates(), 0);
        QVERIFY(count > 40);
    }
    void everyReferenceLeadsSomewhere()
    {
        int references = 0;
        visit(m_document, u"#"_s, [&](const QJsonObject &object, const QString &place) {
            const QString reference = object.value("$ref"_L1).toString();
            if (reference.isEmpty())
                return;
            ++references;
            QVERIFY2(reference.startsWith("#/"_L1) && at(m_document, reference).isObject(), qPrintable(place));
        });
        QVERIFY(references > 40);
    }
    void everySchemaHasAKnownType()
    {
        static const QStringList kTypes{u"object"_s,  u"array"_s,   u"string"_s, u"number"_s,
                                        u"integer"_s, u"boolean"_s, u"null"_s};
        visit(at(m_document, u"#/components/schemas"_s), u"#"_s, [](const QJsonObject &object, const QString &place) {
            const QJsonValue type = object.value("type"_L1);
            if (!type.isString() && !type.isArray())
                return;
            const QStringList words = type.isArray() ? type.toVariant().toStringList() : QStringList{type.toString()};
            for (const QString &word : words)
                QVERIFY2(kTypes.contains(word), qPrintable(place));
            const QJsonObject properties = object.value("properties"_L1).toObject();
            const QJsonArray required = object.value("required"_L1).toArray();
            for (const QJsonValue name : required)
                QVERIFY2(properties.contains(name.toString()), qPrintable(place + u' ' + name.toString()));
            QVERIFY2(!words.contains(u"array"_s) || object.value("items"_L1).isObject(), qPrintable(place));
        });
    }

private:
    void forEachOperation(const std::function<void(const QString &, const QString &, const QJsonObject &)> &look) const
    {
        const QJsonObject paths = m_document.value("paths"_L1).toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            const QJsonObject operations = path->toObject();
            for (auto method = operations.begin(); method != operations.end(); ++method)
                look(path.key(), method.key(), method->toObject());
        }
    }
    [[nodiscard]] QJsonObject operationOf(const QString &path, const QString &method) const
    {
        return m_document.value("paths"_L1).toObject().value(path).toObject().value(method).toObject();
    }

    std::unique_ptr<TestGateway> m_gateway;
    QJsonObject m_document;
};

QTEST_GUILESS_MAIN(OpenApiTest)
#include "tst_openapi.moc"
