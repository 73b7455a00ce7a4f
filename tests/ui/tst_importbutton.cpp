// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/importbutton.h"

#include "support/fakeengine.h"

#include <QFile>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

QString fileIn(const QTemporaryDir &folder, const QByteArray &content)
{
    QFile file(folder.filePath(u"posts.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("There is no room for a file.");
    return file.fileName();
}

}  // namespace

class ImportButtonTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void tellsThePostsOfAFileAndWhatBecameOfThem()
    {
        const QTemporaryDir folder;
        FakeEngine engine;
        engine.posts = {.created = 3, .updated = 2, .skipped = 1, .problems = {}};
        ImportButton button(engine, nullptr);
        const QSignalSpy done(&button, &ImportButton::done);
        button.importPosts(fileIn(folder, "[]"));
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(engine.told, QStringList{u"importPosts []"_s});
        const QString text = done.at(0).at(0).toString();
        QVERIFY2(text.contains(u'3') && text.contains(u'2') && text.contains(u'1'), qPrintable(text));
    }
    void saysWhichPostCouldNotBeRead()
    {
        const QTemporaryDir folder;
        FakeEngine engine;
        engine.posts = {.created = 1, .problems = {u"Post 2: views: Send a number."_s, u"Post 3: …"_s}};
        ImportButton button(engine, nullptr);
        const QSignalSpy failed(&button, &ImportButton::failed);
        button.importPosts(fileIn(folder, "[]"));
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.at(0).at(0).value<Error>().what.contains(u"Post 2: views: Send a number."_s));
    }
    void saysThatAFileCannotBeRead()
    {
        FakeEngine engine;
        ImportButton button(engine, nullptr);
        const QSignalSpy failed(&button, &ImportButton::failed);
        button.importPosts(u"/nowhere/posts.json"_s);
        QCOMPARE(failed.size(), 1);
        QVERIFY(engine.told.isEmpty());
    }
    void whereThereIsLittleRoomItsNameIsOnlySpoken()
    {
        FakeEngine engine;
        ImportButton button(engine, nullptr);
        button.setCompact(true);
        QVERIFY(button.text().isEmpty());
        QCOMPARE(button.accessibleName(), u"Import"_s);
        button.setCompact(false);
        QCOMPARE(button.text(), u"Import"_s);
    }
    void leadsToWhatIsChosenElsewhere()
    {
        FakeEngine engine;
        ImportButton button(engine, nullptr);
        const QSignalSpy repositories(&button, &ImportButton::repositoriesWanted);
        const QSignalSpy inbox(&button, &ImportButton::inboxWanted);
        for (auto *action : button.menu()->actions()) {
            if (!action->text().contains(u"Posts"_s))
                action->trigger();
        }
        QCOMPARE(repositories.size(), 1);
        QCOMPARE(inbox.size(), 1);
    }
};

QTEST_MAIN(ImportButtonTest)
#include "tst_importbutton.moc"
