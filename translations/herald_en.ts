<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>herald::ActivityChart</name>
    <message numerus="yes">
        <source>%1: %n achievement(s)</source>
        <comment>stretch of time</comment>
        <translation>
            <numerusform>%1: %n achievement</numerusform>
            <numerusform>%1: %n achievements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::AlertDetail</name>
    <message numerus="yes">
        <source>%n time(s) in 7 days</source>
        <translation>
            <numerusform>%n time in 7 days</numerusform>
            <numerusform>%n times in 7 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::Alerting</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>again from step %1, at most %n time(s)</source>
        <translation>
            <numerusform>again from step %1, at most %n time</numerusform>
            <numerusform>again from step %1, at most %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in the night, %1 to %2</source>
        <translation>
            <numerusform>%n message in the night, %1 to %2</numerusform>
            <numerusform>%n messages in the night, %1 to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Escalated %n time(s): nobody acknowledges the past</source>
        <translation>
            <numerusform>Escalated %n time: nobody acknowledges the past</numerusform>
            <numerusform>Escalated %n times: nobody acknowledges the past</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) missed</source>
        <translation>
            <numerusform>%n incident missed</numerusform>
            <numerusform>%n incidents missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>somebody had acted on %n of them</source>
        <translation>
            <numerusform>somebody had acted on %n of them</numerusform>
            <numerusform>somebody had acted on %n of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fired %n time(s) in 30 days</source>
        <translation>
            <numerusform>Fired %n time in 30 days</numerusform>
            <numerusform>Fired %n times in 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flap(s)</source>
        <translation>
            <numerusform>%n flap</numerusform>
            <numerusform>%n flaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::AlertsPage</name>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::AnalysisText</name>
    <message numerus="yes">
        <source>%n forecast(s) came due</source>
        <translation>
            <numerusform>%n forecast came due</numerusform>
            <numerusform>%n forecasts came due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n value(s), %1 came inside 80 % and %2 inside 95 %; error %3, naive %4</source>
        <translation>
            <numerusform>of %n value, %1 came inside 80 % and %2 inside 95 %; error %3, naive %4</numerusform>
            <numerusform>of %n values, %1 came inside 80 % and %2 inside 95 %; error %3, naive %4</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Median of %n methods, heaviest: %1; a step is %2</source>
        <translation>
            <numerusform>Median of %n method, heaviest: %1; a step is %2</numerusform>
            <numerusform>Median of %n methods, heaviest: %1; a step is %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::CauseView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::ConditionText</name>
    <message numerus="yes">
        <source>All of %n conditions hold.</source>
        <translation>
            <numerusform>The one condition holds.</numerusform>
            <numerusform>All of %n conditions hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One of %n conditions holds.</source>
        <translation>
            <numerusform>The one condition holds.</numerusform>
            <numerusform>One of %n conditions holds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::EvidenceFacts</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::Format</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::HealthStrip</name>
    <message numerus="yes">
        <source>Cannot see %n source(s)</source>
        <translation>
            <numerusform>Cannot see %n source</numerusform>
            <numerusform>Cannot see %n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::HealthText</name>
    <message numerus="yes">
        <source>%n series, the worst at %1</source>
        <translation>
            <numerusform>%n series, at %1</numerusform>
            <numerusform>%n series, the worst at %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n critical incident(s)</source>
        <translation>
            <numerusform>%n critical incident</numerusform>
            <numerusform>%n critical incidents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::InboxButton</name>
    <message numerus="yes">
        <source>%n event(s) could not be read</source>
        <translation>
            <numerusform>%n event could not be read</numerusform>
            <numerusform>%n events could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::InboxDialog</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are processed again.</source>
        <translation>
            <numerusform>%n event is processed again.</numerusform>
            <numerusform>%n events are processed again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::InsightRows</name>
    <message numerus="yes">
        <source>In a backtest from %n origin(s)</source>
        <translation>
            <numerusform>In a backtest from %n origin</numerusform>
            <numerusform>In a backtest from %n origins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forecast(s) came due</source>
        <translation>
            <numerusform>%n forecast came due</numerusform>
            <numerusform>%n forecasts came due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::JournalPage</name>
    <message numerus="yes">
        <source>The newest %n entries; choose a shorter period to see all</source>
        <translation>
            <numerusform>The newest entry; choose a shorter period to see all</numerusform>
            <numerusform>The newest %n entries; choose a shorter period to see all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::MomentView</name>
    <message numerus="yes">
        <source>%n alert(s) open</source>
        <translation>
            <numerusform>%n alert open</numerusform>
            <numerusform>%n alerts open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::NavigationButton</name>
    <message numerus="yes">
        <source>%n firing</source>
        <translation>
            <numerusform>%n firing</numerusform>
            <numerusform>%n firing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::ReasonText</name>
    <message numerus="yes">
        <source>%n new achievements</source>
        <translation>
            <numerusform>%n new achievement</numerusform>
            <numerusform>%n new achievements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; Herald lists them all</source>
        <translation>
            <numerusform>and %n more; Herald lists them all</numerusform>
            <numerusform>and %n more; Herald lists them all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fired %n times within a day.</source>
        <translation>
            <numerusform>Fired %n time within a day.</numerusform>
            <numerusform>Fired %n times within a day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flapping: fired %n times within a day.</source>
        <translation>
            <numerusform>Flapping: fired %n time within a day.</numerusform>
            <numerusform>Flapping: fired %n times within a day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts began, %1 messages</source>
        <translation>
            <numerusform>%n alert began, messages: %1</numerusform>
            <numerusform>%n alerts began, messages: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages handed over</source>
        <translation>
            <numerusform>%n message handed over</numerusform>
            <numerusform>%n messages handed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recommended; %n messages handed over</source>
        <translation>
            <numerusform>recommended; %n message handed over</numerusform>
            <numerusform>recommended; %n messages handed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts, %1 over (%2)</source>
        <translation>
            <numerusform>%n alert, %1 over (%2)</numerusform>
            <numerusform>%n alerts, %1 over (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts (%1)</source>
        <translation>
            <numerusform>%n alert (%1)</numerusform>
            <numerusform>%n alerts (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over (%1)</source>
        <translation>
            <numerusform>%n over (%1)</numerusform>
            <numerusform>%n over (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::RepositorySection</name>
    <message numerus="yes">
        <source>%n repositories are watched.</source>
        <translation>
            <numerusform>%n repository is watched.</numerusform>
            <numerusform>%n repositories are watched.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::RuleSection</name>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::RuleTrial</name>
    <message numerus="yes">
        <source>%n fire(s)</source>
        <translation>
            <numerusform>%n fire</numerusform>
            <numerusform>%n fires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flap(s)</source>
        <translation>
            <numerusform>%n flap</numerusform>
            <numerusform>%n flaps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at night</source>
        <translation>
            <numerusform>%n at night</numerusform>
            <numerusform>%n at night</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::SilenceDialog</name>
    <message numerus="yes">
        <source>Mutes %1 of %n open alert(s)</source>
        <translation>
            <numerusform>Mutes %1 of %n open alert</numerusform>
            <numerusform>Mutes %1 of %n open alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::StateText</name>
    <message numerus="yes">
        <source>%n silenced</source>
        <translation>
            <numerusform>%n silenced</numerusform>
            <numerusform>%n silenced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inhibited</source>
        <translation>
            <numerusform>%n inhibited</numerusform>
            <numerusform>%n inhibited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in maintenance</source>
        <translation>
            <numerusform>%n in maintenance</numerusform>
            <numerusform>%n in maintenance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in quiet hours</source>
        <translation>
            <numerusform>%n in quiet hours</numerusform>
            <numerusform>%n in quiet hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n acknowledged</source>
        <translation>
            <numerusform>%n acknowledged</numerusform>
            <numerusform>%n acknowledged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed</source>
        <translation>
            <numerusform>%n snoozed</numerusform>
            <numerusform>%n snoozed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n muted</source>
        <translation>
            <numerusform>%n muted</numerusform>
            <numerusform>%n muted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n told a moment ago</source>
        <translation>
            <numerusform>%n told a moment ago</numerusform>
            <numerusform>%n told a moment ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) firing</source>
        <translation>
            <numerusform>%n alert firing</numerusform>
            <numerusform>%n alerts firing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n firing</source>
        <translation>
            <numerusform>%n firing</numerusform>
            <numerusform>%n firing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n pending</numerusform>
            <numerusform>%n pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without data</source>
        <translation>
            <numerusform>%n without data</numerusform>
            <numerusform>%n without data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::TimelinePage</name>
    <message numerus="yes">
        <source>%n achievement(s)</source>
        <translation>
            <numerusform>%n achievement</numerusform>
            <numerusform>%n achievements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::WorkSection</name>
    <message numerus="yes">
        <source>%1 of %n computed value(s) are different today.</source>
        <translation>
            <numerusform>%1 of %n computed value is different today.</numerusform>
            <numerusform>%1 of %n computed values are different today.</numerusform>
        </translation>
    </message>
</context>
</TS>
