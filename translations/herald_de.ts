<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>herald::AchievementDetail</name>
    <message>
        <source>%1 a month</source>
        <translation>%1 im Monat</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 im Jahr</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>You stand behind this achievement</source>
        <translation>Sie stehen hinter diesem Erfolg</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Confirmed.</source>
        <translation>Bestätigt.</translation>
    </message>
    <message>
        <source>Archived. It stays stored and can be restored.</source>
        <translation>Archiviert. Der Erfolg bleibt gespeichert und lässt sich wiederherstellen.</translation>
    </message>
    <message>
        <source>Restored as a draft.</source>
        <translation>Als Entwurf wiederhergestellt.</translation>
    </message>
    <message>
        <source>No proof is attached: somebody says so.</source>
        <translation>Es liegt kein Nachweis bei: Jemand behauptet es.</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <comment>a score</comment>
        <translation>%1 von 100</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>%1, your own</source>
        <comment>a score</comment>
        <translation>%1, von Ihnen gesetzt</translation>
    </message>
    <message>
        <source>Complexity</source>
        <translation>Komplexität</translation>
    </message>
    <message>
        <source>Time saved</source>
        <translation>Gesparte Zeit</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 Std.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verweis</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Computed impact</source>
        <translation>Berechnete Wirkung</translation>
    </message>
    <message>
        <source>Impact formula</source>
        <translation>Formel der Wirkung</translation>
    </message>
    <message>
        <source>Reference impact</source>
        <translation>Wirkung nach dem Vorbild</translation>
    </message>
</context>
<context>
    <name>herald::AchievementDialog</name>
    <message>
        <source>Add an achievement</source>
        <translation>Erfolg hinzufügen</translation>
    </message>
    <message>
        <source>Edit the achievement</source>
        <translation>Erfolg bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What got better, in one line</source>
        <translation>Was besser wurde, in einer Zeile</translation>
    </message>
    <message>
        <source>How, and what proves it</source>
        <translation>Wie, und was es belegt</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>0 to 100; empty: Herald&apos;s formula</source>
        <translation>0 bis 100; leer: Formel von Herald</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>durch Kommas getrennt</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>&amp;Category</source>
        <translation>&amp;Kategorie</translation>
    </message>
    <message>
        <source>C&amp;ompleted</source>
        <translation>A&amp;bgeschlossen</translation>
    </message>
    <message>
        <source>&amp;Impact</source>
        <translation>&amp;Wirkung</translation>
    </message>
    <message>
        <source>&amp;Skills</source>
        <translation>&amp;Fähigkeiten</translation>
    </message>
    <message>
        <source>T&amp;ags</source>
        <translation>&amp;Schlagwörter</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Verweis</translation>
    </message>
</context>
<context>
    <name>herald::ActivityChart</name>
    <message>
        <source>Achievements over time</source>
        <translation>Erfolge im Zeitverlauf</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n achievement(s)</source>
        <comment>stretch of time</comment>
        <translation>
            <numerusform>%1: %n Erfolg</numerusform>
            <numerusform>%1: %n Erfolge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>category, count</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>herald::AlertDetail</name>
    <message>
        <source>Show chart</source>
        <translation>Diagramm zeigen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Comment, such as what you are doing about it</source>
        <translation>Kommentar, etwa was Sie dagegen tun</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Nobody is taking care of this alert any more</source>
        <translation>Niemand kümmert sich mehr um diesen Alarm</translation>
    </message>
    <message>
        <source>%1, alert %2</source>
        <comment>severity, number</comment>
        <translation>%1, Alarm %2</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Broken since</source>
        <translation>Verletzt seit</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>moment, age</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Firing since</source>
        <translation>Ausgelöst seit</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Must hold for</source>
        <translation>Muss anhalten</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Ihnen</translation>
    </message>
    <message>
        <source>Acknowledged by %1, %2.</source>
        <comment>person, moment</comment>
        <translation>Quittiert von %1, %2.</translation>
    </message>
    <message>
        <source>Acknowledged by %1, %2: %3</source>
        <comment>person, moment, comment</comment>
        <translation>Quittiert von %1, %2: %3</translation>
    </message>
    <message>
        <source>Acknowledged.</source>
        <translation>Quittiert.</translation>
    </message>
    <message>
        <source>The acknowledgement is taken back.</source>
        <translation>Die Quittierung ist zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>herald::AlertsPage</name>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Select an alert to see why</source>
        <translation>Alarm auswählen, um den Grund zu sehen</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Vergangen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Which alerts</source>
        <translation>Welche Alarme</translation>
    </message>
    <message>
        <source>Search rules, labels and texts</source>
        <translation>Regeln, Labels und Texte durchsuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n Alarm</numerusform>
            <numerusform>%n Alarme</numerusform>
        </translation>
    </message>
    <message>
        <source>No alert matches</source>
        <translation>Kein passender Alarm</translation>
    </message>
    <message>
        <source>Search for another word or show all alerts.</source>
        <translation>Suchen Sie ein anderes Wort oder zeigen Sie alle Alarme.</translation>
    </message>
    <message>
        <source>Nothing is firing</source>
        <translation>Nichts hat ausgelöst</translation>
    </message>
    <message>
        <source>Past alerts are one tab further.</source>
        <translation>Vergangene Alarme stehen eine Auswahl weiter.</translation>
    </message>
    <message>
        <source>No alert yet</source>
        <translation>Noch kein Alarm</translation>
    </message>
    <message>
        <source>An alert appears here when a metric breaks one of your rules.</source>
        <translation>Hier erscheint ein Alarm, sobald eine Metrik eine Ihrer Regeln verletzt.</translation>
    </message>
    <message>
        <source>No alert, but not all can be seen</source>
        <translation>Kein Alarm, aber nicht alles ist sichtbar</translation>
    </message>
    <message>
        <source>A source is silent, so an alert may be missing.</source>
        <translation>Eine Quelle schweigt; ein Alarm könnte fehlen.</translation>
    </message>
