// SPDX-License-Identifier: GPL-3.0-or-later
#include "classify/filekinds.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace herald;

class FileKindsTest : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void takesPathsApart()
    {
        const std::string path = "core/store/database.test.cpp";
        const PathParts parts = partsOf(path);
        QCOMPARE(parts.folders, (std::vector<std::string_view>{"core", "store"}));
        QCOMPARE(parts.name, std::string_view("database.test.cpp"));
        QCOMPARE(parts.extension, std::string_view("cpp"));
    }

    void oddPathsDoNoHarm_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("extension");
        QTest::newRow("empty") << ""_ba
                               << ""_ba
                               << ""_ba;
        QTest::newRow("slashes") << "///"_ba
                                 << ""_ba
                                 << ""_ba;
        QTest::newRow("hidden file") << ".gitignore"_ba
                                     << ".gitignore"_ba
                                     << ""_ba;
        QTest::newRow("ends in a dot") << "a."_ba
                                       << "a."_ba
                                       << ""_ba;
        QTest::newRow("dots in a folder") << "v1.2/license"_ba
                                          << "license"_ba
                                          << ""_ba;
        QTest::newRow("two dots") << "../../x.tar.gz"_ba
                                  << "x.tar.gz"_ba
                                  << "gz"_ba;
    }
    void oddPathsDoNoHarm()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, extension);
        const std::string text = path.toStdString();
        const PathParts parts = partsOf(text);
        QCOMPARE(QByteArray(parts.name.data(), qsizetype(parts.name.size())), name);
        QCOMPARE(QByteArray(parts.extension.data(), qsizetype(parts.extension.size())), extension);
        (void)fileKindsOf(parts);
    }

    void knowsWhatAFileIsFor_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QList<FileKind>>("are");
        QTest::addColumn<QList<FileKind>>("areNot");
        using enum FileKind;
        using List = QList<FileKind>;
        QTest::newRow("code") << "src/app/main.cpp"_ba << List{Code, Product} << List{Test, Other, Root};
        QTest::newRow("Go test") << "storage/head_test.go"_ba << List{Test} << List{Code, Product};
        QTest::newRow("Qt test") << "autotests/tst_time.cpp"_ba << List{Test} << List{Code};
        QTest::newRow("spec") << "ui/list.spec.ts"_ba << List{Test} << List{Code};
        QTest::newRow("not a test") << "src/latest.cpp.bak/contest2.py"_ba << List{Code} << List{Test};
        QTest::newRow("snapshot") << "ui/__snapshots__/a.snap"_ba << List{Test, Snapshot} << List{Other};
        QTest::newRow("workflow") << ".github/workflows/build.yml"_ba << List{Ci, Config} << List{Forge, Hidden};
        QTest::newRow("template") << ".github/release.md"_ba << List{Forge, Prose} << List{Ci, Hidden};
        QTest::newRow("read me") << "readme.md"_ba << List{Readme, Prose, Root} << List{Code, Other};
        QTest::newRow("changelog") << "changelog.md"_ba << List{Changelog, Prose} << List{Code};
        QTest::newRow("manual page image") << "docs/img/a.png"_ba << List{DocFolder, Asset} << List{Prose};
        QTest::newRow("lock file") << "ui/package-lock.json"_ba << List{Dependencies, LockFile} << List{Code};
        QTest::newRow("requirements") << "requirements-dev.txt"_ba << List{Dependencies} << List{Prose};
        QTest::newRow("CMake") << "src/cmakelists.txt"_ba << List{Build} << List{Prose, Code};
        QTest::newRow("Dockerfile") << "dockerfile.arm"_ba << List{Build} << List{Other};
        QTest::newRow("tool settings") << ".vscode/settings.json"_ba << List{Hidden, Config} << List{Code};
        QTest::newRow("chart") << "charts/x/values.yaml"_ba << List{Deploy, Config} << List{Code};
        QTest::newRow("screen") << "src/login.vue"_ba << List{Screen, Code, Product} << List{Style};
        QTest::newRow("translation") << "src/lang/de.ts"_ba << List{Translation} << List{Code};
        QTest::newRow("migration") << "db/migrations/001.py"_ba << List{Schema, Code} << List{Test};
        QTest::newRow("script") << "scripts/release.sh"_ba << List{Script, Shell, Code} << List{Product};
        QTest::newRow("vendored") << "vendor/x/y.go"_ba << List{Vendored, Code} << List{Product};
        QTest::newRow("unknown") << "license"_ba << List{Other, Root} << List{Code};
    }
    void knowsWhatAFileIsFor()
    {
        QFETCH(QByteArray, path);
        QFETCH(QList<FileKind>, are);
        QFETCH(QList<FileKind>, areNot);
        const std::string text = path.toStdString();
        const quint32 kinds = fileKindsOf(partsOf(text));
        for (const FileKind kind : are)
            QVERIFY2((kinds & bitOf(kind)) != 0, qPrintable(u"lacks kind %1"_s.arg(int(kind))));
        for (const FileKind kind : areNot)
            QVERIFY2((kinds & bitOf(kind)) == 0, qPrintable(u"has kind %1"_s.arg(int(kind))));
    }
};

QTEST_GUILESS_MAIN(FileKindsTest)
#include "tst_filekinds.moc"
