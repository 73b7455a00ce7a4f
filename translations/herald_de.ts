<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>herald::AchievementDetail</name>
    <message>
        <source>%1 a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stand behind this achievement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived. It stays stored and can be restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored as a draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No proof is attached: somebody says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <comment>a score</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, your own</source>
        <comment>a score</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complexity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::AchievementDialog</name>
    <message>
        <source>Add an achievement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the achievement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What got better, in one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How, and what proves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 100; empty: Herald&apos;s formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ompleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Impact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Skills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::ActivityChart</name>
    <message>
        <source>Achievements over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n achievement(s)</source>
        <comment>stretch of time</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>category, count</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::AlertDetail</name>
    <message>
        <source>Show chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment, such as what you are doing about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is taking care of this alert any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, alert %2</source>
        <comment>severity, number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>moment, age</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firing since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must hold for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledged by %1, %2.</source>
        <comment>person, moment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledged by %1, %2: %3</source>
        <comment>person, moment, comment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The acknowledgement is taken back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::AlertsPage</name>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an alert to see why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search rules, labels and texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No alert matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for another word or show all alerts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is firing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past alerts are one tab further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alert yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An alert appears here when a metric breaks one of your rules.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::EngineSection</name>
    <message>
        <source>Prometheus and storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes take effect with the next collection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prometheus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask it every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep raw samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep 5 min means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep hourly means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the address with its scheme, such as http://localhost:9090.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::EvidenceFacts</name>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Better than the target by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last award</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Better than the last award by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last awarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repository</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 between %2 and %3</source>
        <comment>samples, lowest, highest</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2 to %3</source>
        <comment>samples, from, to</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured by Herald</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::EvidenceView</name>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::FilterButton</name>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>filter, the one chosen</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>filter, how many</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: all</source>
        <comment>filter</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::FirstRunDialog</name>
    <message>
        <source>Welcome to Herald</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repositories with your work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prometheus, if you have one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of Prometheus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Herald already watches this computer. Choose what else it should see; you can change it later in Settings. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::Format</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first day, last day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::HealthHero</name>
    <message>
        <source>Every source answers and no rule is broken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules are broken: look at the alerts below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Herald has not looked at anything yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What cannot be seen may be well or not: look at the sources below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>firing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sources seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>targets met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/%2</source>
        <comment>part of all</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::HealthStrip</name>
    <message>
        <source>All is well</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) firing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot see %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Cannot see %n source(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect now (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add achievement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down what you have achieved (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest data %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::JournalPage</name>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an entry to see its alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search rules, labels and reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The newest %n entries; choose a shorter period to see all</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change of an alert&apos;s state is written down here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for another word or show all states.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::KpiChart</name>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>series, value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was seen here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::KpisPage</name>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a metric to see its chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag or use the arrow keys to pan, the wheel or + and − to zoom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No metric yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first figures of this computer appear within a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No metric matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for another word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot see this metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sample was stored in this range. Look whether its source answers, or choose a longer range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target is removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::MainWindow</name>
    <message>
        <source>Sample data: a made-up story of 90 days. Nothing here is yours, and nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Herald</source>
        <comment>page</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Herald keeps watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays in the tray and tells you when something needs you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Herald ends with its window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no tray to stay in. To keep watching without the window, run “heraldctl serve”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::MetricDialog</name>
    <message>
        <source>Add a metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PromQL, or the address of a metrics page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty for none; per cent for ratios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1000; 10000; 100000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tighten the target as the metric improves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure this metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Better is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;arget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Milestones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must &amp;hold for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the metric with letters, digits, “_” and “:”, not beginning with a digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the query that gives the metric.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestones: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write how long it must hold like 30m or 1h30m.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::MetricSection</name>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every metric has a direction and may have a target: reaching it is an achievement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a metric…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop measuring “%1”? Achievements stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::MetricTileView</name>
    <message>
        <source>Cannot see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::Navigation</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::NavigationButton</name>
    <message>
        <source>%1 (%2)</source>
        <comment>page, shortcut</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n firing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::Notice</name>
    <message>
        <source>Dismiss this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::OverviewPage</name>
    <message>
        <source>Active alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest achievements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first figures of this computer appear within a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alert, but not all can be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is firing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A source is silent, so an alert may be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No achievement yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One appears when a KPI reaches its target or work is found in a repository.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::PageList</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KPIs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::RepositoryList</name>
    <message>
        <source>Check all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for repositories…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Herald looks through your home folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No repository found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is under your home folder. Add the folder of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of a git repository</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::RepositoryModel</name>
    <message>
        <source>%1  –  %2</source>
        <comment>name, path</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::RepositorySection</name>
    <message>
        <source>Repositories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work in checked repositories becomes achievements on the timeline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n repositories are watched.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::Rows</name>
    <message>
        <source>for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>from state, to state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impact %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No target</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::RuleBook</name>
    <message>
        <source>above %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at or above %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at or below %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equal to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 over %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 is %2.</source>
        <comment>subject, comparison</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sample has arrived, so Herald cannot tell whether the rule holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule could not be evaluated, so Herald cannot tell whether it holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value is %1, the threshold %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 was %2; it is %3 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 is %2, %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::RulesPage</name>
    <message>
        <source>An alert begins when one of these conditions has held long enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a rule to read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels and texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No rule yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a rule file with “heraldctl rules import FILE”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for another word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group %1</source>
        <comment>of rules</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must hold for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps firing for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only series with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks every</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::ScreenSection</name>
    <message>
        <source>Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How Herald looks and which language it speaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::Screenshots</name>
    <message>
        <source>Halved the time of the nightly export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previews are rendered once and kept on disk.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::TargetEditor</name>
    <message>
        <source>“%1” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No target</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::TellingSection</name>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts are told here. Nothing leaves this computer unless you name a webhook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell alerts on this desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a test notification to this desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test notification is on its way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a test message to Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook is in the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord has taken the test message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set. Type another one to replace it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://discord.com/api/webhooks/…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::ThresholdBar</name>
    <message>
        <source>Value %1, threshold %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::TimelinePage</name>
    <message>
        <source>Achievements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an achievement to see its proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search achievements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived achievements are hidden unless you choose them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n achievement(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No achievement matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a longer period, or fewer filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No achievement yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One appears when a KPI reaches its target or work is found in a repository. You can also add your own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::Tray</name>
    <message>
        <source>All is well</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) firing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Herald cannot see everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Herald</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an achievement…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Herald: %1</source>
        <comment>state</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::Trend</name>
    <message>
        <source>%1 better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steady</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target %1 %2</source>
        <comment>sign, value</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herald::Words</name>
    <message>
        <source>Feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bug fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infrastructure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Performance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refactoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Development</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>git</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GitHub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prometheus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lowest value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highest value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90th percentile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95th percentile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>99th percentile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>increase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pushed by programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desktop notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 over %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