</context>
<context>
    <name>herald::ConditionText</name>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>at or above %1</source>
        <translation>mindestens bei %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>at or below %1</source>
        <translation>höchstens bei %1</translation>
    </message>
    <message>
        <source>equal to %1</source>
        <translation>genau bei %1</translation>
    </message>
    <message>
        <source>different from %1</source>
        <translation>nicht bei %1</translation>
    </message>
    <message>
        <source>%1 of %2 over %3</source>
        <comment>function, metric, window</comment>
        <translation>%1 von „%2“ über %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>function, metric</comment>
        <translation>%1 von „%2“</translation>
    </message>
    <message>
        <source>%1 rises over %2.</source>
        <comment>metric, window</comment>
        <translation>„%1“ steigt über %2 hinweg.</translation>
    </message>
    <message>
        <source>%1 falls over %2.</source>
        <comment>metric, window</comment>
        <translation>„%1“ fällt über %2 hinweg.</translation>
    </message>
    <message>
        <source>%1 rises or falls over %2.</source>
        <comment>metric, window</comment>
        <translation>„%1“ steigt oder fällt über %2 hinweg.</translation>
    </message>
    <message>
        <source>The %1 is %2.</source>
        <comment>subject, comparison</comment>
        <translation>%1 liegt %2.</translation>
    </message>
    <message>
        <source>Prometheus gives a result for: %1</source>
        <translation>Prometheus liefert ein Ergebnis für: %1</translation>
    </message>
    <message>
        <source>%1 behaves unlike before: its anomaly score is %2 or more.</source>
        <comment>metric, score</comment>
        <translation>„%1“ verhält sich anders als zuvor: Der Anomaliewert liegt bei %2 oder höher.</translation>
    </message>
    <message>
        <source>%1 is forecast to be %2 within %3.</source>
        <comment>metric, comparison, time</comment>
        <translation>„%1“ liegt voraussichtlich %2 (Zeitraum: %3).</translation>
    </message>
    <message>
        <source>The level of %1 has changed for good within %2.</source>
        <comment>metric, window</comment>
        <translation>Das Niveau von „%1“ hat sich dauerhaft geändert (Zeitraum: %2).</translation>
    </message>
    <message>
        <source>No sample of %1 has come for %2.</source>
        <comment>metric, time</comment>
        <translation>Schon %2 kam kein Messwert von „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>All of %n conditions hold.</source>
        <translation>
            <numerusform>Die eine Bedingung ist erfüllt.</numerusform>
            <numerusform>Alle %n Bedingungen sind erfüllt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One of %n conditions holds.</source>
        <translation>
            <numerusform>Die eine Bedingung ist erfüllt.</numerusform>
            <numerusform>Eine von %n Bedingungen ist erfüllt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No sample has arrived, so Herald cannot tell whether the rule holds.</source>
        <translation>Es ist kein Messwert eingetroffen; Herald kann nicht sagen, ob die Regel erfüllt ist.</translation>
    </message>
    <message>
        <source>The rule could not be evaluated, so Herald cannot tell whether it holds.</source>
        <translation>Die Regel ließ sich nicht auswerten; Herald kann nicht sagen, ob sie erfüllt ist.</translation>
    </message>
    <message>
        <source>The value is %1, the threshold %2.</source>
        <translation>Der Wert ist %1, die Schwelle %2.</translation>
    </message>
    <message>
        <source>The %1 was %2; it is %3 now.</source>
        <comment>subject, comparison, value</comment>
        <translation>%1 lag %2; jetzt sind es %3.</translation>
    </message>
    <message>
        <source>The %1 is %2, %3.</source>
        <comment>subject, value, comparison</comment>
        <translation>%1 liegt bei %2, also %3.</translation>
    </message>
