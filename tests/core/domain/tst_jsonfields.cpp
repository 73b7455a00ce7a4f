// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/category.h"
#include "domain/jsonfields.h"

#include <QJsonArray>
#include <QTest>
#include <limits>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

QString fieldOf(const JsonFields &fields)
{
    const auto done = fields.finish();
    return done ? QString() : done.error().where;
}

}  // namespace

class JsonFieldsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsWhatIsThere()
    {
        JsonFields fields({{u"t"_s, u"text"_s},
                           {u"n"_s, -1.5},
                           {u"c"_s, 7},
                           {u"f"_s, true},
                           {u"at"_s, u"2026-01-01T00:10:00Z"_s},
                           {u"l"_s, QJsonArray{u"a"_s, u"b"_s}},
                           {u"o"_s, QJsonObject{{u"x"_s, 1}}},
                           {u"w"_s, u"Bugfix"_s}});
        QCOMPARE(fields.text("t"_L1, 4), u"text"_s);
        QCOMPARE(fields.requiredText("t"_L1, 4), u"text"_s);
        QCOMPARE(fields.number("n"_L1, -2, 0), -1.5);
        QCOMPARE(fields.requiredNumber("n"_L1, -2, 0), -1.5);
        QCOMPARE(fields.count("c"_L1), qint64(7));
        QCOMPARE(fields.flag("f"_L1), true);
        QCOMPARE(fields.instant("at"_L1), fromMs(1'767'226'200'000));
        QCOMPARE(fields.texts("l"_L1, 2, 1), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(fields.object("o"_L1)->value("x"_L1).toInt(), 1);
        QCOMPARE(fields.word("w"_L1, categoryFrom, u"…"), Category::Bugfix);
        QVERIFY(fields.finish());
    }
    void namesAWrongMemberOnce()
    {
        JsonFields fields({{u"views"_s, u"many"_s}}, u"post"_s);
        QVERIFY(!fields.count("views"_L1));
        QCOMPARE(fields.finish().error().text(), u"post.views: Send a number here."_s);
    }
    void takesNullForAbsent()
    {
        JsonFields fields({{u"t"_s, QJsonValue::Null}});
        QVERIFY(!fields.has("t"_L1));
        QVERIFY(fields.isNull("t"_L1));
        QVERIFY(!fields.isNull("u"_L1));
        QVERIFY(!fields.text("t"_L1, 9));
        QVERIFY(!fields.number("u"_L1, 0, 1));
        QVERIFY(!fields.count("t"_L1));
        QVERIFY(!fields.flag("t"_L1));
        QVERIFY(!fields.instant("t"_L1));
        QVERIFY(!fields.texts("t"_L1, 9, 9));
        QVERIFY(!fields.object("t"_L1));
        QVERIFY(fields.finish());
    }

    void refusesWrongTypes_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("reader");
        const QHash<QString, QJsonValue> sound{
            {u"text"_s, u"x"_s},         {u"number"_s, 1},       {u"count"_s, 1},
            {u"flag"_s, true},           {u"instant"_s, u"0"_s}, {u"texts"_s, QJsonArray{}},
            {u"object"_s, QJsonObject{}}};
        const QHash<QString, QJsonValue> values{{u"text"_s, u"x"_s},
                                                {u"number"_s, 1},
                                                {u"flag"_s, true},
                                                {u"array"_s, QJsonArray{}},
                                                {u"object"_s, QJsonObject{}}};
        for (auto reader = sound.begin(); reader != sound.end(); ++reader) {
            for (auto value = values.begin(); value != values.end(); ++value) {
                const bool fits = value->type() == reader->type() && reader.key() != "instant"_L1;
                if (!fits)
                    QTest::addRow("%s as %s", qPrintable(value.key()), qPrintable(reader.key()))
                        << *value << reader.key();
            }
        }
    }
    void refusesWrongTypes()
    {
        QFETCH(QJsonValue, value);
        QFETCH(QString, reader);
        JsonFields fields({{u"x"_s, value}}, u"a.b"_s);
        const bool isRead =
            (reader == "text"_L1 && fields.text("x"_L1, 9)) || (reader == "number"_L1 && fields.number("x"_L1, 0, 9))
            || (reader == "count"_L1 && fields.count("x"_L1)) || (reader == "flag"_L1 && fields.flag("x"_L1))
            || (reader == "instant"_L1 && fields.instant("x"_L1))
            || (reader == "texts"_L1 && fields.texts("x"_L1, 9, 9)) || (reader == "object"_L1 && fields.object("x"_L1));
        QVERIFY(!isRead);
        QCOMPARE(fieldOf(fields), u"a.b.x"_s);
    }

    void refusesWhatIsNoText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("NUL") << u"a"_s + QChar(u'\0') + u'b';
        QTest::newRow("half a pair") << QString(QChar(0xD800));
        QTest::newRow("pair the wrong way round") << QString(QChar(0xDC00)) + QChar(0xD800);
        QTest::newRow("too long") << QString(11, u'x');
    }
    void refusesWhatIsNoText()
    {
        QFETCH(QString, text);
        JsonFields single({{u"x"_s, text}});
        QVERIFY(!single.text("x"_L1, 10));
        QCOMPARE(fieldOf(single), u"x"_s);
        JsonFields list({{u"x"_s, QJsonArray{text}}});
        QVERIFY(!list.texts("x"_L1, 10, 10));
        QCOMPARE(fieldOf(list), u"x"_s);
    }
    void refusesNumbersOutOfRange_data()
    {
        QTest::addColumn<double>("number");
        QTest::newRow("below") << -0.1;
        QTest::newRow("above") << 1.1;
        QTest::newRow("NaN") << std::numeric_limits<double>::quiet_NaN();
        QTest::newRow("infinity") << std::numeric_limits<double>::infinity();
    }
    void refusesNumbersOutOfRange()
    {
        QFETCH(double, number);
        JsonFields fields({{u"x"_s, number}});
        QVERIFY(!fields.number("x"_L1, 0, 1));
        QVERIFY(!fields.finish());
    }
    void refusesBrokenCounts()
    {
        for (const double number : {-1.0, 0.5, 1e15 + 1, 1e300}) {
            JsonFields fields({{u"x"_s, number}});
            QVERIFY(!fields.count("x"_L1));
            QCOMPARE(fieldOf(fields), u"x"_s);
        }
    }
    void refusesTooManyTexts()
    {
        JsonFields fields({{u"x"_s, QJsonArray{u"a"_s, u"b"_s, u"c"_s}}});
        QVERIFY(!fields.texts("x"_L1, 2, 9));
        QVERIFY(!fields.finish());
    }
    void wantsWhatIsRequired()
    {
        for (const QJsonObject &object :
             {QJsonObject{}, QJsonObject{{u"x"_s, u"  "_s}}, QJsonObject{{u"x"_s, QJsonValue::Null}}}) {
            JsonFields fields(object);
            static_cast<void>(fields.requiredText("x"_L1, 9));
            QCOMPARE(fieldOf(fields), u"x"_s);
        }
        JsonFields number({});
        QCOMPARE(number.requiredNumber("x"_L1, 0, 1), 0.0);
        QCOMPARE(fieldOf(number), u"x"_s);
    }
    void keepsTheFirstError()
    {
        JsonFields fields({{u"a"_s, 1}, {u"b"_s, 2}});
        static_cast<void>(fields.text("b"_L1, 9));
        static_cast<void>(fields.text("a"_L1, 9));
        QCOMPARE(fieldOf(fields), u"b"_s);
        QCOMPARE(fields.finish().error().kind, ErrorKind::Invalid);
    }
    void namesTheWordsItKnows()
    {
        JsonFields fields({{u"w"_s, u"<script>"_s}});
        QVERIFY(!fields.word("w"_L1, categoryFrom, u"feature, bugfix"));
        QVERIFY(fields.finish().error().what.contains(u"feature, bugfix"_s));
    }
};

QTEST_GUILESS_MAIN(JsonFieldsTest)
#include "tst_jsonfields.moc"
