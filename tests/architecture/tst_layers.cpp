// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

enum class Layer { Domain, Services, Engine, Ui, App };

const QHash<QString, Layer> &roomLayers()
{
    static const QHash<QString, Layer> layers = [] {
        QHash<QString, Layer> map;
        for (const QString &room :
             u"domain sources achievements analytics alerts monitoring notify reports tools demo classify"_s.split(
                 u' '))
            map.insert(room, Layer::Domain);
        for (const QString &room : u"local net secrets store workers api"_s.split(u' '))
            map.insert(room, Layer::Services);
        map.insert(u"engine"_s, Layer::Engine);
        map.insert(u"ui"_s, Layer::Ui);
        for (const QString &room : u"desktop cli"_s.split(u' '))
            map.insert(room, Layer::App);
        return map;
    }();
    return layers;
}

bool mayInclude(Layer from, Layer to)
{
    switch (from) {
    case Layer::Domain: return to == Layer::Domain;
    case Layer::Services: return to == Layer::Domain || to == Layer::Services;
    case Layer::Engine: return to == Layer::Domain || to == Layer::Services || to == Layer::Engine;
    case Layer::Ui: return to == Layer::Domain || to == Layer::Ui;
    case Layer::App: return true;
    }
    return false;
}

/// The rooms that the text includes, in order; an include without a room is "".
QStringList includedRooms(const QString &text)
{
    static const QRegularExpression pattern(u"^\\s*#\\s*include\\s*\"(?:([a-z]+)/)?[^\"]+\""_s,
                                            QRegularExpression::MultilineOption);
    QStringList rooms;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        rooms += it.next().captured(1);
    return rooms;
}

/// One line per include that goes up or leaves the rooms.
QStringList violations(const QString &file, Layer layer, const QString &text)
{
    QStringList found;
    for (const QString &room : includedRooms(text)) {
        const auto target = roomLayers().constFind(room);
        if (target == roomLayers().constEnd())
            found += u"%1 includes \"%2\", which names no room"_s.arg(file, room);
        else if (!mayInclude(layer, *target))
            found += u"%1 includes %2/"_s.arg(file, room);
    }
    return found;
}

std::optional<Layer> layerOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    if (parts.size() > 2 && (parts[0] == "core"_L1 || parts[0] == "app"_L1)) {
        const auto layer = roomLayers().constFind(parts[1]);
        return layer == roomLayers().constEnd() ? std::nullopt : std::optional(*layer);
    }
    return parts[0] == "ui"_L1 ? std::optional(Layer::Ui) : std::nullopt;
}

QStringList sources(const QString &folder)
{
    QStringList files;
    const QDir root(QStringLiteral(HERALD_SOURCE_DIR));
    QDirIterator it(root.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files += root.relativeFilePath(it.next());
    return files;
}

QString textOf(const QString &file)
{
    QFile opened(QDir(QStringLiteral(HERALD_SOURCE_DIR)).filePath(file));
    return opened.open(QIODevice::ReadOnly) ? QString::fromUtf8(opened.readAll()) : QString();
}

}  // namespace

class LayersTest : public QObject {
    Q_OBJECT
private slots:
    void noIncludeGoesUp()
    {
        QStringList found;
        int seen = 0;
        for (const QString &folder : {u"core"_s, u"ui"_s, u"app"_s}) {
            for (const QString &file : sources(folder)) {
                if (const auto layer = layerOf(file)) {
                    found += violations(file, *layer, textOf(file));
                    ++seen;
                }
            }
        }
        QVERIFY2(seen > 20, "The sources were not found.");
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }

    void anUpwardIncludeIsNoticed()
    {
        QCOMPARE(violations(u"core/domain/x.h"_s, Layer::Domain, u"#include \"store/database.h\"\n"_s).size(), 1);
        QCOMPARE(
            violations(u"ui/x.h"_s, Layer::Ui, u"#include \"domain/time.h\"\n#include \"net/httpclient.h\"\n"_s).size(),
            1);
        QCOMPARE(violations(u"ui/x.h"_s, Layer::Ui, u"#include \"../core/store/database.h\"\n"_s).size(), 1);
    }

    void onlyTheSystemClockReadsTheTime()
    {
        static const QRegularExpression reading(
            u"QDateTime::currentDateTime|QDateTime::currentMSecs|QDateTime::currentSecs|system_clock::now|QDate::currentDate|QTime::currentTime|\\btime\\(nullptr\\)"_s);
        QStringList found;
        for (const QString &folder : {u"core"_s, u"ui"_s, u"app"_s}) {
            for (const QString &file : sources(folder)) {
                if (file != "core/domain/clock.cpp"_L1 && textOf(file).contains(reading))
                    found += file;
            }
        }
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(LayersTest)
#include "tst_layers.moc"
