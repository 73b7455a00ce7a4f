// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screenshots.h"

#include "ui/dialogs/achievementdialog.h"
#include "ui/dialogs/firstrundialog.h"
#include "ui/dialogs/inboxdialog.h"
#include "ui/dialogs/metricdialog.h"
#include "ui/dialogs/silencedialog.h"
#include "ui/dialogs/silencesdialog.h"
#include "ui/mainwindow.h"
#include "ui/pages/page.h"
#include "ui/theme/appearanceswitch.h"

#include <QImage>
#include <QPixmap>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace herald {

namespace {

constexpr int kMostLooks = 25;
constexpr auto kDialog = "dialog-"_L1;

/// What a page opens for its parts; the first is what it begins with.
QStringList partsOf(const QString &page)
{
    if (page == "rules"_L1)
        return {u"rules"_s, u"edit"_s, u"schedules"_s, u"policies"_s, u"routes"_s, u"escalations"_s};
    if (page == "kpis"_L1)
        return {u"chart"_s, u"statistics"_s};
    return page == "journal"_L1 ? QStringList{u"entries"_s, u"moment"_s} : QStringList();
}

/// Is it a dialog of that kind which waits for an answer? Then `take` is called once that is there.
template <class Dialog, class Take>
bool isAwaited(QWidget *widget, const Take &take)
{
    const auto *dialog = qobject_cast<Dialog *>(widget);
    if (!dialog || dialog->isLoaded())
        return false;
    QObject::connect(dialog, &Dialog::loaded, dialog, take);
    return true;
}

}  // namespace

Screenshots::Screenshots(const Scene &scene, QObject *parent) : QObject(parent), m_scene(scene)
{
    for (const auto appearance : {Appearance::Light, Appearance::Dark}) {
        for (const auto &page : scene.window.pageNames()) {
            m_shots += {page, appearance};
            for (const auto &part : partsOf(page).mid(1))
                m_shots += {page + u'-' + part, appearance};
        }
        for (const auto &dialog : {u"dialog-achievement"_s, u"dialog-metric"_s, u"dialog-firstrun"_s,
                                   u"dialog-silence"_s, u"dialog-silences"_s, u"dialog-inbox"_s})
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
    const QString name = shot.name.section(u'-', 0, 0);
    const QString part = shot.name.section(u'-', 1);
    m_scene.window.showPage(name);
    Page *page = m_scene.window.currentPage();
    if (const QStringList parts = partsOf(name); !parts.isEmpty())
        page->open(name + u':' + (part.isEmpty() ? parts.first() : part));
    const auto take = [this, shot] { saveSettled(m_scene.window, shot, {}, kMostLooks); };
    if (page->isLoaded())
        take();
    else
        connect(page, &Page::loaded, this, take, Qt::SingleShotConnection);
}

void Screenshots::takeDialog(const Shot &shot)
{
    if (shot.name != "dialog-silence"_L1)
        return takeDialog(makeDialog(shot.name), shot);
    m_scene.engine.silences().then(this, [this, shot](const Result<SilenceBook> &book) {
        const Instant now = m_scene.clock.now();
        const Silence example{.matchers = *parseMatchers(u"severity=\"warning\""_s),
                              .startsAt = now,
                              .endsAt = now + std::chrono::hours(2),
                              .createdBy = {},
                              .comment = tr("The disk is being replaced.")};
        takeDialog(new SilenceDialog(example, book ? book->open : QList<Alert>(), now, &m_scene.window), shot);
    });
}

void Screenshots::takeDialog(QWidget *dialog, const Shot &shot)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    const auto take = [this, dialog, shot] { saveSettled(*dialog, shot, {}, kMostLooks); };
    const bool isLater = isAwaited<SilencesDialog>(dialog, take) || isAwaited<FirstRunDialog>(dialog, take)
                         || isAwaited<InboxDialog>(dialog, take);
    if (!isLater)
        take();
}

QWidget *Screenshots::makeDialog(const QString &name)
{
    if (name == "dialog-metric"_L1)
        return new MetricDialog(std::nullopt, &m_scene.window);
    if (name == "dialog-silences"_L1)
        return new SilencesDialog(m_scene.engine, m_scene.clock, &m_scene.window);
    if (name == "dialog-inbox"_L1)
        return new InboxDialog(m_scene.engine, m_scene.clock, &m_scene.window);
    if (name == "dialog-firstrun"_L1)
        return new FirstRunDialog(m_scene.engine, &m_scene.window);
    Achievement example;
    example.title = tr("Halved the time of the nightly export");
    example.description = tr("Previews are rendered once and kept on disk.");
    example.category = Category::Optimization;
    example.completedAt = m_scene.clock.now();
    return new AchievementDialog(example, &m_scene.window);
}

/// When the widget has not changed for a moment, layouts are settled and late answers are there. One that never stands
/// still, with a blinking cursor, is taken as it is in the end.
void Screenshots::saveSettled(QWidget &widget, const Shot &shot, const QImage &before, int looksLeft)
{
    constexpr std::chrono::milliseconds kMoment{120};
    QTimer::singleShot(kMoment, &widget, [this, &widget, shot, before, looksLeft] {
        const QImage picture = widget.grab().toImage();
        if (picture != before && looksLeft > 0)
            return saveSettled(widget, shot, picture, looksLeft - 1);
        save(picture, shot);
        if (&widget != &m_scene.window)
            widget.close();
    });
}

void Screenshots::save(const QImage &picture, const Shot &shot)
{
    const QString path = m_scene.folder.filePath(u"%1-%2.png"_s.arg(shot.name, toText(shot.appearance)));
    if (!picture.save(path)) {
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