</context>
<context>
    <name>herald::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>herald::EngineSection</name>
    <message>
        <source>Prometheus and storage</source>
        <translation>Prometheus und Speicher</translation>
    </message>
    <message>
        <source>Changes take effect with the next collection.</source>
        <translation>Änderungen wirken ab der nächsten Erfassung.</translation>
    </message>
    <message>
        <source>Prometheus</source>
        <translation>Prometheus</translation>
    </message>
    <message>
        <source>Ask it every</source>
        <translation>Abfragen alle</translation>
    </message>
    <message>
        <source>Keep raw samples</source>
        <translation>Rohwerte aufbewahren</translation>
    </message>
    <message>
        <source>Keep 5 min means</source>
        <translation>5-Minuten-Mittel aufbewahren</translation>
    </message>
    <message>
        <source>Keep hourly means</source>
        <translation>Stundenmittel aufbewahren</translation>
    </message>
    <message>
        <source>Write the address with its scheme, such as http://localhost:9090.</source>
        <translation>Geben Sie die Adresse mit Schema an, etwa http://localhost:9090.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
</context>
<context>
    <name>herald::EvidenceFacts</name>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Meilenstein</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Better than the target by</source>
        <translation>Besser als das Ziel um</translation>
    </message>
    <message>
        <source>Last award</source>
        <translation>Letzte Auszeichnung</translation>
    </message>
    <message>
        <source>Better than the last award by</source>
        <translation>Besser als die letzte Auszeichnung um</translation>
    </message>
    <message>
        <source>Last awarded</source>
        <translation>Zuletzt ausgezeichnet</translation>
    </message>
    <message>
        <source>Total before</source>
        <translation>Summe zuvor</translation>
    </message>
    <message>
        <source>Held for</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Files changed</source>
        <translation>Geänderte Dateien</translation>
    </message>
    <message>
        <source>Lines added</source>
        <translation>Hinzugefügte Zeilen</translation>
    </message>
    <message>
        <source>Lines removed</source>
        <translation>Entfernte Zeilen</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n Messwert</numerusform>
            <numerusform>%n Messwerte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 between %2 and %3</source>
        <comment>samples, lowest, highest</comment>
        <translation>%1 zwischen %2 und %3</translation>
    </message>
    <message>
        <source>%1
%2 to %3</source>
        <comment>samples, from, to</comment>
        <translation>%1
%2 bis %3</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Measured by Herald</source>
        <translation>Von Herald gemessen</translation>
    </message>
</context>
<context>
    <name>herald::EvidenceView</name>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>herald::FilterButton</name>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>filter, the one chosen</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>filter, how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: all</source>
        <comment>filter</comment>
        <translation>%1: alle</translation>
    </message>
</context>
<context>
    <name>herald::FirstRunDialog</name>
    <message>
        <source>Welcome to Herald</source>
        <translation>Willkommen bei Herald</translation>
    </message>
    <message>
        <source>Repositories with your work</source>
        <translation>Repositorys mit Ihrer Arbeit</translation>
    </message>
    <message>
        <source>Prometheus, if you have one</source>
        <translation>Prometheus, falls vorhanden</translation>
    </message>
    <message>
        <source>Address of Prometheus</source>
        <translation>Adresse von Prometheus</translation>
    </message>
    <message>
        <source>Herald already watches this computer. Choose what else it should see; you can change it later in Settings. Nothing leaves this computer.</source>
        <translation>Herald beobachtet diesen Computer bereits. Wählen Sie, was es noch sehen soll; in den Einstellungen lässt sich das später ändern. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Start watching</source>
        <translation>Beobachtung starten</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
</context>
<context>
    <name>herald::Format</name>
    <message>
        <source>%1 s</source>
        <translation>%1 Sek.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 Std.</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 Sek.</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 Min.</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 Std.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd, d. MMM</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first day, last day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>large unit, small unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T.</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>weniger als eine Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::HealthHero</name>
    <message>
        <source>Rules are broken: look at the alerts below.</source>
        <translation>Regeln sind verletzt: siehe die Alarme unten.</translation>
    </message>
    <message>
        <source>Herald has not looked at anything yet.</source>
        <translation>Herald hat noch nichts erfasst.</translation>
    </message>
    <message>
        <source>What cannot be seen may be well or not: look at the sources below.</source>
        <translation>Was nicht sichtbar ist, kann gut oder schlecht stehen: siehe die Quellen unten.</translation>
    </message>
    <message>
        <source>firing</source>
        <translation>ausgelöst</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>anstehend</translation>
    </message>
    <message>
        <source>sources seen</source>
        <translation>Quellen sichtbar</translation>
    </message>
    <message>
        <source>targets met</source>
        <translation>Ziele erreicht</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <comment>part of all</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>What is watched answers, and no rule is broken.</source>
        <translation>Alles Beobachtete antwortet, und keine Regel ist verletzt.</translation>
    </message>
