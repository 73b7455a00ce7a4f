// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/yamleditor.h"

#include "alerts/rulefile.h"
#include "ui/widgets/notice.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

namespace {

const QByteArray kGood = "groups:\n- name: g\n  rules:\n  - {alert: A, metric: load, threshold: 1}\n";
const QByteArray kBetter = "groups:\n- name: g\n  rules:\n  - {alert: A, metric: load, threshold: 2}\n";
const QByteArray kBad = "groups:\n- name: g\n  rules:\n  - {alert: A, metric: load, treshold: 1}\n";

Result<> check(const QByteArray &yaml)
{
    return readRules(yaml, u"rules"_s).map([](const std::vector<RuleGroup> &) {});
}

struct Editor {
    YamlEditor widget{check, u"YAML"_s, nullptr};
    QPlainTextEdit *text = widget.findChild<QPlainTextEdit *>();
    QPushButton *save = widget.findChildren<QPushButton *>().first();
};

}  // namespace

class YamlEditorTest : public QObject {
    Q_OBJECT
private slots:
    void marksTheLineOfTheErrorAndRefusesToSave()
    {
        Editor editor;
        editor.widget.offer(kGood);
        editor.text->setPlainText(QString::fromUtf8(kBad));
        QTRY_COMPARE(editor.text->extraSelections().size(), 1);
        QCOMPARE(editor.text->extraSelections().first().cursor.blockNumber(), 3);
        QVERIFY(!editor.save->isEnabled());
        const QString said = editor.widget.findChild<Notice *>()->text();
        QVERIFY2(said.contains(u"threshold"_s), qPrintable(said));
    }

    void savesWhatIsRight()
    {
        Editor editor;
        QSignalSpy saved(&editor.widget, &YamlEditor::saveWanted);
        editor.widget.offer(kGood);
        editor.text->setPlainText(QString::fromUtf8(kBetter));
        QTRY_VERIFY(editor.save->isEnabled());
        editor.save->click();
        QCOMPARE(saved.size(), 1);
        QCOMPARE(saved.first().first().toByteArray(), kBetter);
    }

    void whatIsTypedIsNotOverwrittenByNews()
    {
        Editor editor;
        editor.widget.offer(kGood);
        editor.text->setPlainText(QString::fromUtf8(kBad));
        editor.widget.offer(kBetter);
        QCOMPARE(editor.widget.text(), kBad);
        editor.widget.reset();
        editor.widget.offer(kBetter);
        QCOMPARE(editor.widget.text(), kBetter);
    }

    void readsTheLineOfAnError()
    {
        QCOMPARE(lineOf({ErrorKind::Invalid, u"wrong"_s, u"rules:12 (groups[0])"_s}), 12);
        QCOMPARE(lineOf({ErrorKind::Invalid, u"wrong"_s, u"groups[0]"_s}), 0);
    }
};

QTEST_MAIN(YamlEditorTest)
#include "tst_yamleditor.moc"
