// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tone.h"

using namespace Qt::StringLiterals;

namespace herald {

QColor foreground(Tone tone, const Tokens &t)
{
    switch (tone) {
    case Tone::Neutral: return t.text;
    case Tone::Secondary: return t.textSecondary;
    case Tone::Muted: return t.textMuted;
    case Tone::Accent: return t.accent;
    case Tone::Well: return t.well;
    case Tone::Alert: return t.alert;
    case Tone::Warning: return t.warning;
    case Tone::Blind: return t.blind;
    case Tone::Award: return t.award;
    }
    return t.text;
}

QColor background(Tone tone, const Tokens &t)
{
    switch (tone) {
    case Tone::Neutral:
    case Tone::Secondary:
    case Tone::Muted: return t.sunken;
    case Tone::Accent: return t.accentSoft;
    case Tone::Well: return t.wellSoft;
    case Tone::Alert: return t.alertSoft;
    case Tone::Warning: return t.warningSoft;
    case Tone::Blind: return t.blindSoft;
    case Tone::Award: return t.awardSoft;
    }
    return t.sunken;
}

Tone toneOf(const Alert &alert)
{
    if (alert.state == AlertState::Firing && alert.acknowledgedAt)
        return Tone::Accent;
    return toneOf(alert.state, severityOf(alert));
}

Tone toneOf(AlertState state, Severity severity)
{
    switch (state) {
    case AlertState::Inactive: return Tone::Muted;
    case AlertState::Pending: return Tone::Secondary;
    case AlertState::Firing: return severity == Severity::Critical ? Tone::Alert : Tone::Warning;
    case AlertState::Resolved: return Tone::Well;
    case AlertState::NoData:
    case AlertState::Error: return Tone::Blind;
    }
    return Tone::Muted;
}

Tone toneOf(HealthState state)
{
    switch (state) {
    case HealthState::Starting:
    case HealthState::Paused: return Tone::Muted;
    case HealthState::Well: return Tone::Well;
    case HealthState::CannotSee: return Tone::Blind;
    }
    return Tone::Blind;
}

Tone toneOf(Overall overall)
{
    switch (overall) {
    case Overall::Well: return Tone::Well;
    case Overall::Alert: return Tone::Alert;
    case Overall::CannotSee: return Tone::Blind;
    }
    return Tone::Blind;
}

Tone toneOf(AchievementStatus status)
{
    switch (status) {
    case AchievementStatus::Draft: return Tone::Muted;
    case AchievementStatus::Confirmed: return Tone::Well;
    case AchievementStatus::Published: return Tone::Accent;
    case AchievementStatus::Archived: return Tone::Muted;
    }
    return Tone::Muted;
}

QString toText(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return u"neutral"_s;
    case Tone::Secondary: return u"secondary"_s;
    case Tone::Muted: return u"muted"_s;
    case Tone::Accent: return u"accent"_s;
    case Tone::Well: return u"well"_s;
    case Tone::Alert: return u"alert"_s;
    case Tone::Warning: return u"warning"_s;
    case Tone::Blind: return u"blind"_s;
    case Tone::Award: return u"award"_s;
    }
    return {};
}

}  // namespace herald