</context>
<context>
    <name>herald::HealthStrip</name>
    <message>
        <source>All is well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) firing</source>
        <translation>
            <numerusform>%n Alarm ausgelöst</numerusform>
            <numerusform>%n Alarme ausgelöst</numerusform>
        </translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Noch keine Daten</translation>
    </message>
    <message>
        <source>Cannot see %1</source>
        <translation>Keine Sicht auf %1</translation>
    </message>
    <message numerus="yes">
        <source>Cannot see %n source(s)</source>
        <translation>
            <numerusform>Keine Sicht auf %n Quelle</numerusform>
            <numerusform>Keine Sicht auf %n Quellen</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Collect now (F5)</source>
        <translation>Jetzt erfassen (F5)</translation>
    </message>
    <message>
        <source>Collect now</source>
        <translation>Jetzt erfassen</translation>
    </message>
    <message>
        <source>Add achievement</source>
        <translation>Erfolg hinzufügen</translation>
    </message>
    <message>
        <source>Write down what you have achieved (Ctrl+N)</source>
        <translation>Notieren, was Sie erreicht haben (Strg+N)</translation>
    </message>
    <message>
        <source>Cannot read the store</source>
        <translation>Speicher nicht lesbar</translation>
    </message>
    <message>
        <source>newest data %1</source>
        <translation>neueste Daten %1</translation>
    </message>
</context>
<context>
    <name>herald::JournalPage</name>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Select an entry to see its alert</source>
        <translation>Eintrag auswählen, um den Alarm zu sehen</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 Std.</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>New state</source>
        <translation>Neuer Zustand</translation>
    </message>
    <message>
        <source>Search rules, labels and reasons</source>
        <translation>Regeln, Labels und Gründe durchsuchen</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n entries; choose a shorter period to see all</source>
        <translation>
            <numerusform>Der neueste Eintrag; für alle einen kürzeren Zeitraum wählen</numerusform>
            <numerusform>Die neuesten %n Einträge; für alle einen kürzeren Zeitraum wählen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Nichts hat sich geändert</translation>
    </message>
    <message>
        <source>Every change of an alert&apos;s state is written down here.</source>
        <translation>Jeder Zustandswechsel eines Alarms wird hier festgehalten.</translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation>Kein passender Eintrag</translation>
    </message>
    <message>
        <source>Search for another word or show all states.</source>
        <translation>Suchen Sie ein anderes Wort oder zeigen Sie alle Zustände.</translation>
    </message>
</context>
<context>
    <name>herald::KpiChart</name>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>series, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing was seen here</source>
        <translation>Hier wurde nichts erfasst</translation>
    </message>
</context>
<context>
    <name>herald::KpisPage</name>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>Select a metric to see its chart</source>
        <translation>Metrik auswählen, um ihr Diagramm zu sehen</translation>
    </message>
    <message>
        <source>Search metrics</source>
        <translation>Metriken durchsuchen</translation>
    </message>
    <message>
        <source>Drag or use the arrow keys to pan, the wheel or + and − to zoom.</source>
        <translation>Ziehen oder Pfeiltasten verschieben, Mausrad oder + und − zoomen.</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 Std.</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 Std.</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 Std.</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 T.</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 T.</translation>
    </message>
    <message>
        <source>90 d</source>
        <translation>90 T.</translation>
    </message>
    <message>
        <source>1 y</source>
        <translation>1 J.</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>No metric yet</source>
        <translation>Noch keine Metrik</translation>
    </message>
    <message>
        <source>The first figures of this computer appear within a minute.</source>
        <translation>Die ersten Werte dieses Computers erscheinen innerhalb einer Minute.</translation>
    </message>
    <message>
        <source>Choose what to watch</source>
        <translation>Auswählen, was beobachtet wird</translation>
    </message>
    <message>
        <source>No metric matches</source>
        <translation>Keine passende Metrik</translation>
    </message>
    <message>
        <source>Search for another word.</source>
        <translation>Suchen Sie ein anderes Wort.</translation>
    </message>
    <message>
        <source>Cannot see</source>
        <translation>Keine Sicht</translation>
    </message>
    <message>
        <source>Cannot see this metric</source>
        <translation>Keine Sicht auf diese Metrik</translation>
    </message>
    <message>
        <source>No sample was stored in this range. Look whether its source answers, or choose a longer range.</source>
        <translation>In diesem Bereich wurde kein Messwert gespeichert. Prüfen Sie, ob die Quelle antwortet, oder wählen Sie einen längeren Bereich.</translation>
    </message>
    <message>
        <source>The target is saved.</source>
        <translation>Das Ziel ist gespeichert.</translation>
    </message>
    <message>
        <source>The target is removed.</source>
        <translation>Das Ziel ist entfernt.</translation>
    </message>
</context>
<context>
    <name>herald::MainWindow</name>
    <message>
        <source>Sample data: a made-up story of 90 days. Nothing here is yours, and nothing is sent.</source>
        <translation>Beispieldaten: eine erfundene Geschichte von 90 Tagen. Nichts davon gehört Ihnen, und nichts wird gesendet.</translation>
    </message>
    <message>
        <source>%1 – Herald</source>
        <comment>page</comment>
        <translation>%1 – Herald</translation>
    </message>
    <message>
        <source>Herald keeps watching</source>
        <translation>Herald beobachtet weiter</translation>
    </message>
    <message>
        <source>It stays in the tray and tells you when something needs you.</source>
        <translation>Es bleibt im Infobereich und meldet sich, wenn Sie gebraucht werden.</translation>
    </message>
    <message>
        <source>Herald ends with its window</source>
        <translation>Herald endet mit seinem Fenster</translation>
    </message>
    <message>
        <source>This desktop has no tray to stay in. To keep watching without the window, run “heraldctl serve”.</source>
        <translation>Diese Arbeitsumgebung hat keinen Infobereich. Um ohne Fenster weiter zu beobachten, starten Sie „heraldctl serve“.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
