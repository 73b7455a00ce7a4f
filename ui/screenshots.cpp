// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screenshots.h"

#include "ui/dialogs/achievementdialog.h"
#include "ui/dialogs/firstrundialog.h"
#include "ui/dialogs/metricdialog.h"
#include "ui/mainwindow.h"
#include "ui/pages/page.h"
#include "ui/theme/appearanceswitch.h"

#include <QPixmap>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr auto kDialog = "dialog-"_L1;

}  // namespace

Screenshots::Screenshots(const Scene &scene, QObject *parent) : QObject(parent), m_scene(scene)
{
    for (const auto appearance : {Appearance::Light, Appearance::Dark}) {
        for (const auto &page : scene.window.pageNames())
            m_shots += {page, appearance};
        for (const auto &dialog : {u"dialog-achievement"_s, u"dialog-metric"_s, u"dialog-firstrun"_s})
            m_shots += {dialog, appearance};
    }
}

void Screenshots::start()
{
    if (!m_scene.folder.mkpath(u"."_s)) {
        end(fail(ErrorKind::Refused, u"The folder cannot be made; name one that you may write to."_s,
                 m_scene.folder.path()));
        return;
    }
    m_scene.window.resize(m_scene.size);
    m_scene.window.show();
    next();
}

/// Each shot begins in an event of its own, so that what the last one asked for is settled.
void Screenshots::next()
{
    QTimer::singleShot(0, this, [this] {
        if (m_shots.isEmpty()) {
            end(m_written);
            return;
        }
        const Shot shot = m_shots.takeFirst();
        m_scene.appearance.use(shot.appearance);
        shot.name.startsWith(kDialog) ? takeDialog(shot) : takePage(shot);
    });
}

void Screenshots::takePage(const Shot &shot)
{
    m_scene.window.showPage(shot.name);
    Page *page = m_scene.window.currentPage();
    const auto take = [this, shot] { saveSoon(m_scene.window, shot); };
    if (page->isLoaded())
        take();
    else
        connect(page, &Page::loaded, this, take, Qt::SingleShotConnection);
}

void Screenshots::takeDialog(const Shot &shot)
{
    QWidget *dialog = makeDialog(shot.name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    const auto take = [this, dialog, shot] { saveSoon(*dialog, shot); };
    const auto *firstRun = qobject_cast<FirstRunDialog *>(dialog);
    if (firstRun && !firstRun->isLoaded())
        connect(firstRun, &FirstRunDialog::loaded, this, take);
    else
        take();
}

QWidget *Screenshots::makeDialog(const QString &name)
{
    if (name == "dialog-metric"_L1)
        return new MetricDialog(std::nullopt, &m_scene.window);
    if (name == "dialog-firstrun"_L1)
        return new FirstRunDialog(m_scene.engine, &m_scene.window);
    Achievement example;
    example.title = tr("Halved the time of the nightly export");
    example.description = tr("Previews are rendered once and kept on disk.");
    example.category = Category::Optimization;
    example.completedAt = m_scene.now;
    return new AchievementDialog(example, &m_scene.window);
}

/// When the event queue has come round, layouts are settled.
void Screenshots::saveSoon(QWidget &widget, const Shot &shot)
{
    QTimer::singleShot(0, &widget, [this, &widget, shot] {
        save(widget, shot);
        if (&widget != &m_scene.window)
            widget.close();
    });
}

void Screenshots::save(QWidget &widget, const Shot &shot)
{
    const QString path = m_scene.folder.filePath(u"%1-%2.png"_s.arg(shot.name, toText(shot.appearance)));
    if (!widget.grab().save(path)) {
        end(fail(ErrorKind::Refused, u"The picture cannot be written; look at the folder's permissions and space."_s,
                 path));
        return;
    }
    ++m_written;
    next();
}

void Screenshots::end(const Result<int> &result)
{
    m_shots.clear();
    QTimer::singleShot(0, this, [this, result] { emit finished(result); });
}

}  // namespace herald