</context>
<context>
    <name>herald::MetricDialog</name>
    <message>
        <source>Add a metric</source>
        <translation>Metrik hinzufügen</translation>
    </message>
    <message>
        <source>Edit the metric</source>
        <translation>Metrik bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>PromQL, or the address of a metrics page</source>
        <translation>PromQL oder die Adresse einer Metrikseite</translation>
    </message>
    <message>
        <source>empty for none; per cent for ratios</source>
        <translation>leer für keines; Prozent bei Anteilen</translation>
    </message>
    <message>
        <source>1000; 10000; 100000</source>
        <translation>1000; 10000; 100000</translation>
    </message>
    <message>
        <source>Tighten the target as the metric improves</source>
        <translation>Ziel verschärfen, wenn die Metrik besser wird</translation>
    </message>
    <message>
        <source>Measure this metric</source>
        <translation>Diese Metrik messen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Einheit</translation>
    </message>
    <message>
        <source>&amp;Better is</source>
        <translation>&amp;Besser ist</translation>
    </message>
    <message>
        <source>&amp;Comes from</source>
        <translation>&amp;Kommt von</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>&amp;Abfrage</translation>
    </message>
    <message>
        <source>T&amp;arget</source>
        <translation>&amp;Ziel</translation>
    </message>
    <message>
        <source>&amp;Milestones</source>
        <translation>&amp;Meilensteine</translation>
    </message>
    <message>
        <source>Must &amp;hold for</source>
        <translation>Muss an&amp;halten</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>niedriger</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>höher</translation>
    </message>
    <message>
        <source>Name the metric with letters, digits, “_” and “:”, not beginning with a digit.</source>
        <translation>Benennen Sie die Metrik mit Buchstaben, Ziffern, „_“ und „:“, nicht mit einer Ziffer am Anfang.</translation>
    </message>
    <message>
        <source>Write the query that gives the metric.</source>
        <translation>Geben Sie die Abfrage an, die die Metrik liefert.</translation>
    </message>
    <message>
        <source>Target: %1</source>
        <translation>Ziel: %1</translation>
    </message>
    <message>
        <source>Milestones: %1</source>
        <translation>Meilensteine: %1</translation>
    </message>
    <message>
        <source>Write how long it must hold like 30m or 1h30m.</source>
        <translation>Geben Sie an, wie lange es anhalten muss, etwa 30m oder 1h30m.</translation>
    </message>
</context>
<context>
    <name>herald::MetricNames</name>
    <message>
        <source>Posts Engagement Rate</source>
        <translation>Interaktionsrate der Beiträge</translation>
    </message>
    <message>
        <source>Revenue Projection Monthly</source>
        <translation>Umsatzprognose pro Monat</translation>
    </message>
    <message>
        <source>Cost per Follow</source>
        <translation>Kosten pro Follower</translation>
    </message>
    <message>
        <source>Content Generation Latency</source>
        <translation>Latenz der Inhaltserzeugung</translation>
    </message>
    <message>
        <source>Posts Generated</source>
        <translation>Erzeugte Beiträge</translation>
    </message>
    <message>
        <source>HTTP Request Duration (95th Percentile)</source>
        <translation>Dauer von HTTP-Anfragen (95. Perzentil)</translation>
    </message>
    <message>
        <source>Error Rate</source>
        <translation>Fehlerrate</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>CPU usage</source>
        <translation>CPU-Auslastung</translation>
    </message>
    <message>
        <source>Memory usage</source>
        <translation>Speicherauslastung</translation>
    </message>
    <message>
        <source>Swap usage</source>
        <translation>Swap-Auslastung</translation>
    </message>
    <message>
        <source>Disk usage</source>
        <translation>Festplattenbelegung</translation>
    </message>
    <message>
        <source>Disk space free</source>
        <translation>Freier Plattenplatz</translation>
    </message>
    <message>
        <source>Load per processor</source>
        <translation>Last pro Prozessor</translation>
    </message>
    <message>
        <source>Load, 1 minute</source>
        <translation>Last, 1 Minute</translation>
    </message>
    <message>
        <source>Load, 5 minutes</source>
        <translation>Last, 5 Minuten</translation>
    </message>
    <message>
        <source>Load, 15 minutes</source>
        <translation>Last, 15 Minuten</translation>
    </message>
    <message>
        <source>Network received</source>
        <translation>Netzwerk empfangen</translation>
    </message>
    <message>
        <source>Network sent</source>
        <translation>Netzwerk gesendet</translation>
    </message>
    <message>
        <source>Disk read</source>
        <translation>Von Platte gelesen</translation>
    </message>
    <message>
        <source>Disk written</source>
        <translation>Auf Platte geschrieben</translation>
    </message>
    <message>
        <source>Time spent waiting</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Up since boot</source>
        <translation>Laufzeit seit Start</translation>
    </message>
</context>
<context>
    <name>herald::MetricSection</name>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>Every metric has a direction and may have a target: reaching it is an achievement.</source>
        <translation>Jede Metrik hat eine Richtung und kann ein Ziel haben: Es zu erreichen ist ein Erfolg.</translation>
    </message>
    <message>
        <source>Add a metric…</source>
        <translation>Metrik hinzufügen …</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Remove a metric</source>
        <translation>Metrik entfernen</translation>
    </message>
    <message>
        <source>Stop measuring “%1”? Achievements stay.</source>
        <translation>„%1“ nicht mehr messen? Erfolge bleiben erhalten.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Entfernt.</translation>
    </message>
</context>
<context>
    <name>herald::MetricTileView</name>
    <message>
        <source>Cannot see</source>
        <translation>Keine Sicht</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last %1</source>
        <comment>duration</comment>
        <translation>Bisher %1</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Erste Werte</translation>
    </message>
</context>
<context>
    <name>herald::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>herald::NavigationButton</name>
    <message>
        <source>%1 (%2)</source>
        <comment>page, shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n firing</source>
        <translation>
            <numerusform>%n ausgelöst</numerusform>
            <numerusform>%n ausgelöst</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::Notice</name>
    <message>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>herald::OverviewPage</name>
    <message>
        <source>Active alerts</source>
        <translation>Aktive Alarme</translation>
    </message>
    <message>
        <source>Latest achievements</source>
        <translation>Neueste Erfolge</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show all: %1</source>
        <translation>Alle zeigen: %1</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Noch keine Daten</translation>
    </message>
    <message>
        <source>The first figures of this computer appear within a minute.</source>
        <translation>Die ersten Werte dieses Computers erscheinen innerhalb einer Minute.</translation>
    </message>
    <message>
        <source>Choose what to watch</source>
        <translation>Auswählen, was beobachtet wird</translation>
    </message>
    <message>
        <source>No alert, but not all can be seen</source>
        <translation>Kein Alarm, aber nicht alles ist sichtbar</translation>
    </message>
    <message>
        <source>Nothing is firing</source>
        <translation>Nichts hat ausgelöst</translation>
    </message>
    <message>
        <source>A source is silent, so an alert may be missing.</source>
        <translation>Eine Quelle schweigt; ein Alarm könnte fehlen.</translation>
    </message>
    <message>
        <source>No achievement yet</source>
        <translation>Noch kein Erfolg</translation>
    </message>
    <message>
        <source>One appears when a KPI reaches its target or work is found in a repository.</source>
        <translation>Einer erscheint, wenn eine Kennzahl ihr Ziel erreicht oder Arbeit in einem Repository gefunden wird.</translation>
    </message>
    <message>
        <source>No source yet</source>
        <translation>Noch keine Quelle</translation>
    </message>
</context>
<context>
    <name>herald::PageList</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>KPIs</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>herald::RepositoryList</name>
    <message>
        <source>Check all</source>
        <translation>Alle ankreuzen</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>Repositorys</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Looking for repositories…</source>
        <translation>Repositorys werden gesucht …</translation>
    </message>
    <message>
        <source>Herald looks through your home folder.</source>
        <translation>Herald durchsucht Ihren persönlichen Ordner.</translation>
    </message>
    <message>
        <source>No repository found</source>
        <translation>Kein Repository gefunden</translation>
    </message>
    <message>
        <source>None is under your home folder. Add the folder of one.</source>
        <translation>In Ihrem persönlichen Ordner liegt keines. Fügen Sie den Ordner eines Repositorys hinzu.</translation>
    </message>
    <message>
        <source>%1 of %2 checked</source>
        <translation>%1 von %2 angekreuzt</translation>
    </message>
    <message>
        <source>Check none</source>
        <translation>Keines ankreuzen</translation>
    </message>
    <message>
        <source>The folder of a git repository</source>
        <translation>Der Ordner eines Git-Repositorys</translation>
    </message>
</context>
<context>
    <name>herald::RepositoryModel</name>
    <message>
        <source>%1  –  %2</source>
        <comment>name, path</comment>
        <translation>%1  –  %2</translation>
    </message>
</context>
<context>
    <name>herald::RepositorySection</name>
    <message>
        <source>Repositories</source>
        <translation>Repositorys</translation>
    </message>
    <message>
        <source>Work in checked repositories becomes achievements on the timeline.</source>
        <translation>Arbeit in angekreuzten Repositorys wird zu Erfolgen auf der Zeitachse.</translation>
    </message>
    <message numerus="yes">
        <source>%n repositories are watched.</source>
        <translation>
            <numerusform>%n Repository wird beobachtet.</numerusform>
            <numerusform>%n Repositorys werden beobachtet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::Rows</name>
    <message>
        <source>for %1</source>
        <translation>schon %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>from state, to state</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Impact %1</source>
        <translation>Wirkung %1</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>data %1</source>
        <translation>Daten %1</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>noch keine Daten</translation>
    </message>
    <message>
        <source>Cannot see</source>
        <translation>Keine Sicht</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>höher ist besser</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>niedriger ist besser</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>Kein Ziel</translation>
    </message>
</context>
<context>
    <name>herald::RulesPage</name>
    <message>
        <source>An alert begins when one of these conditions has held long enough.</source>
        <translation>Ein Alarm beginnt, wenn eine dieser Bedingungen lange genug erfüllt ist.</translation>
    </message>
    <message>
        <source>Search rules</source>
        <translation>Regeln durchsuchen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Select a rule to read it</source>
        <translation>Regel auswählen, um sie zu lesen</translation>
    </message>
    <message>
        <source>Show chart</source>
        <translation>Diagramm zeigen</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Labels and texts</source>
        <translation>Labels und Texte</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n Regel</numerusform>
            <numerusform>%n Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>No rule yet</source>
        <translation>Noch keine Regel</translation>
    </message>
    <message>
        <source>Import a rule file with “heraldctl rules import FILE”.</source>
        <translation>Importieren Sie eine Regeldatei mit „heraldctl rules import DATEI“.</translation>
    </message>
    <message>
        <source>No rule matches</source>
        <translation>Keine passende Regel</translation>
    </message>
    <message>
        <source>Search for another word.</source>
        <translation>Suchen Sie ein anderes Wort.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Group %1</source>
        <comment>of rules</comment>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Must hold for</source>
        <translation>Muss anhalten</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>Endet bei</translation>
    </message>
    <message>
        <source>Keeps firing for</source>
        <translation>Bleibt ausgelöst</translation>
    </message>
    <message>
        <source>Needs samples</source>
        <translation>Benötigte Messwerte</translation>
    </message>
    <message>
        <source>Only series with</source>
        <translation>Nur Reihen mit</translation>
    </message>
    <message>
        <source>Looks every</source>
        <translation>Prüft alle</translation>
    </message>
</context>
<context>
    <name>herald::ScreenSection</name>
    <message>
        <source>Screen</source>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>How Herald looks and which language it speaks.</source>
        <translation>Wie Herald aussieht und welche Sprache es spricht.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
</context>
<context>
    <name>herald::Screenshots</name>
    <message>
        <source>Halved the time of the nightly export</source>
        <translation>Dauer des nächtlichen Exports halbiert</translation>
    </message>
    <message>
        <source>Previews are rendered once and kept on disk.</source>
        <translation>Vorschauen werden einmal erzeugt und auf der Platte behalten.</translation>
    </message>
</context>
<context>
    <name>herald::Shell</name>
    <message>
        <source>Write down an achievement</source>
        <translation>Einen Erfolg aufschreiben</translation>
    </message>
</context>
<context>
    <name>herald::StoreEngine</name>
    <message>
        <source>Herald can reach you here</source>
        <translation>Herald erreicht Sie hier</translation>
    </message>
    <message>
        <source>This is the test that you asked for.</source>
        <translation>Das ist der Test, den Sie angefordert haben.</translation>
    </message>
</context>
<context>
    <name>herald::TargetEditor</name>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>Change the target</source>
        <translation>Ziel ändern</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>kein Ziel</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>Kein Ziel</translation>
    </message>
</context>
<context>
    <name>herald::TellingSection</name>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Alerts are told here. Nothing leaves this computer unless you name a webhook.</source>
        <translation>Alarme werden hier gemeldet. Nichts verlässt diesen Computer, solange Sie keinen Webhook angeben.</translation>
    </message>
    <message>
        <source>Tell alerts on this desktop</source>
        <translation>Alarme auf diesem Desktop melden</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Send a test notification to this desktop</source>
        <translation>Testbenachrichtigung an diesen Desktop senden</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>A test notification is on its way.</source>
        <translation>Eine Testbenachrichtigung ist unterwegs.</translation>
    </message>
    <message>
        <source>Discord webhook</source>
        <translation>Discord-Webhook</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Send a test message to Discord</source>
        <translation>Testnachricht an Discord senden</translation>
    </message>
    <message>
        <source>The webhook is in the keychain.</source>
        <translation>Der Webhook liegt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>The webhook is removed.</source>
        <translation>Der Webhook ist entfernt.</translation>
    </message>
    <message>
        <source>Discord has taken the test message.</source>
        <translation>Discord hat die Testnachricht angenommen.</translation>
    </message>
    <message>
        <source>Set. Type another one to replace it.</source>
        <translation>Gesetzt. Zum Ersetzen einen anderen eingeben.</translation>
    </message>
    <message>
        <source>https://discord.com/api/webhooks/…</source>
        <translation>https://discord.com/api/webhooks/…</translation>
    </message>
</context>
<context>
    <name>herald::ThresholdBar</name>
    <message>
        <source>Value %1, threshold %2</source>
        <translation>Wert %1, Schwelle %2</translation>
    </message>
    <message>
        <source>threshold %1</source>
        <translation>Schwelle %1</translation>
    </message>
</context>
<context>
    <name>herald::TimelinePage</name>
    <message>
        <source>Achievements</source>
        <translation>Erfolge</translation>
    </message>
    <message>
        <source>Select an achievement to see its proof</source>
        <translation>Erfolg auswählen, um seinen Nachweis zu sehen</translation>
    </message>
    <message>
        <source>Search achievements</source>
        <translation>Erfolge durchsuchen</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Archived achievements are hidden unless you choose them.</source>
        <translation>Archivierte Erfolge sind verborgen, solange Sie sie nicht auswählen.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message numerus="yes">
        <source>%n achievement(s)</source>
        <translation>
            <numerusform>%n Erfolg</numerusform>
            <numerusform>%n Erfolge</numerusform>
        </translation>
    </message>
    <message>
        <source>No achievement matches</source>
        <translation>Kein passender Erfolg</translation>
    </message>
    <message>
        <source>Choose a longer period, or fewer filters.</source>
        <translation>Wählen Sie einen längeren Zeitraum oder weniger Filter.</translation>
    </message>
    <message>
        <source>No achievement yet</source>
        <translation>Noch kein Erfolg</translation>
    </message>
    <message>
        <source>One appears when a KPI reaches its target or work is found in a repository. You can also add your own.</source>
        <translation>Einer erscheint, wenn eine Kennzahl ihr Ziel erreicht oder Arbeit in einem Repository gefunden wird. Sie können auch eigene hinzufügen.</translation>
    </message>
    <message>
        <source>No achievement in this period</source>
        <translation>Kein Erfolg in diesem Zeitraum</translation>
    </message>
</context>
<context>
    <name>herald::Tray</name>
    <message>
        <source>All is well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) firing</source>
        <translation>
            <numerusform>%n Alarm ausgelöst</numerusform>
            <numerusform>%n Alarme ausgelöst</numerusform>
        </translation>
    </message>
    <message>
        <source>Herald cannot see everything</source>
        <translation>Herald sieht nicht alles</translation>
    </message>
    <message>
        <source>Open Herald</source>
        <translation>Herald öffnen</translation>
    </message>
    <message>
        <source>Collect now</source>
        <translation>Jetzt erfassen</translation>
    </message>
    <message>
        <source>Add an achievement…</source>
        <translation>Erfolg hinzufügen …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Herald: %1</source>
        <comment>state</comment>
        <translation>Herald: %1</translation>
    </message>
</context>
<context>
    <name>herald::Trend</name>
    <message>
        <source>%1 better</source>
        <translation>%1 besser</translation>
    </message>
    <message>
        <source>%1 worse</source>
        <translation>%1 schlechter</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>stabil</translation>
    </message>
    <message>
        <source>Target %1 %2</source>
        <comment>sign, value</comment>
        <translation>Ziel %1 %2</translation>
    </message>
</context>
<context>
    <name>herald::Words</name>
    <message>
        <source>Feature</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Optimization</source>
        <translation>Optimierung</translation>
    </message>
    <message>
        <source>Bug fix</source>
        <translation>Fehlerbehebung</translation>
    </message>
    <message>
        <source>Infrastructure</source>
        <translation>Infrastruktur</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Refactoring</source>
        <translation>Refactoring</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalte</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Geschäft</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>Meilenstein</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>git</source>
        <translation>git</translation>
    </message>
    <message>
        <source>GitHub</source>
        <translation>GitHub</translation>
    </message>
    <message>
        <source>Prometheus</source>
        <translation>Prometheus</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Build server</source>
        <translation>Build-Server</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>Anderes Programm</translation>
    </message>
    <message>
        <source>Resolved incident</source>
        <translation>Behobener Vorfall</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Correlated</source>
        <translation>Korreliert</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Behauptet</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Anstehend</translation>
    </message>
    <message>
        <source>Firing</source>
        <translation>Ausgelöst</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Quittiert</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Cannot see</source>
        <translation>Keine Sicht</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>newest value</source>
        <translation>Neuester Wert</translation>
    </message>
    <message>
        <source>average</source>
        <translation>Durchschnitt</translation>
    </message>
    <message>
        <source>lowest value</source>
        <translation>Niedrigster Wert</translation>
    </message>
    <message>
        <source>highest value</source>
        <translation>Höchster Wert</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>90th percentile</source>
        <translation>90. Perzentil</translation>
    </message>
    <message>
        <source>95th percentile</source>
        <translation>95. Perzentil</translation>
    </message>
    <message>
        <source>99th percentile</source>
        <translation>99. Perzentil</translation>
    </message>
    <message>
        <source>rate a second</source>
        <translation>Rate pro Sekunde</translation>
    </message>
    <message>
        <source>increase</source>
        <translation>Zunahme</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Metrics page</source>
        <translation>Metrikseite</translation>
    </message>
    <message>
        <source>Pushed by programs</source>
        <translation>Von Programmen gesendet</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Alert engine</source>
        <translation>Alarmierung</translation>
    </message>
    <message>
        <source>Discord</source>
        <translation>Discord</translation>
    </message>
    <message>
        <source>Desktop notifications</source>
        <translation>Desktop-Benachrichtigungen</translation>
    </message>
</context>
</TS>
