<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>herald::AboutSection</name>
    <message>
        <source>About Herald</source>
        <translation>Über Herald</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Anomalies, NAB</source>
        <translation>Anomalien, NAB</translation>
    </message>
    <message>
        <source>Anomalies, AIOps 2018</source>
        <translation>Anomalien, AIOps 2018</translation>
    </message>
    <message>
        <source>Noise that is flagged</source>
        <translation>Als Anomalie gewertetes Rauschen</translation>
    </message>
    <message>
        <source>%1 to %2 of the values</source>
        <translation>%1 bis %2 der Werte</translation>
    </message>
    <message>
        <source>Forecasts, M4 hourly</source>
        <translation>Prognosen, M4 stündlich</translation>
    </message>
    <message>
        <source>OWA %1, best published: %2</source>
        <translation>OWA %1, bestes veröffentlichtes Ergebnis: %2</translation>
    </message>
    <message>
        <source>Forecasts, M4 weekly</source>
        <translation>Prognosen, M4 wöchentlich</translation>
    </message>
    <message>
        <source>95 % bands hold</source>
        <translation>95-%-Bänder enthalten</translation>
    </message>
    <message>
        <source>%1 hourly, %2 weekly, %3 daily</source>
        <translation>%1 stündlich, %2 wöchentlich, %3 täglich</translation>
    </message>
    <message>
        <source>Repeat it</source>
        <translation>Nachprüfen</translation>
    </message>
    <message>
        <source>Accuracy measured on public data with one setting for all of it; the method was made with this data in view. The best threshold is known only afterwards; the shipped level is what you get. NAB and F1: higher is better. Noise and OWA: lower is better.</source>
        <translation>Genauigkeit auf öffentlichen Daten, mit einer Einstellung für alle; das Verfahren entstand mit Blick auf diese Daten. Die beste Schwelle kennt man erst hinterher; was du bekommst, ist die ausgelieferte Stufe. NAB und F1: höher ist besser. Rauschen und OWA: niedriger ist besser.</translation>
    </message>
    <message>
        <source>At the shipped level %1:</source>
        <translation>Mit der ausgelieferten Stufe %1:</translation>
    </message>
    <message>
        <source>At the best threshold: %1 (standard / few false alarms / few misses)</source>
        <translation>Mit der besten Schwelle: %1 (Standard / wenige Fehlalarme / wenig Übersehenes)</translation>
    </message>
    <message>
        <source>Each folder at the threshold that is best for the others: %1</source>
        <translation>Jeder Ordner mit der Schwelle, die für die anderen die beste ist: %1</translation>
    </message>
    <message>
        <source>Best published without looking ahead: %1</source>
        <translation>Bestes veröffentlichtes Ergebnis ohne Blick voraus: %1</translation>
    </message>
    <message>
        <source>At the best threshold: F1 %1, autoregression: %2</source>
        <translation>Mit der besten Schwelle: F1 %1, Autoregression: %2</translation>
    </message>
    <message>
        <source>%1 of the anomalies found, %2 false alarms a series and day</source>
        <comment>share, count</comment>
        <translation>%1 der Anomalien gefunden, %2 Fehlalarme je Reihe und Tag</translation>
    </message>
    <message>
        <source>Noise called a trend</source>
        <translation>Rauschen, das als Trend gilt</translation>
    </message>
    <message>
        <source>%1 to %2 of the series</source>
        <translation>%1 bis %2 der Reihen</translation>
    </message>
    <message>
        <source>Forecasts, M4 daily</source>
        <translation>Prognosen, M4 täglich</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
</context>
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
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>For good, with its proof</source>
        <translation>Endgültig, mit seinem Nachweis</translation>
    </message>
    <message>
        <source>Delete the achievement</source>
        <translation>Erfolg löschen</translation>
    </message>
    <message>
        <source>Delete “%1” with its proof? Work that is read again may bring it back; archived, it stays away.</source>
        <translation>„%1“ mit seinem Nachweis löschen? Arbeit, die erneut gelesen wird, kann ihn zurückbringen; archiviert bleibt er fort.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
    <name>herald::AlertAnswer</name>
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
        <source>The acknowledgement is taken back.</source>
        <translation>Die Quittierung ist zurückgenommen.</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Tells you nothing of it for a while; others are told</source>
        <translation>Meldet Ihnen eine Weile nichts davon, anderen schon</translation>
    </message>
    <message>
        <source>For 15 minutes</source>
        <translation>Für 15 Minuten</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Für eine Stunde</translation>
    </message>
    <message>
        <source>Until tomorrow morning</source>
        <translation>Bis morgen früh</translation>
    </message>
    <message>
        <source>Silence…</source>
        <translation>Stummschalten …</translation>
    </message>
    <message>
        <source>Tells nobody of it for a while</source>
        <translation>Meldet eine Weile niemandem etwas davon</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Ends the alert; it comes back where its condition goes on</source>
        <translation>Beendet den Alarm; er kommt wieder, wenn seine Bedingung weiter erfüllt ist</translation>
    </message>
    <message>
        <source>It ends at the engine&apos;s next look.</source>
        <translation>Er endet bei der nächsten Prüfung.</translation>
    </message>
    <message>
        <source>Acknowledged.</source>
        <translation>Quittiert.</translation>
    </message>
    <message>
        <source>Snoozed until %1.</source>
        <translation>Zurückgestellt bis %1.</translation>
    </message>
    <message>
        <source>End its silence</source>
        <translation>Stummschaltung beenden</translation>
    </message>
    <message>
        <source>The other alert engine tells of it again</source>
        <translation>Das andere Alarmsystem meldet ihn wieder</translation>
    </message>
    <message>
        <source>Its silence is over.</source>
        <translation>Die Stummschaltung ist beendet.</translation>
    </message>
    <message>
        <source>Makes a silence at the alert engine that tells of it</source>
        <translation>Schaltet ihn bei dem Alarmsystem stumm, das ihn meldet</translation>
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
        <source>Another alert engine tells of it.</source>
        <translation>Eine andere Alarmierung meldet ihn.</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Gemeldet von</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>Ausgelöst</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) in 7 days</source>
        <translation>
            <numerusform>%n-mal in 7 Tagen</numerusform>
            <numerusform>%n-mal in 7 Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation>Flattert</translation>
    </message>
    <message>
        <source>Yes: it fires again and again</source>
        <translation>Ja: Er löst immer wieder aus</translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation>Runbook</translation>
    </message>
    <message>
        <source>Also told by</source>
        <translation>Auch gemeldet von</translation>
    </message>
</context>
<context>
    <name>herald::Alerting</name>
    <message>
        <source>On time</source>
        <translation>Pünktlich</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>Handelt</translation>
    </message>
    <message>
        <source>Cools down</source>
        <translation>Kühlt ab</translation>
    </message>
    <message>
        <source>Does not hold</source>
        <translation>Nicht erfüllt</translation>
    </message>
    <message>
        <source>Cannot see</source>
        <translation>Keine Sicht</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Wartet auf Freigabe</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>every alert</source>
        <translation>jeder Alarm</translation>
    </message>
    <message>
        <source>as above</source>
        <translation>wie oben</translation>
    </message>
    <message>
        <source>and goes on</source>
        <translation>und weiter</translation>
    </message>
    <message>
        <source>Route %1</source>
        <comment>place in the tree</comment>
        <translation>Route %1</translation>
    </message>
    <message>
        <source>Alerts with</source>
        <translation>Alarme mit</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Gemeldet von</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Yes, to the next route too</source>
        <translation>Ja, auch zur nächsten Route</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>Gruppiert nach</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>News at most every</source>
        <translation>Neues höchstens alle</translation>
    </message>
    <message>
        <source>Says it again after</source>
        <translation>Wiederholt nach</translation>
    </message>
    <message>
        <source>Mute in</source>
        <translation>Stumm in</translation>
    </message>
    <message>
        <source>Only in</source>
        <translation>Nur in</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>next %1</source>
        <translation>als Nächstes %1</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Nächster Lauf</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verpasst</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Looks back</source>
        <translation>Blickt zurück</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>priority %1</source>
        <translation>Priorität %1</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Führt aus</translation>
    </message>
    <message>
        <source>Last acted</source>
        <translation>Zuletzt gehandelt</translation>
    </message>
    <message>
        <source>Cools down for</source>
        <translation>Kühlt ab für</translation>
    </message>
    <message>
        <source>Only says it</source>
        <translation>Meldet nur</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Wants approval</source>
        <translation>Braucht Freigabe</translation>
    </message>
    <message>
        <source>alerts whose rule names it</source>
        <translation>Alarme, deren Regel sie nennt</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>%1 später</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>when, receiver, ways</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>%1, only in %2</source>
        <translation>%1, nur in %2</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message numerus="yes">
        <source>again from step %1, at most %n time(s)</source>
        <translation>
            <numerusform>wieder ab Schritt %1, höchstens %n-mal</numerusform>
            <numerusform>wieder ab Schritt %1, höchstens %n-mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>Stops when somebody acknowledges</source>
        <translation>Endet, sobald jemand quittiert</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Gemeldet</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>Eskaliert</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>Stummgeschaltet</translation>
    </message>
    <message>
        <source>Inhibited</source>
        <translation>Unterdrückt</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Quittiert</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Told a moment ago</source>
        <translation>Gerade erst gemeldet</translation>
    </message>
    <message>
        <source>Silenced until %1 by %2: %3</source>
        <comment>moment, person, comment</comment>
        <translation>Stummgeschaltet bis %1 (%2): %3</translation>
    </message>
    <message>
        <source>Snoozed for you until %1; others are told.</source>
        <translation>Für Sie zurückgestellt bis %1; anderen wird es gemeldet.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>why nobody is told, reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (only %2)</source>
        <comment>reason, receiver</comment>
        <translation>%1 (nur %2)</translation>
    </message>
    <message>
        <source>Begins later</source>
        <translation>Beginnt später</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Vorbei</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>beendet %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 held back</source>
        <comment>reason, count</comment>
        <translation>%1: %2 zurückgehalten</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) in the night, %1 to %2</source>
        <translation>
            <numerusform>%n Nachricht in der Nacht, %1 bis %2 Uhr</numerusform>
            <numerusform>%n Nachrichten in der Nacht, %1 bis %2 Uhr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Escalated %n time(s): nobody acknowledges the past</source>
        <translation>
            <numerusform>%n-mal eskaliert: Vergangenes bestätigt niemand</numerusform>
            <numerusform>%n-mal eskaliert: Vergangenes bestätigt niemand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s) missed</source>
        <translation>
            <numerusform>%n Vorfall verpasst</numerusform>
            <numerusform>%n Vorfälle verpasst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>somebody had acted on %n of them</source>
        <translation>
            <numerusform>um %n davon hatte sich jemand gekümmert</numerusform>
            <numerusform>um %n davon hatte sich jemand gekümmert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fired %n time(s) in 30 days</source>
        <translation>
            <numerusform>In 30 Tagen %n-mal ausgelöst</numerusform>
            <numerusform>In 30 Tagen %n-mal ausgelöst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flap(s)</source>
        <translation>
            <numerusform>%n-mal geflattert</numerusform>
            <numerusform>%n-mal geflattert</numerusform>
        </translation>
    </message>
    <message>
        <source>acknowledged after %1</source>
        <translation>%1 bis zur Quittierung</translation>
    </message>
    <message>
        <source>%1 never acted on</source>
        <translation>%1 ohne Reaktion</translation>
    </message>
    <message>
        <source>%1 at night</source>
        <translation>%1 nachts</translation>
    </message>
    <message>
        <source>Threshold %1</source>
        <translation>Schwelle %1</translation>
    </message>
    <message>
        <source>Must hold for %1</source>
        <translation>Muss anhalten: %1</translation>
    </message>
    <message>
        <source>Ends at %1</source>
        <translation>Endet bei %1</translation>
    </message>
    <message>
        <source>%1: %2 fires instead of %3</source>
        <comment>change, count, count</comment>
        <translation>%1: %2 statt %3 Auslösungen</translation>
    </message>
    <message>
        <source>%1, %2 later</source>
        <translation>%1, %2 später</translation>
    </message>
    <message>
        <source>Let %1 inhibit it: %2 of its %3 fires came while that fired</source>
        <translation>Durch „%1“ unterdrücken lassen: %2 von %3 Auslösungen kamen, während jene Regel ausgelöst war</translation>
    </message>
    <message>
        <source>The route is mute then.</source>
        <translation>Die Route ist dann stumm.</translation>
    </message>
    <message>
        <source>The route does not speak then.</source>
        <translation>Die Route meldet dann nichts.</translation>
    </message>
    <message>
        <source>“%1” is no label; write name=value, name=value.</source>
        <translation>„%1“ ist kein Label; schreiben Sie Name=Wert, Name=Wert.</translation>
    </message>
    <message>
        <source>%1 cannot be seen (wanted %2)</source>
        <comment>fact, comparison</comment>
        <translation>%1 ist nicht zu sehen (verlangt: %2)</translation>
    </message>
    <message>
        <source>you</source>
        <comment>by you</comment>
        <translation>Ihnen</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>person</comment>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Flapping</source>
        <translation>Flattert</translation>
    </message>
    <message>
        <source>%1, %2: %3.</source>
        <comment>policy, action, outcome</comment>
        <translation>%1, %2: %3.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>schedule, result</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 (wanted %3)</source>
        <comment>fact, value, comparison</comment>
        <translation>%1: %2 (verlangt: %3)</translation>
    </message>
    <message>
        <source>Not watched</source>
        <translation>Nicht beobachtet</translation>
    </message>
    <message>
        <source>Herald did not look from %1 to %2.</source>
        <translation>Herald hat von %1 bis %2 nicht hingesehen.</translation>
    </message>
    <message>
        <source>%1 changed rules.</source>
        <comment>person</comment>
        <translation>%1 hat Regeln geändert.</translation>
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
        <translation>Früher</translation>
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
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Who tells of them</source>
        <translation>Wer sie meldet</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Alle Quellen</translation>
    </message>
    <message>
        <source>Herald</source>
        <translation>Herald</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Silences…</source>
        <translation>Stummschaltungen …</translation>
    </message>
    <message>
        <source>Search for another word, or choose fewer filters.</source>
        <translation>Suchen Sie ein anderes Wort oder wählen Sie weniger Filter.</translation>
    </message>
</context>
<context>
    <name>herald::AnalysisText</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>%1 to %2 at this time</source>
        <translation>%1 bis %2 um diese Zeit</translation>
    </message>
    <message>
        <source>%1; unusual now, score %2</source>
        <translation>%1; jetzt ungewöhnlich, Anomaliewert %2</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Not enough data: %1 of 10 cells hold samples</source>
        <translation>Zu wenige Daten: %1 von 10 Abschnitten enthalten Messwerte</translation>
    </message>
    <message>
        <source>None that noise would not show, in %1</source>
        <translation>Keiner, den nicht auch Rauschen zeigen würde (Zeitraum: %1)</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>Changes of level</source>
        <translation>Niveauänderungen</translation>
    </message>
    <message>
        <source>None in this window</source>
        <translation>Keine in diesem Zeitraum</translation>
    </message>
    <message>
        <source>%1: %2 to %3, %4 sure</source>
        <translation>%1: von %2 auf %3, zu %4 sicher</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>Anomalien</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>Accuracy here</source>
        <translation>Genauigkeit hier</translation>
    </message>
    <message>
        <source>Unknown: the series is too short for a backtest</source>
        <translation>Unbekannt: Die Reihe ist zu kurz für einen Backtest</translation>
    </message>
    <message>
        <source>Backtest from %1 origins: error %2, naive %3; inside 80 %: %4, inside 95 %: %5. %6</source>
        <translation>Backtest ab %1 Startpunkten: Fehler %2, naiv %3; innerhalb 80 %: %4, innerhalb 95 %: %5. %6</translation>
    </message>
    <message>
        <source>It beats the naive forecast.</source>
        <translation>Sie ist besser als die naive Prognose.</translation>
    </message>
    <message>
        <source>Nothing beats &quot;as it is now&quot; here.</source>
        <translation>Nichts ist hier besser als „so wie jetzt“.</translation>
    </message>
    <message>
        <source>Hit rate</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>No forecast&apos;s hour has passed yet</source>
        <translation>Noch keine Prognose ist fällig geworden</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>%1 is not in sight</source>
        <translation>%1 ist nicht in Sicht</translation>
    </message>
    <message>
        <source>%1 at the earliest %2</source>
        <translation>%1 frühestens %2</translation>
    </message>
    <message>
        <source>%1 likely %2, at the earliest %3</source>
        <translation>%1 voraussichtlich %2, frühestens %3</translation>
    </message>
    <message>
        <source>Not enough data: the %1 samples are too few, or too far apart</source>
        <translation>Zu wenig Daten: %1 Messwerte sind zu wenige oder liegen zu weit auseinander</translation>
    </message>
    <message>
        <source>%1; unusual since %2, score %3</source>
        <comment>range, moment, score</comment>
        <translation>%1; ungewöhnlich seit %2, Wert %3</translation>
    </message>
    <message>
        <source>once in %1 values</source>
        <translation>einmal in %1 Werten</translation>
    </message>
    <message>
        <source>Too small to matter, in %1</source>
        <translation>Zu klein, um zu zählen, in %1</translation>
    </message>
    <message>
        <source>%1 a day</source>
        <translation>%1 am Tag</translation>
    </message>
    <message>
        <source>%1 a day (%2 to %3)</source>
        <comment>slope, range</comment>
        <translation>%1 am Tag (%2 bis %3)</translation>
    </message>
    <message>
        <source>usual then %1 to %2</source>
        <comment>range</comment>
        <translation>üblich waren da %1 bis %2</translation>
    </message>
    <message>
        <source>unusual since %1</source>
        <comment>moment</comment>
        <translation>ungewöhnlich seit %1</translation>
    </message>
    <message numerus="yes">
        <source>%n forecast(s) came due</source>
        <translation>
            <numerusform>%n Prognose wurde fällig</numerusform>
            <numerusform>%n Prognosen wurden fällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n value(s), %1 came inside 80 % and %2 inside 95 %; error %3, naive %4</source>
        <translation>
            <numerusform>von %n Wert lagen %1 innerhalb 80 % und %2 innerhalb 95 %; Fehler %3, naiv %4</numerusform>
            <numerusform>von %n Werten lagen %1 innerhalb 80 % und %2 innerhalb 95 %; Fehler %3, naiv %4</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is passed: %2 now</source>
        <comment>limit, value</comment>
        <translation>%1 ist überschritten: jetzt %2</translation>
    </message>
    <message>
        <source>%1, %2, in %3; %4</source>
        <comment>slope, verdict, window, how likely by chance</comment>
        <translation>%1, %2, in %3; %4</translation>
    </message>
    <message>
        <source>it stands still for longer than it used to</source>
        <translation>steht länger still als sonst</translation>
    </message>
    <message>
        <source>expected %1; not this value alone, the last ones together are unusual</source>
        <translation>erwartet %1; nicht dieser Wert allein, die letzten zusammen sind ungewöhnlich</translation>
    </message>
    <message>
        <source>a sudden jump from the values just before; its height is nothing unusual</source>
        <translation>ein plötzlicher Sprung gegenüber den Werten davor; die Höhe selbst ist nicht ungewöhnlich</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>erwartet %1</translation>
    </message>
    <message>
        <source>rarer than once in %1 values</source>
        <translation>seltener als einmal in %1 Werten</translation>
    </message>
    <message>
        <source>expected %1, %2</source>
        <comment>value, how rare</comment>
        <translation>erwartet %1, %2</translation>
    </message>
    <message>
        <source>%1; the last %2: %3</source>
        <comment>count, moment, value</comment>
        <translation>%1; zuletzt %2: %3</translation>
    </message>
    <message>
        <source>as it is now</source>
        <translation>wie es jetzt ist</translation>
    </message>
    <message>
        <source>as a season ago</source>
        <translation>wie eine Saison zuvor</translation>
    </message>
    <message>
        <source>autoregression</source>
        <translation>Autoregression</translation>
    </message>
    <message>
        <source>autoregression in logs</source>
        <translation>Autoregression der Logarithmen</translation>
    </message>
    <message>
        <source>autoregression of changes</source>
        <translation>Autoregression der Änderungen</translation>
    </message>
    <message>
        <source>autoregression of changes in logs</source>
        <translation>Autoregression der Änderungen der Logarithmen</translation>
    </message>
    <message>
        <source>autoregression of seasonal changes</source>
        <translation>Autoregression der saisonalen Änderungen</translation>
    </message>
    <message>
        <source>autoregression of seasonal changes in logs</source>
        <translation>Autoregression der saisonalen Änderungen der Logarithmen</translation>
    </message>
    <message>
        <source>Theta</source>
        <translation>Theta</translation>
    </message>
    <message>
        <source>damped trend</source>
        <translation>gedämpfter Trend</translation>
    </message>
    <message>
        <source>Method: %1; a step is %2</source>
        <comment>method, time</comment>
        <translation>Verfahren: %1; ein Schritt ist %2</translation>
    </message>
    <message numerus="yes">
        <source>Median of %n methods, heaviest: %1; a step is %2</source>
        <translation>
            <numerusform>Median aus %n Verfahren, am schwersten: %1; ein Schritt ist %2</numerusform>
            <numerusform>Median aus %n Verfahren, am schwersten: %1; ein Schritt ist %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Still learning: it takes %1 means of %2 each, so %3 at the least</source>
        <comment>spans</comment>
        <translation>Lernt noch: Nötig sind %1 Mittelwerte von je %2, also mindestens %3</translation>
    </message>
</context>
<context>
    <name>herald::BookSection</name>
    <message>
        <source>As YAML</source>
        <translation>Als YAML</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Configuration as YAML</source>
        <translation>Konfiguration als YAML</translation>
    </message>
    <message>
        <source>This configuration is in force.</source>
        <translation>Diese Konfiguration ist in Kraft.</translation>
    </message>
</context>
<context>
    <name>herald::CauseView</name>
    <message>
        <source>Prometheus does not say what it saw: %1</source>
        <comment>error</comment>
        <translation>Prometheus sagt nicht, was es gesehen hat: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::ComparisonRows</name>
    <message>
        <source>above</source>
        <translation>über</translation>
    </message>
    <message>
        <source>at or above</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>below</source>
        <translation>unter</translation>
    </message>
    <message>
        <source>at or below</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>equal to</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>different from</source>
        <translation>ungleich</translation>
    </message>
    <message>
        <source>Needs samples</source>
        <translation>Benötigte Messwerte</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Write labels like host=&quot;a&quot;, route=~&quot;/api.*&quot;.</source>
        <translation>Labels so schreiben: host=&quot;a&quot;, route=~&quot;/api.*&quot;.</translation>
    </message>
    <message>
        <source>Only series with</source>
        <translation>Nur Reihen mit</translation>
    </message>
    <message>
        <source>every series</source>
        <translation>jede Reihe</translation>
    </message>
    <message>
        <source>Looks at the</source>
        <translation>Betrachtet wird</translation>
    </message>
    <message>
        <source>over</source>
        <comment>a stretch of time</comment>
        <translation>über</translation>
    </message>
    <message>
        <source>Over</source>
        <comment>a stretch of time</comment>
        <translation>Über</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>der neueste</translation>
    </message>
    <message>
        <source>Alerts when it is</source>
        <translation>Alarm, wenn</translation>
    </message>
    <message>
        <source>Write the level from which it alerts.</source>
        <translation>Schreiben Sie, ab welchem Wert alarmiert wird.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Choose a metric, or write its name.</source>
        <translation>Metrik auswählen oder ihren Namen schreiben.</translation>
    </message>
    <message>
        <source>Not in the registry: without data until a source brings it.</source>
        <translation>Nicht im Verzeichnis: ohne Daten, bis eine Quelle sie liefert.</translation>
    </message>
    <message>
        <source>%1: lower is better.</source>
        <comment>metric</comment>
        <translation>%1: niedriger ist besser.</translation>
    </message>
    <message>
        <source>%1: higher is better.</source>
        <comment>metric</comment>
        <translation>%1: höher ist besser.</translation>
    </message>
</context>
<context>
    <name>herald::ConditionRows</name>
    <message>
        <source>Certainty in %</source>
        <translation>Sicherheit in %</translation>
    </message>
    <message>
        <source>Gone for</source>
        <translation>Fehlt seit</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Bewegt sich</translation>
    </message>
    <message>
        <source>up</source>
        <translation>aufwärts</translation>
    </message>
    <message>
        <source>down</source>
        <translation>abwärts</translation>
    </message>
    <message>
        <source>up or down</source>
        <translation>auf- oder abwärts</translation>
    </message>
    <message>
        <source>By at least %</source>
        <comment>per cent</comment>
        <translation>Um mindestens %</translation>
    </message>
    <message>
        <source>Anomaly score from</source>
        <translation>Auffälligkeit ab</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>Wird sein</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Innerhalb von</translation>
    </message>
    <message>
        <source>PromQL</source>
        <translation>PromQL</translation>
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
        <source>The %1 is %2, %3.</source>
        <comment>subject, value, comparison</comment>
        <translation>%1 liegt bei %2, also %3.</translation>
    </message>
    <message>
        <source>The %1 was %2; it was %3 at the end.</source>
        <comment>subject, comparison, value</comment>
        <translation>%1 lag %2; zum Ende bei %3.</translation>
    </message>
    <message>
        <source>An alert of %1 fires.</source>
        <comment>rule</comment>
        <translation>Ein Alarm von %1 ist aktiv.</translation>
    </message>
    <message>
        <source>All of these hold:</source>
        <translation>Alle davon sind erfüllt:</translation>
    </message>
    <message>
        <source>One of these holds:</source>
        <translation>Eine davon ist erfüllt:</translation>
    </message>
    <message>
        <source>The answer of Prometheus</source>
        <translation>Die Antwort von Prometheus</translation>
    </message>
    <message>
        <source>No value of it is stored for that time.</source>
        <translation>Für diese Zeit ist kein Wert davon gespeichert.</translation>
    </message>
    <message>
        <source>It did not hold.</source>
        <translation>Es war nicht erfüllt.</translation>
    </message>
    <message>
        <source>It does not hold.</source>
        <translation>Es ist nicht erfüllt.</translation>
    </message>
    <message>
        <source>It had held since before %1.</source>
        <comment>moment</comment>
        <translation>Es war schon vor %1 erfüllt.</translation>
    </message>
    <message>
        <source>It has held since before %1.</source>
        <comment>moment</comment>
        <translation>Es ist seit vor %1 erfüllt.</translation>
    </message>
    <message>
        <source>It had held since %1.</source>
        <comment>moment</comment>
        <translation>Es war seit %1 erfüllt.</translation>
    </message>
    <message>
        <source>It has held since %1.</source>
        <comment>moment</comment>
        <translation>Es ist seit %1 erfüllt.</translation>
    </message>
    <message>
        <source>It was %1 and did not hold.</source>
        <comment>value</comment>
        <translation>Der Wert war %1 und die Bedingung nicht erfüllt.</translation>
    </message>
    <message>
        <source>It is %1 and does not hold.</source>
        <comment>value</comment>
        <translation>Der Wert ist %1 und die Bedingung nicht erfüllt.</translation>
    </message>
    <message>
        <source>It was %1 and had held since before %2.</source>
        <comment>value, moment</comment>
        <translation>Der Wert war %1 und die Bedingung schon vor %2 erfüllt.</translation>
    </message>
    <message>
        <source>It is %1 and has held since before %2.</source>
        <comment>value, moment</comment>
        <translation>Der Wert ist %1 und die Bedingung seit vor %2 erfüllt.</translation>
    </message>
    <message>
        <source>It was %1 and had held since %2.</source>
        <comment>value, moment</comment>
        <translation>Der Wert war %1 und die Bedingung seit %2 erfüllt.</translation>
    </message>
    <message>
        <source>It is %1 and has held since %2.</source>
        <comment>value, moment</comment>
        <translation>Der Wert ist %1 und die Bedingung seit %2 erfüllt.</translation>
    </message>
    <message>
        <source>The value is %1.</source>
        <translation>Der Wert ist %1.</translation>
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
        <source>Changes take effect with the next collection.</source>
        <translation>Änderungen wirken ab der nächsten Erfassung.</translation>
    </message>
    <message>
        <source>Prometheus</source>
        <translation>Prometheus</translation>
    </message>
    <message>
        <source>Ask Prometheus every</source>
        <translation>Prometheus abfragen alle</translation>
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
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Alertmanager</source>
        <translation>Alertmanager</translation>
    </message>
    <message>
        <source>Write the address with its scheme, such as %1.</source>
        <translation>Die Adresse mit ihrem Schema angeben, etwa %1.</translation>
    </message>
    <message>
        <source>%1 in the environment decides on “%2”; change it there.</source>
        <translation>%1 in der Umgebung bestimmt „%2“; dort zu ändern.</translation>
    </message>
    <message>
        <source>Servers and storage</source>
        <translation>Server und Speicher</translation>
    </message>
    <message>
        <source>Threads adaptor</source>
        <translation>Threads-Adapter</translation>
    </message>
    <message>
        <source>Orchestrator</source>
        <translation>Orchestrator</translation>
    </message>
    <message>
        <source>GitHub&apos;s API</source>
        <translation>API von GitHub</translation>
    </message>
    <message>
        <source>Show /metrics to programs here without the token</source>
        <translation>/metrics Programmen hier ohne Token zeigen</translation>
    </message>
</context>
<context>
    <name>herald::EntryField</name>
    <message>
        <source>%1: %2</source>
        <comment>field, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” is not a time; write one like 5m or 1h30m.</source>
        <translation>„%1“ ist keine Zeit; schreiben Sie sie wie 5m oder 1h30m.</translation>
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
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Better by</source>
        <translation>Besser um</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Ausgeliefert</translation>
    </message>
    <message>
        <source>Before the metric moved</source>
        <translation>Bevor sich die Metrik bewegte</translation>
    </message>
    <message>
        <source>%1, with %2 certainty between %3 and %4</source>
        <comment>effect, share, lowest, highest</comment>
        <translation>%1, mit %2 Sicherheit zwischen %3 und %4</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
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
    <name>herald::FireChart</name>
    <message>
        <source>The series around the fire</source>
        <translation>Die Reihe rund um die Auslösung</translation>
    </message>
    <message>
        <source>Drag the threshold, or move it with the up and down keys</source>
        <translation>Schwelle ziehen oder mit den Pfeiltasten nach oben und unten verschieben</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>level&apos;s name, value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>Endet bei</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
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
    <message>
        <source>%1 in the environment decides on it; change it there.</source>
        <translation>%1 in der Umgebung bestimmt das; dort ändern.</translation>
    </message>
</context>
<context>
    <name>herald::ForgeSection</name>
    <message>
        <source>GitHub</source>
        <translation>GitHub</translation>
    </message>
    <message>
        <source>Your pull requests, reviews, releases and runs in these repositories become achievements. Private ones want a token.</source>
        <translation>Ihre Pull Requests, Reviews, Releases und Läufe in diesen Repositorys werden zu Erfolgen. Private verlangen ein Token.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Webhook secret</source>
        <translation>Webhook-Geheimnis</translation>
    </message>
    <message>
        <source>The same as at GitHub</source>
        <translation>Dasselbe wie bei GitHub</translation>
    </message>
    <message>
        <source>Repositories on GitHub</source>
        <translation>Repositorys bei GitHub</translation>
    </message>
    <message>
        <source>owner/name</source>
        <translation>Besitzer/Name</translation>
    </message>
    <message>
        <source>A repository on GitHub</source>
        <translation>Ein Repository bei GitHub</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>It is in the keychain.</source>
        <translation>Es liegt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>It is removed from the keychain.</source>
        <translation>Es ist aus dem Schlüsselbund entfernt.</translation>
    </message>
    <message>
        <source>Write the repository as owner/name, such as %1.</source>
        <translation>Schreiben Sie das Repository als Besitzer/Name, etwa %1.</translation>
    </message>
    <message>
        <source>Added. It is read to its beginning and watched from now on.</source>
        <translation>Hinzugefügt. Es wird bis zum Anfang gelesen und von nun an beobachtet.</translation>
    </message>
    <message>
        <source>Removed. What it brought stays.</source>
        <translation>Entfernt. Was es gebracht hat, bleibt.</translation>
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
    <message>
        <source>under %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>chance alone does so less than once in %1 times</source>
        <translation>der Zufall allein tut das seltener als einmal in %1 Fällen</translation>
    </message>
    <message>
        <source>chance alone does so once in %1 times</source>
        <translation>der Zufall allein tut das einmal in %1 Fällen</translation>
    </message>
</context>
<context>
    <name>herald::HealthHero</name>
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
        <source>What is watched answers, and nothing fires.</source>
        <translation>Was beobachtet wird, antwortet, und nichts hat ausgelöst.</translation>
    </message>
    <message>
        <source>What a rule watches for has happened: look at the alerts below.</source>
        <translation>Was eine Regel überwacht, ist eingetreten: siehe die Alarme unten.</translation>
    </message>
    <message>
        <source>What is watched answers, and what fires is answered or held back.</source>
        <translation>Was beobachtet wird, antwortet, und was ausgelöst hat, ist quittiert oder wird zurückgehalten.</translation>
    </message>
</context>
<context>
    <name>herald::HealthStrip</name>
    <message>
        <source>No data yet</source>
        <translation>Noch keine Daten</translation>
    </message>
    <message>
        <source>Cannot see %1</source>
        <translation>Nicht zu sehen: %1</translation>
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
    <message>
        <source>Nothing can be stored</source>
        <translation>Nichts kann gespeichert werden</translation>
    </message>
</context>
<context>
    <name>herald::HealthText</name>
    <message>
        <source>No series has a limit to judge it by</source>
        <translation>Keine Reihe hat eine Grenze, an der sie sich messen ließe</translation>
    </message>
    <message>
        <source>Neither uptime nor incidents are measured</source>
        <translation>Weder Betriebszeit noch Vorfälle werden gemessen</translation>
    </message>
    <message>
        <source>%1 of the series have a trend to the worse</source>
        <translation>%1 der Reihen haben einen Trend zum Schlechteren</translation>
    </message>
    <message>
        <source>%1 of the series have an anomaly</source>
        <translation>%1 der Reihen haben eine Anomalie</translation>
    </message>
    <message>
        <source>%1 of the series jumped to a worse level</source>
        <translation>%1 der Reihen sprangen auf ein schlechteres Niveau</translation>
    </message>
    <message numerus="yes">
        <source>%n series, the worst at %1</source>
        <translation>
            <numerusform>%n Reihe, sie steht bei %1</numerusform>
            <numerusform>%n Reihen, die schlechteste bei %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Sources seen %1 of the time</source>
        <translation>Quellen %1 der Zeit gesehen</translation>
    </message>
    <message numerus="yes">
        <source>%n critical incident(s)</source>
        <translation>
            <numerusform>%n kritischer Vorfall</numerusform>
            <numerusform>%n kritische Vorfälle</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, limit %2</source>
        <translation>%1, Grenze %2</translation>
    </message>
    <message>
        <source>Limit %1 expected in %2, at the earliest in %3</source>
        <translation>Grenze %1 erwartet in %2, frühestens in %3</translation>
    </message>
    <message>
        <source>%1 of %2 in use, %3 a day more; full in %4, at the earliest in %5</source>
        <translation>%1 von %2 belegt, täglich %3 mehr; voll in %4, frühestens in %5</translation>
    </message>
    <message>
        <source>%1 to %2, %3, %4 sure</source>
        <comment>value, value, moment, share</comment>
        <translation>%1 auf %2, %3, %4 sicher</translation>
    </message>
    <message>
        <source>%1 keeps leaving what is usual for it</source>
        <translation>%1 verlässt immer wieder, was üblich ist</translation>
    </message>
    <message>
        <source>%1 unusual stretches in %2 values, noise gives %3</source>
        <translation>%1 ungewöhnliche Strecken in %2 Werten, Rauschen ergibt %3</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>Hervorragend</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Mäßig</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Beeinträchtigt</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Handlungsbedarf</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>Anomalies</source>
        <translation>Anomalien</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Stabilität</translation>
    </message>
    <message>
        <source>Sources and incidents</source>
        <translation>Quellen und Vorfälle</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>Gewicht %1</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Act now.</source>
        <translation>Jetzt handeln.</translation>
    </message>
    <message>
        <source>%1 is going to pass its limit</source>
        <translation>%1 wird die Grenze überschreiten</translation>
    </message>
    <message>
        <source>Make room before it does.</source>
        <translation>Vorher Platz schaffen.</translation>
    </message>
    <message>
        <source>%1 runs out within 30 days</source>
        <translation>%1 ist binnen 30 Tagen erschöpft</translation>
    </message>
    <message>
        <source>Add room or free some.</source>
        <translation>Erweitern oder freigeben.</translation>
    </message>
    <message>
        <source>%1 keeps getting worse</source>
        <translation>%1 wird stetig schlechter</translation>
    </message>
    <message>
        <source>Look for what changes with it.</source>
        <translation>Suchen, was sich mit ändert.</translation>
    </message>
    <message>
        <source>%1 jumped to a worse level</source>
        <translation>%1 sprang auf ein schlechteres Niveau</translation>
    </message>
    <message>
        <source>Find what was done at that time.</source>
        <translation>Herausfinden, was damals geschah.</translation>
    </message>
    <message>
        <source>Look at them on its chart: mark what is normal.</source>
        <translation>Im Diagramm ansehen und markieren, was normal ist.</translation>
    </message>
    <message>
        <source>No series was seen for the hour that it takes to judge it</source>
        <translation>Keine Reihe wurde die Stunde lang gesehen, die ein Urteil braucht</translation>
    </message>
    <message>
        <source>%1 is past its limit</source>
        <translation>%1 ist jenseits der Grenze</translation>
    </message>
    <message>
        <source>%1 reaches its limit within 30 days</source>
        <translation>%1 erreicht die Grenze binnen 30 Tagen</translation>
    </message>
    <message>
        <source>%1, limit %2, %3 a day more; there in %4, at the earliest in %5</source>
        <translation>%1, Grenze %2, täglich %3 mehr; erreicht in %4, frühestens in %5</translation>
    </message>
    <message>
        <source>Look for what drives it.</source>
        <translation>Nachsehen, was es treibt.</translation>
    </message>
    <message>
        <source>Health: %1</source>
        <translation>Gesundheit: %1</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>The mean of the parts is %1, held down to the value of %2</source>
        <comment>share, name of a part</comment>
        <translation>Das Mittel der Teile ist %1, begrenzt auf den Wert von „%2“</translation>
    </message>
    <message>
        <source>looks back %1</source>
        <translation>Rückblick %1</translation>
    </message>
    <message>
        <source>over %1</source>
        <comment>span</comment>
        <translation>über %1</translation>
    </message>
    <message>
        <source>Up by %1 in %2; %3</source>
        <comment>share, span, how likely by chance</comment>
        <translation>Um %1 gestiegen in %2; %3</translation>
    </message>
    <message>
        <source>Down by %1 in %2; %3</source>
        <comment>share, span, how likely by chance</comment>
        <translation>Um %1 gefallen in %2; %3</translation>
    </message>
    <message>
        <source>Overall %1, with forecasts and actions</source>
        <translation>Insgesamt %1, mit Prognosen und Aktionen</translation>
    </message>
</context>
<context>
    <name>herald::ImportButton</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Bring in what you did before</source>
        <translation>Holt herein, was Sie früher getan haben</translation>
    </message>
    <message>
        <source>Posts from a file…</source>
        <translation>Beiträge aus einer Datei …</translation>
    </message>
    <message>
        <source>Repositories and GitHub…</source>
        <translation>Repositorys und GitHub …</translation>
    </message>
    <message>
        <source>Events that could not be read…</source>
        <translation>Ereignisse, die nicht gelesen werden konnten …</translation>
    </message>
    <message>
        <source>Posts as JSON</source>
        <translation>Beiträge als JSON</translation>
    </message>
    <message>
        <source>JSON (%1)</source>
        <translation>JSON (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Alle Dateien (%1)</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Achievements created: %1, updated: %2. Posts that do not count: %3.</source>
        <translation>Erfolge angelegt: %1, aktualisiert: %2. Beiträge, die nicht zählen: %3.</translation>
    </message>
    <message>
        <source>%1 Unreadable: %2. The first: %3</source>
        <comment>what was told, count, reason</comment>
        <translation>%1 Unlesbar: %2. Der erste: %3</translation>
    </message>
</context>
<context>
    <name>herald::InboxButton</name>
    <message numerus="yes">
        <source>%n event(s) could not be read</source>
        <translation>
            <numerusform>%n Ereignis konnte nicht gelesen werden</numerusform>
            <numerusform>%n Ereignisse konnten nicht gelesen werden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::InboxDialog</name>
    <message>
        <source>Events that could not be read</source>
        <translation>Ereignisse, die nicht gelesen werden konnten</translation>
    </message>
    <message>
        <source>They came in, such as from GitHub, and are kept as they came. After an update of Herald or a change of your names, process all again; what is known already stays as it is.</source>
        <translation>Sie kamen herein, etwa von GitHub, und werden so aufbewahrt, wie sie kamen. Nach einer Aktualisierung von Herald oder einer Änderung Ihrer Namen lassen Sie alle erneut verarbeiten; was schon bekannt ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Every event could be read</source>
        <translation>Alle Ereignisse konnten gelesen werden</translation>
    </message>
    <message>
        <source>Process all again</source>
        <translation>Alle erneut verarbeiten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are processed again.</source>
        <translation>
            <numerusform>%n Ereignis wird erneut verarbeitet.</numerusform>
            <numerusform>%n Ereignisse werden erneut verarbeitet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::InsightRows</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Aufgebraucht</translation>
    </message>
    <message>
        <source>At its limit or past it</source>
        <translation>An der Grenze oder darüber</translation>
    </message>
    <message>
        <source>perhaps never</source>
        <translation>vielleicht nie</translation>
    </message>
    <message>
        <source>Full in %1, %2; grows %3 a day, at %4 it would last a year</source>
        <translation>Voll in %1, %2; wächst täglich um %3, bei %4 hielte es ein Jahr</translation>
    </message>
    <message>
        <source>Reaches its limit in %1, %2; grows %3 a day, at %4 it would last a year</source>
        <translation>Erreicht die Grenze in %1, %2; wächst täglich um %3, bei %4 hielte es ein Jahr</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <comment>dates</comment>
        <translation>zwischen %1 und %2</translation>
    </message>
    <message>
        <source>Not in sight: it would take %1 more a day to fill up in a year</source>
        <translation>Nicht in Sicht: voll in einem Jahr erst ab %1 mehr am Tag</translation>
    </message>
    <message>
        <source>Not in sight: it would take %1 more a day to get there in a year</source>
        <translation>Nicht in Sicht: dort in einem Jahr erst ab %1 mehr am Tag</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message numerus="yes">
        <source>In a backtest from %n origin(s)</source>
        <translation>
            <numerusform>In einem Backtest ab %n Startpunkt</numerusform>
            <numerusform>In einem Backtest ab %n Startpunkten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n forecast(s) came due</source>
        <translation>
            <numerusform>%n Prognose wurde fällig</numerusform>
            <numerusform>%n Prognosen wurden fällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n Wert</numerusform>
            <numerusform>%n Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>inside 95 %</source>
        <translation>innerhalb 95 %</translation>
    </message>
    <message>
        <source>Unknown: the price is there, a measured use is not</source>
        <translation>Unbekannt: Der Preis liegt vor, eine gemessene Nutzung nicht</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>im Monat</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>im Jahr</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmalig</translation>
    </message>
    <message>
        <source>%1 in use at %2 a unit, seen %3 of the time</source>
        <translation>%1 genutzt zu %2 je Einheit, %3 der Zeit erfasst</translation>
    </message>
    <message>
        <source>%1 at %2 times the use</source>
        <translation>%1 bei %2-facher Nutzung</translation>
    </message>
    <message>
        <source>Not enough data: %1 of %2 cells hold samples, over %3; it takes an hour</source>
        <translation>Zu wenige Daten: %1 von %2 Abschnitten enthalten Messwerte, über %3; nötig ist eine Stunde</translation>
    </message>
</context>
<context>
    <name>herald::InsightsPage</name>
    <message>
        <source>Health</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Kapazität</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Accuracy of the forecasts</source>
        <translation>Genauigkeit der Prognosen</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Price of a unit; 0 for none</source>
        <translation>Preis je Einheit; 0 für keinen</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>im Monat</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>im Jahr</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmalig</translation>
    </message>
    <message>
        <source>Set price</source>
        <translation>Preis setzen</translation>
    </message>
    <message>
        <source>If the use were so many times as high:</source>
        <translation>Wäre die Nutzung so viele Male so hoch:</translation>
    </message>
    <message>
        <source>The price is kept; the next analysis counts with it.</source>
        <translation>Der Preis ist gespeichert; die nächste Analyse rechnet damit.</translation>
    </message>
    <message>
        <source>Not analysed yet</source>
        <translation>Noch nicht analysiert</translation>
    </message>
    <message>
        <source>Herald looks at every metric once a minute; the first time takes a moment.</source>
        <translation>Herald prüft jede Metrik einmal in der Minute; beim ersten Mal dauert es einen Moment.</translation>
    </message>
    <message>
        <source>Nothing to recommend</source>
        <translation>Nichts zu empfehlen</translation>
    </message>
    <message>
        <source>Advice appears with its evidence and goes with it.</source>
        <translation>Empfehlungen erscheinen mit ihren Belegen und verschwinden mit ihnen.</translation>
    </message>
    <message>
        <source>No resource is measured</source>
        <translation>Keine Ressource wird gemessen</translation>
    </message>
    <message>
        <source>Cost is unknown</source>
        <translation>Kosten unbekannt</translation>
    </message>
    <message>
        <source>Set what one unit of a metric costs; the use is measured.</source>
        <translation>Setzen Sie, was eine Einheit einer Metrik kostet; die Nutzung wird gemessen.</translation>
    </message>
    <message>
        <source>No forecast yet</source>
        <translation>Noch keine Prognose</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>A share of this host is one, and a metric for which a rule sets a limit, where less is better.</source>
        <translation>Ein Anteil dieses Rechners ist eine, und eine Kennzahl, der eine Regel eine Grenze setzt, wo weniger besser ist.</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Alle %1 zeigen</translation>
    </message>
</context>
<context>
    <name>herald::JournalPage</name>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
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
        <source>No entry matches</source>
        <translation>Kein passender Eintrag</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>At a moment</source>
        <translation>Zu einem Zeitpunkt</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Change of state</source>
        <translation>Zustandswechsel</translation>
    </message>
    <message>
        <source>Select an entry to see what it is about</source>
        <translation>Eintrag auswählen, um zu sehen, worum es geht</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Nothing has happened</source>
        <translation>Nichts ist geschehen</translation>
    </message>
    <message>
        <source>Everything that happens to alerts, and what people do, is written down here.</source>
        <translation>Alles, was mit Alarmen geschieht und was Menschen tun, wird hier festgehalten.</translation>
    </message>
    <message>
        <source>Search for another word, or show all kinds and states.</source>
        <translation>Suchen Sie nach einem anderen Wort oder zeigen Sie alle Arten und Zustände.</translation>
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
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>%1 in the last hour</source>
        <comment>12 % better</comment>
        <translation>%1 in der letzten Stunde</translation>
    </message>
    <message>
        <source>The mean of the last hour against that of the 23 hours before it</source>
        <translation>Das Mittel der letzten Stunde gegen das der 23 Stunden davor</translation>
    </message>
    <message>
        <source>Alert on this…</source>
        <translation>Alarm dazu …</translation>
    </message>
    <message>
        <source>Write a rule that alerts on this metric</source>
        <translation>Eine Regel schreiben, die zu dieser Metrik alarmiert</translation>
    </message>
</context>
<context>
    <name>herald::LabelWords</name>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>without %1</source>
        <comment>label</comment>
        <translation>ohne %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>label, value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>with any %1</source>
        <comment>label</comment>
        <translation>mit irgendeinem Wert für %1</translation>
    </message>
    <message>
        <source>%1 not %2</source>
        <comment>label, value</comment>
        <translation>%1 nicht %2</translation>
    </message>
    <message>
        <source>%1 like %2</source>
        <comment>label, pattern</comment>
        <translation>%1 wie %2</translation>
    </message>
    <message>
        <source>%1 unlike %2</source>
        <comment>label, pattern</comment>
        <translation>%1 nicht wie %2</translation>
    </message>
    <message>
        <source>By its value</source>
        <comment>severity</comment>
        <translation>Je nach Wert</translation>
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
    <message>
        <source>(%1) %2</source>
        <comment>firing alerts, title</comment>
        <translation>(%1) %2</translation>
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
    <message>
        <source>a level, which rises and falls</source>
        <translation>ein Stand, der steigt und fällt</translation>
    </message>
    <message>
        <source>a counter, which only rises</source>
        <translation>ein Zähler, der nur steigt</translation>
    </message>
    <message>
        <source>&amp;Worth of one</source>
        <translation>&amp;Wert von einem</translation>
    </message>
    <message>
        <source>Worth: %1</source>
        <translation>Wert: %1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
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
    <message>
        <source>CI Build Duration</source>
        <translation>Dauer eines CI-Builds</translation>
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
    <name>herald::MomentView</name>
    <message>
        <source>Open and told</source>
        <translation>Offen und gemeldet</translation>
    </message>
    <message>
        <source>Muted, and why</source>
        <translation>Stumm, und warum</translation>
    </message>
    <message>
        <source>In the hour before: what was sent and what came back</source>
        <translation>In der Stunde davor: was gesendet wurde und was zurückkam</translation>
    </message>
    <message>
        <source>Earlier change</source>
        <translation>Frühere Änderung</translation>
    </message>
    <message>
        <source>Later change</source>
        <translation>Spätere Änderung</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Firing</source>
        <translation>Ausgelöst</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Ruhig</translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) open</source>
        <translation>
            <numerusform>%n Alarm offen</numerusform>
            <numerusform>%n Alarme offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nichts.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Not watched</source>
        <translation>Nicht beobachtet</translation>
    </message>
    <message>
        <source>Cannot see</source>
        <translation>Keine Sicht</translation>
    </message>
    <message>
        <source>Herald did not look from %1 to %2; below is what was known before.</source>
        <translation>Herald hat von %1 bis %2 nicht hingesehen; unten steht, was davor bekannt war.</translation>
    </message>
    <message>
        <source>Herald began to look at %1.</source>
        <translation>Herald hat erst ab %1 hingesehen.</translation>
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
    <name>herald::NoteDetail</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>By way of</source>
        <translation>Auf dem Weg</translation>
    </message>
    <message>
        <source>Alerts that were open</source>
        <translation>Offene Alarme</translation>
    </message>
    <message>
        <source>Alerts that had ended</source>
        <translation>Beendete Alarme</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP-Status</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>By</source>
        <comment>person</comment>
        <translation>Von</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
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
    <message>
        <source>Insights</source>
        <translation>Einblicke</translation>
    </message>
</context>
<context>
    <name>herald::PageSection</name>
    <message>
        <source>Metric pages</source>
        <translation>Metrikseiten</translation>
    </message>
    <message>
        <source>Every series of these pages is kept, without a Prometheus between. A metric of the list above shows it.</source>
        <translation>Jede Reihe dieser Seiten wird behalten, ohne ein Prometheus dazwischen. Eine Metrik der Liste darüber zeigt sie.</translation>
    </message>
    <message>
        <source>Address of a metric page</source>
        <translation>Adresse einer Metrikseite</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Write a whole address without a password, such as %1.</source>
        <translation>Eine ganze Adresse ohne Passwort angeben, etwa %1.</translation>
    </message>
    <message>
        <source>Added. It is read from now on.</source>
        <translation>Hinzugefügt. Sie wird ab jetzt gelesen.</translation>
    </message>
    <message>
        <source>Removed. What it brought stays.</source>
        <translation>Entfernt. Was sie brachte, bleibt.</translation>
    </message>
</context>
<context>
    <name>herald::PolicyWords</name>
    <message>
        <source>overall performance</source>
        <translation>Gesamtleistung</translation>
    </message>
    <message>
        <source>efficiency</source>
        <translation>Effizienz</translation>
    </message>
    <message>
        <source>anomaly score</source>
        <translation>Anomaliewert</translation>
    </message>
    <message>
        <source>open alerts</source>
        <translation>offene Alarme</translation>
    </message>
    <message>
        <source>alerts that nobody has acknowledged</source>
        <translation>nicht quittierte Alarme</translation>
    </message>
    <message>
        <source>critical alerts</source>
        <translation>kritische Alarme</translation>
    </message>
    <message>
        <source>warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>alerts for information</source>
        <translation>Alarme zur Information</translation>
    </message>
    <message>
        <source>performance alerts</source>
        <translation>Leistungsalarme</translation>
    </message>
    <message>
        <source>resource alerts</source>
        <translation>Ressourcenalarme</translation>
    </message>
    <message>
        <source>anomaly alerts</source>
        <translation>Anomaliealarme</translation>
    </message>
    <message>
        <source>capacity warnings</source>
        <translation>Kapazitätswarnungen</translation>
    </message>
    <message>
        <source>optimization alerts</source>
        <translation>Optimierungsalarme</translation>
    </message>
    <message>
        <source>health alerts</source>
        <translation>Gesundheitsalarme</translation>
    </message>
    <message>
        <source>rules that cannot be judged</source>
        <translation>nicht prüfbare Regeln</translation>
    </message>
    <message>
        <source>age of the oldest alert</source>
        <translation>Alter des ältesten Alarms</translation>
    </message>
    <message>
        <source>age of the oldest alert that nobody has acknowledged</source>
        <translation>Alter des ältesten nicht quittierten Alarms</translation>
    </message>
    <message>
        <source>tell as critical</source>
        <translation>als kritisch melden</translation>
    </message>
    <message>
        <source>tell as a warning</source>
        <translation>als Warnung melden</translation>
    </message>
    <message>
        <source>send the executive summary</source>
        <translation>Führungsübersicht senden</translation>
    </message>
    <message>
        <source>run the optimization review</source>
        <translation>Optimierungsprüfung ausführen</translation>
    </message>
    <message>
        <source>optimize</source>
        <translation>optimieren</translation>
    </message>
    <message>
        <source>recommend more room</source>
        <translation>mehr Platz empfehlen</translation>
    </message>
</context>
<context>
    <name>herald::ReasonText</name>
    <message>
        <source>the condition holds at %1</source>
        <translation>die Bedingung gilt bei %1</translation>
    </message>
    <message>
        <source>%1 is past the clear level %2</source>
        <translation>%1 liegt jenseits der Freigabe %2</translation>
    </message>
    <message>
        <source>the condition ended at %1</source>
        <translation>die Bedingung endete bei %1</translation>
    </message>
    <message>
        <source>held for %1</source>
        <translation>galt %1 lang</translation>
    </message>
    <message>
        <source>stayed clear for %1</source>
        <translation>blieb %1 lang frei</translation>
    </message>
    <message>
        <source>data came back</source>
        <translation>Daten kamen zurück</translation>
    </message>
    <message>
        <source>the rule&apos;s labels changed</source>
        <translation>die Labels der Regel wurden geändert</translation>
    </message>
    <message>
        <source>severity %1 → %2</source>
        <translation>Schweregrad %1 → %2</translation>
    </message>
    <message>
        <source>the rule was removed or switched off</source>
        <translation>die Regel wurde entfernt oder abgeschaltet</translation>
    </message>
    <message>
        <source>the rule no longer covers it</source>
        <translation>die Regel erfasst es nicht mehr</translation>
    </message>
    <message>
        <source>no sample yet</source>
        <translation>noch kein Messwert</translation>
    </message>
    <message>
        <source>the newest sample is too old</source>
        <translation>der neueste Messwert ist zu alt</translation>
    </message>
    <message>
        <source>too few samples in the window</source>
        <translation>zu wenige Messwerte im Fenster</translation>
    </message>
    <message>
        <source>the result is not a finite number</source>
        <translation>das Ergebnis ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>the source could not evaluate it</source>
        <translation>die Quelle konnte es nicht auswerten</translation>
    </message>
    <message>
        <source>more alerts than the group&apos;s limit</source>
        <translation>mehr Alarme als die Gruppe erlaubt</translation>
    </message>
    <message>
        <source>A larger alert fires already (%1).</source>
        <translation>Ein größerer Alarm besteht schon (%1).</translation>
    </message>
    <message>
        <source>%1 silenced it until %2: %3</source>
        <translation>%1 hat es stummgeschaltet bis %2: %3</translation>
    </message>
    <message>
        <source>Maintenance: %1.</source>
        <translation>Wartung: %1.</translation>
    </message>
    <message>
        <source>Quiet hours: %1.</source>
        <translation>Ruhezeit: %1.</translation>
    </message>
    <message>
        <source>%1 has acknowledged it.</source>
        <translation>%1 hat es quittiert.</translation>
    </message>
    <message>
        <source>%1 has snoozed it.</source>
        <translation>%1 hat es zurückgestellt.</translation>
    </message>
    <message>
        <source>Its route is mute in %1.</source>
        <translation>Seine Route ist stumm in %1.</translation>
    </message>
    <message>
        <source>Its route speaks in %1 only.</source>
        <translation>Seine Route meldet nur in %1.</translation>
    </message>
    <message>
        <source>The same was told a moment ago; again from %1.</source>
        <translation>Dasselbe wurde eben gemeldet; wieder ab %1.</translation>
    </message>
    <message>
        <source>%1 watches %2, which is not in the metric registry: it has no data until a source brings it.</source>
        <translation>%1 beobachtet %2, das nicht im Metrikverzeichnis steht: ohne Daten, bis eine Quelle sie bringt.</translation>
    </message>
    <message>
        <source>%1 compares %2 with %3, but it is a share between 0 and 1: write 0.8 for 80 %.</source>
        <translation>%1 vergleicht %2 mit %3, doch es ist ein Anteil zwischen 0 und 1: 0.8 schreiben für 80 %.</translation>
    </message>
    <message>
        <source>%1 names the escalation %2, which is not there: nobody is told more than once.</source>
        <translation>%1 nennt die Eskalation %2, die es nicht gibt: niemand wird mehr als einmal benachrichtigt.</translation>
    </message>
    <message>
        <source>%1 waits for itself: it never fires.</source>
        <translation>%1 wartet auf sich selbst: sie löst nie aus.</translation>
    </message>
    <message>
        <source>%1 waits for alerts of %2, but there is no such rule.</source>
        <translation>%1 wartet auf Alarme von %2, doch diese Regel gibt es nicht.</translation>
    </message>
    <message>
        <source>its series has ended</source>
        <translation>ihre Reihe gibt es nicht mehr</translation>
    </message>
    <message>
        <source>no longer in the answer of its query</source>
        <translation>nicht mehr in der Antwort ihrer Abfrage</translation>
    </message>
    <message>
        <source>you silenced it until %1: %2</source>
        <translation>Du hast es stummgeschaltet bis %1: %2</translation>
    </message>
    <message>
        <source>you have acknowledged it.</source>
        <translation>Du hast es quittiert.</translation>
    </message>
    <message>
        <source>you have snoozed it.</source>
        <translation>Du hast es zurückgestellt.</translation>
    </message>
    <message>
        <source>Alert: %1</source>
        <translation>Alarm: %1</translation>
    </message>
    <message>
        <source>Over: %1</source>
        <translation>Vorbei: %1</translation>
    </message>
    <message>
        <source>Cannot see: %1</source>
        <translation>Keine Sicht: %1</translation>
    </message>
    <message>
        <source>Cannot evaluate: %1</source>
        <translation>Nicht auswertbar: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new achievements</source>
        <translation>
            <numerusform>%n neuer Erfolg</numerusform>
            <numerusform>%n neue Erfolge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; Herald lists them all</source>
        <translation>
            <numerusform>und %n weiterer; Herald zeigt alle</numerusform>
            <numerusform>und %n weitere; Herald zeigt alle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fired %n times within a day.</source>
        <translation>
            <numerusform>Binnen eines Tages %n-mal ausgelöst.</numerusform>
            <numerusform>Binnen eines Tages %n-mal ausgelöst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flapping: fired %n times within a day.</source>
        <translation>
            <numerusform>Flattert: binnen eines Tages %n-mal ausgelöst.</numerusform>
            <numerusform>Flattert: binnen eines Tages %n-mal ausgelöst.</numerusform>
        </translation>
    </message>
    <message>
        <source>It no longer flaps.</source>
        <translation>Er flattert nicht mehr.</translation>
    </message>
    <message>
        <source>To %1 by %2: %3 open, %4 over.</source>
        <translation>An %1 über %2: %3 offen, %4 vorbei.</translation>
    </message>
    <message>
        <source>Taken by %1 (HTTP %2).</source>
        <translation>Angenommen von %1 (HTTP %2).</translation>
    </message>
    <message>
        <source>Given up by %1: %2</source>
        <translation>Aufgegeben bei %1: %2</translation>
    </message>
    <message>
        <source>Nobody has acknowledged it for %1 (%2, step %3).</source>
        <translation>Seit %1 hat ihn niemand quittiert (%2, Schritt %3).</translation>
    </message>
    <message>
        <source>Step %1 of %2: to %3.</source>
        <translation>Schritt %1 von %2: an %3.</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3 has no address.</source>
        <translation>Schritt %1 von %2: %3 hat keine Adresse.</translation>
    </message>
    <message>
        <source>Ended: The alert is over.</source>
        <translation>Beendet: Der Alarm ist vorbei.</translation>
    </message>
    <message>
        <source>Ended: %1 has acknowledged it.</source>
        <translation>Beendet: quittiert von %1.</translation>
    </message>
    <message>
        <source>%1 silenced %2: %3</source>
        <translation>Stummgeschaltet von %1: %2: %3</translation>
    </message>
    <message>
        <source>%1 ended silence %2.</source>
        <translation>Stummschaltung %2 beendet von %1.</translation>
    </message>
    <message>
        <source>%1 snoozed it until %2.</source>
        <translation>Zurückgestellt von %1 bis %2.</translation>
    </message>
    <message>
        <source>%1 approved the policy %2.</source>
        <translation>Richtlinie %2 freigegeben von %1.</translation>
    </message>
    <message>
        <source>%1 changed routes, receivers or schedules.</source>
        <translation>Routen, Empfänger oder Zeitpläne geändert von %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n alerts began, %1 messages</source>
        <translation>
            <numerusform>%n Alarm begann, Nachrichten: %1</numerusform>
            <numerusform>%n Alarme begannen, Nachrichten: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>waits for an approval</source>
        <translation>wartet auf Freigabe</translation>
    </message>
    <message>
        <source>would do it (dry run)</source>
        <translation>würde es tun (Probelauf)</translation>
    </message>
    <message numerus="yes">
        <source>%n messages handed over</source>
        <translation>
            <numerusform>%n Nachricht übergeben</numerusform>
            <numerusform>%n Nachrichten übergeben</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody to tell: no address is set for its receiver</source>
        <translation>niemand zu benachrichtigen: Der Empfänger hat keine Adresse</translation>
    </message>
    <message numerus="yes">
        <source>recommended; %n messages handed over</source>
        <translation>
            <numerusform>empfohlen; %n Nachricht übergeben</numerusform>
            <numerusform>empfohlen; %n Nachrichten übergeben</numerusform>
        </translation>
    </message>
    <message>
        <source>recommended; nobody to tell: no address is set for its receiver</source>
        <translation>empfohlen; niemand zu benachrichtigen: Der Empfänger hat keine Adresse</translation>
    </message>
    <message>
        <source>nothing to recommend: no alert shows where</source>
        <translation>nichts zu empfehlen: Kein Alarm zeigt, wo</translation>
    </message>
    <message>
        <source>not done: there is no schedule %1</source>
        <translation>nicht getan: Es gibt keinen Zeitplan %1</translation>
    </message>
    <message>
        <source>%1 runs next</source>
        <translation>%1 läuft als Nächstes</translation>
    </message>
    <message>
        <source>%1 is still being tried</source>
        <translation>%1 wird noch erprobt</translation>
    </message>
    <message numerus="yes">
        <source>%n alerts, %1 over (%2)</source>
        <translation>
            <numerusform>%n Alarm, %1 vorbei (%2)</numerusform>
            <numerusform>%n Alarme, %1 vorbei (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alerts (%1)</source>
        <translation>
            <numerusform>%n Alarm (%1)</numerusform>
            <numerusform>%n Alarme (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over (%1)</source>
        <translation>
            <numerusform>%n vorbei (%1)</numerusform>
            <numerusform>%n vorbei (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 looks for %2 in %3, which no series has: none has the label %4.</source>
        <translation>%1 sucht %2 in %3, doch keine Zeitreihe hat das: keine hat das Label %4.</translation>
    </message>
    <message>
        <source>%1 looks for %2 in %3, which no series has: there is %4.</source>
        <translation>%1 sucht %2 in %3, doch keine Zeitreihe hat das: es gibt %4.</translation>
    </message>
    <message>
        <source>%1 looks for %2 in %3, which no series has: there are %4 and %5 more.</source>
        <translation>%1 sucht %2 in %3, doch keine Zeitreihe hat das: es gibt %4 und %5 weitere.</translation>
    </message>
    <message>
        <source>%1 looks for %2 in %3, which no series has together.</source>
        <translation>%1 sucht %2 in %3, doch keine Zeitreihe hat das alles zusammen.</translation>
    </message>
    <message>
        <source>%1 wants %2 samples of %3, but its window holds %4 at most, one every %5: it never has a value.</source>
        <translation>%1 verlangt %2 Messwerte von %3, aber das Fenster fasst höchstens %4, einen alle %5: Die Regel hat nie einen Wert.</translation>
    </message>
    <message>
        <source>%1 asks for %2, which its Prometheus server does not know.</source>
        <translation>%1 fragt nach %2, das der Prometheus-Server nicht kennt.</translation>
    </message>
    <message>
        <source>The metrics of the PromQL rules could not be checked: %1</source>
        <translation>Die Metriken der PromQL-Regeln konnten nicht geprüft werden: %1</translation>
    </message>
    <message>
        <source>you no longer acknowledge it.</source>
        <translation>Sie haben die Quittierung zurückgenommen.</translation>
    </message>
    <message>
        <source>%1 no longer acknowledges it.</source>
        <translation>%1 hat die Quittierung zurückgenommen.</translation>
    </message>
    <message>
        <source>It was over before it could be told.</source>
        <translation>Es war vorbei, bevor es gemeldet werden konnte.</translation>
    </message>
    <message>
        <source>Its end was not told: %1</source>
        <translation>Das Ende wurde nicht gemeldet: %1</translation>
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
    <name>herald::RouteTest</name>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Gemeldet</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Nicht gemeldet</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>%1 später</translation>
    </message>
    <message>
        <source>Escalates by %1 while nobody acknowledges.</source>
        <translation>Eskaliert über „%1“, solange niemand quittiert.</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>dd.MM.yyyy HH:mm</translation>
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
    <message>
        <source>No data since %1; look whether Herald&apos;s engine runs.</source>
        <translation>Keine Daten seit %1; prüfen, ob Heralds Dienst läuft.</translation>
    </message>
    <message>
        <source>Recorded by Prometheus</source>
        <translation>Von Prometheus aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>herald::RuleEditor</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Tried on the past</source>
        <translation>An der Vergangenheit erprobt</translation>
    </message>
    <message>
        <source>As YAML</source>
        <translation>Als YAML</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>The rule as YAML</source>
        <translation>Die Regel als YAML</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>The YAML cannot be read. Put it right there to go on here.</source>
        <translation>Das YAML ist nicht lesbar. Berichtigen Sie es dort, um hier fortzufahren.</translation>
    </message>
    <message>
        <source>Here is room for one rule; the YAML has more, or none.</source>
        <translation>Hier ist Platz für eine Regel; das YAML hat mehrere oder keine.</translation>
    </message>
    <message>
        <source>The rule is in force.</source>
        <translation>Die Regel ist in Kraft.</translation>
    </message>
    <message>
        <source>In force, but %1</source>
        <translation>In Kraft, aber %1</translation>
    </message>
</context>
<context>
    <name>herald::RuleForm</name>
    <message>
        <source>Who is told</source>
        <translation>Wer erfährt es</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Group</source>
        <comment>of rules</comment>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Evaluate this rule</source>
        <translation>Diese Regel auswerten</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Anomaly</source>
        <translation>Auffälligkeit</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>Change point</source>
        <translation>Sprung</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>Several conditions</source>
        <translation>Mehrere Bedingungen</translation>
    </message>
    <message>
        <source>PromQL</source>
        <translation>PromQL</translation>
    </message>
    <message>
        <source>PromQL, recorded</source>
        <translation>PromQL, aufgezeichnet</translation>
    </message>
    <message>
        <source>Ends at</source>
        <translation>Endet bei</translation>
    </message>
    <message>
        <source>the same level</source>
        <translation>demselben Wert</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>Must hold for</source>
        <translation>Muss anhalten</translation>
    </message>
    <message>
        <source>fires at once</source>
        <translation>löst sofort aus</translation>
    </message>
    <message>
        <source>Keeps firing for</source>
        <translation>Bleibt ausgelöst</translation>
    </message>
    <message>
        <source>ends at once</source>
        <translation>endet sofort</translation>
    </message>
</context>
<context>
    <name>herald::RuleSection</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Select a rule to read it</source>
        <translation>Regel auswählen, um sie zu lesen</translation>
    </message>
    <message>
        <source>Search rules</source>
        <translation>Regeln durchsuchen</translation>
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
    <message>
        <source>Tried on the past</source>
        <translation>An der Vergangenheit erprobt</translation>
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
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Go on with this change</source>
        <translation>Mit dieser Änderung weiterarbeiten</translation>
    </message>
    <message>
        <source>Write one, or import a rule file with “heraldctl rules import FILE”.</source>
        <translation>Schreiben Sie eine oder holen Sie eine Regeldatei mit „heraldctl rules import DATEI“.</translation>
    </message>
    <message>
        <source>Delete the rule</source>
        <translation>Regel löschen</translation>
    </message>
    <message>
        <source>Delete the rule %1? What the journal says of it stays.</source>
        <translation>Die Regel %1 löschen? Was das Journal von ihr sagt, bleibt.</translation>
    </message>
    <message>
        <source>The rule is deleted.</source>
        <translation>Die Regel ist gelöscht.</translation>
    </message>
    <message>
        <source>Close the editor</source>
        <translation>Editor schließen</translation>
    </message>
    <message>
        <source>What was changed is not saved. Discard it?</source>
        <translation>Die Änderungen sind nicht gespeichert. Verwerfen?</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
</context>
<context>
    <name>herald::RuleTrial</name>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
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
        <source>Tried on the last</source>
        <translation>Erprobt an den letzten</translation>
    </message>
    <message numerus="yes">
        <source>%n fire(s)</source>
        <translation>
            <numerusform>%n Auslösung</numerusform>
            <numerusform>%n Auslösungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flap(s)</source>
        <translation>
            <numerusform>%n-mal geflattert</numerusform>
            <numerusform>%n-mal geflattert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at night</source>
        <translation>
            <numerusform>%n nachts</numerusform>
            <numerusform>%n nachts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>It has not fired in the last 30 days.</source>
        <translation>Sie hat in den letzten 30 Tagen nicht ausgelöst.</translation>
    </message>
    <message>
        <source>Try: %1</source>
        <translation>Vorschlag: %1</translation>
    </message>
    <message>
        <source>It was not tried.</source>
        <translation>Nicht erprobt.</translation>
    </message>
</context>
<context>
    <name>herald::RulesPage</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Schedules</source>
        <translation>Zeitpläne</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation>Eskalationen</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>No schedule yet</source>
        <translation>Noch kein Zeitplan</translation>
    </message>
    <message>
        <source>Write one in the YAML.</source>
        <translation>Im YAML anlegen.</translation>
    </message>
    <message>
        <source>Select a schedule</source>
        <translation>Zeitplan auswählen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>It runs again.</source>
        <translation>Er läuft wieder.</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Jetzt ausführen</translation>
    </message>
    <message>
        <source>It runs at the engine&apos;s next look.</source>
        <translation>Er läuft bei der nächsten Prüfung.</translation>
    </message>
    <message>
        <source>No policy yet</source>
        <translation>Noch keine Richtlinie</translation>
    </message>
    <message>
        <source>Select a policy</source>
        <translation>Richtlinie auswählen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Approved: it acts at the engine&apos;s next look.</source>
        <translation>Freigegeben: Sie handelt bei der nächsten Prüfung.</translation>
    </message>
    <message>
        <source>No route yet</source>
        <translation>Noch keine Route</translation>
    </message>
    <message>
        <source>Select a route</source>
        <translation>Route auswählen</translation>
    </message>
    <message>
        <source>Who would be told</source>
        <translation>Wem gemeldet würde</translation>
    </message>
    <message>
        <source>No escalation yet</source>
        <translation>Noch keine Eskalation</translation>
    </message>
    <message>
        <source>Select an escalation</source>
        <translation>Eskalation auswählen</translation>
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
    <message>
        <source>The disk is being replaced.</source>
        <translation>Die Festplatte wird ausgetauscht.</translation>
    </message>
</context>
<context>
    <name>herald::SecretLine</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Save: %1</source>
        <translation>Speichern: %1</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Entfernen: %1</translation>
    </message>
    <message>
        <source>Set. Type another one to replace it.</source>
        <translation>Gesetzt. Zum Ersetzen einen anderen eingeben.</translation>
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
    <name>herald::SilenceDialog</name>
    <message>
        <source>Silence alerts</source>
        <translation>Alarme stummschalten</translation>
    </message>
    <message>
        <source>Why, for those who wonder later</source>
        <translation>Warum, für alle, die es später wissen wollen</translation>
    </message>
    <message>
        <source>&amp;Alerts with</source>
        <translation>&amp;Alarme mit</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Dauer</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>&amp;Kommentar</translation>
    </message>
    <message>
        <source>Alerts that it mutes</source>
        <translation>Alarme, die stumm werden</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Mutes %1 of %n open alert(s)</source>
        <translation>
            <numerusform>Macht %1 von %n offenem Alarm stumm</numerusform>
            <numerusform>Macht %1 von %n offenen Alarmen stumm</numerusform>
        </translation>
    </message>
    <message>
        <source>Write how long like 30m, 2h or 7d.</source>
        <translation>Geben Sie die Dauer an, etwa 30m, 2h oder 7d.</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
</context>
<context>
    <name>herald::SilencesDialog</name>
    <message>
        <source>Silences</source>
        <translation>Stummschaltungen</translation>
    </message>
    <message>
        <source>Nothing is silenced</source>
        <translation>Nichts ist stummgeschaltet</translation>
    </message>
    <message>
        <source>Select an alert and choose “Silence…” to mute it for a while.</source>
        <translation>Wählen Sie einen Alarm und dann „Stummschalten …“, um ihn eine Weile stumm zu machen.</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>Jetzt beenden</translation>
    </message>
    <message>
        <source>Set again…</source>
        <translation>Erneut setzen …</translation>
    </message>
    <message>
        <source>New silence…</source>
        <translation>Neue Stummschaltung …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The silence has ended.</source>
        <translation>Die Stummschaltung ist beendet.</translation>
    </message>
</context>
<context>
    <name>herald::StateText</name>
    <message numerus="yes">
        <source>%n silenced</source>
        <translation>
            <numerusform>%n stummgeschaltet</numerusform>
            <numerusform>%n stummgeschaltet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inhibited</source>
        <translation>
            <numerusform>%n unterdrückt</numerusform>
            <numerusform>%n unterdrückt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in maintenance</source>
        <translation>
            <numerusform>%n in Wartung</numerusform>
            <numerusform>%n in Wartung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in quiet hours</source>
        <translation>
            <numerusform>%n in der Ruhezeit</numerusform>
            <numerusform>%n in der Ruhezeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n acknowledged</source>
        <translation>
            <numerusform>%n quittiert</numerusform>
            <numerusform>%n quittiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snoozed</source>
        <translation>
            <numerusform>%n zurückgestellt</numerusform>
            <numerusform>%n zurückgestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n muted</source>
        <translation>
            <numerusform>%n stumm</numerusform>
            <numerusform>%n stumm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n told a moment ago</source>
        <translation>
            <numerusform>%n gerade erst gemeldet</numerusform>
            <numerusform>%n gerade erst gemeldet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) firing</source>
        <translation>
            <numerusform>%n Alarm ausgelöst</numerusform>
            <numerusform>%n Alarme ausgelöst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n firing</source>
        <translation>
            <numerusform>%n ausgelöst</numerusform>
            <numerusform>%n ausgelöst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n anstehend</numerusform>
            <numerusform>%n anstehend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without data</source>
        <translation>
            <numerusform>%n ohne Daten</numerusform>
            <numerusform>%n ohne Daten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n Alarm</numerusform>
            <numerusform>%n Alarme</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>alerts, of which</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>All else is well: %1</source>
        <comment>alerts</comment>
        <translation>Sonst alles in Ordnung: %1</translation>
    </message>
    <message>
        <source>Herald cannot see everything</source>
        <translation>Herald sieht nicht alles</translation>
    </message>
</context>
<context>
    <name>herald::StatisticsChart</name>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
</context>
<context>
    <name>herald::StatisticsPanel</name>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>This was normal</source>
        <translation>Das war normal</translation>
    </message>
    <message>
        <source>This was one</source>
        <translation>Das war eine Anomalie</translation>
    </message>
    <message>
        <source>Not analysed yet</source>
        <translation>Noch nicht analysiert</translation>
    </message>
    <message>
        <source>Herald looks at every metric once a minute; the first time takes a moment.</source>
        <translation>Herald prüft jede Metrik einmal in der Minute; beim ersten Mal dauert es einen Moment.</translation>
    </message>
    <message>
        <source>%1 at %2 looked unusual.</source>
        <translation>%1 sah ungewöhnlich aus (%2).</translation>
    </message>
    <message>
        <source>Kept. Later scores of this series take it into account.</source>
        <translation>Gespeichert. Spätere Anomaliewerte dieser Reihe berücksichtigen es.</translation>
    </message>
    <message>
        <source>Green: the usual range of this hour. Circles: anomalies. Dashed upright: a change of level. Behind the dotted line: the forecast with its 80 and 95 % bands.</source>
        <translation>Grün: der in dieser Stunde übliche Bereich. Kreise: Anomalien. Senkrecht gestrichelt: eine Niveauänderung. Hinter der gepunkteten Linie: die Prognose mit ihren 80- und 95-%-Bändern.</translation>
    </message>
    <message>
        <source>No data from it yet</source>
        <translation>Noch keine Daten davon</translation>
    </message>
    <message>
        <source>It is analysed once its source has brought values.</source>
        <translation>Die Analyse beginnt, sobald die Quelle Werte gebracht hat.</translation>
    </message>
    <message>
        <source>A counter, shown by its rate.</source>
        <translation>Ein Zähler, gezeigt als Rate.</translation>
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
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
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
    <name>herald::TellingRows</name>
    <message>
        <source>Write labels like team=&quot;web&quot;, region=&quot;eu&quot;.</source>
        <translation>Labels so schreiben: team=&quot;web&quot;, region=&quot;eu&quot;.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Other labels</source>
        <translation>Weitere Labels</translation>
    </message>
    <message>
        <source>Cooldown</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>as its receiver says</source>
        <translation>wie beim Empfänger</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Eskalation</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>durch Kommas getrennt</translation>
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
    <name>herald::TermsForm</name>
    <message>
        <source>Which of these must hold</source>
        <translation>Welche davon gelten müssen</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>Alle gelten</translation>
    </message>
    <message>
        <source>One of these holds</source>
        <translation>Eine gilt</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Alert</source>
        <comment>of another rule</comment>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Group</source>
        <comment>of conditions</comment>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>An alert fires of</source>
        <translation>Ausgelöst ist ein Alarm von</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <comment>a comparison, an alert or a group</comment>
        <translation>Hinzufügen: %1</translation>
    </message>
    <message>
        <source>Take this condition away</source>
        <translation>Diese Bedingung entfernen</translation>
    </message>
</context>
<context>
    <name>herald::TextRows</name>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation>Handbuch</translation>
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
    <message>
        <source>Deleted.</source>
        <translation>Gelöscht.</translation>
    </message>
</context>
<context>
    <name>herald::Tray</name>
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
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Alert rules</source>
        <translation>Alarmregeln</translation>
    </message>
    <message>
        <source>Receivers</source>
        <translation>Empfänger</translation>
    </message>
</context>
<context>
    <name>herald::WorkSection</name>
    <message>
        <source>Your work</source>
        <translation>Ihre Arbeit</translation>
    </message>
    <message>
        <source>Which work is yours, and from when on a post is an achievement. Several names are separated by commas.</source>
        <translation>Welche Arbeit Ihre ist und ab wann ein Beitrag ein Erfolg ist. Mehrere Namen werden durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Logins on GitHub</source>
        <translation>Anmeldenamen bei GitHub</translation>
    </message>
    <message>
        <source>Whose token it is, else the repository&apos;s owner</source>
        <translation>Wem das Token gehört, sonst wem das Repository gehört</translation>
    </message>
    <message>
        <source>Write logins as GitHub shows them, such as %1.</source>
        <translation>Schreiben Sie Anmeldenamen so, wie GitHub sie zeigt, etwa %1.</translation>
    </message>
    <message>
        <source>Addresses of your commits</source>
        <translation>Adressen Ihrer Commits</translation>
    </message>
    <message>
        <source>The one that git knows</source>
        <translation>Die, die git kennt</translation>
    </message>
    <message>
        <source>Write e-mail addresses, such as %1.</source>
        <translation>Schreiben Sie E-Mail-Adressen, etwa %1.</translation>
    </message>
    <message>
        <source>Engagement of a post</source>
        <translation>Engagement eines Beitrags</translation>
    </message>
    <message>
        <source>Exactly this much is enough</source>
        <translation>Genau so viel genügt</translation>
    </message>
    <message>
        <source>Worth of an engaged view</source>
        <translation>Wert eines Aufrufs mit Engagement</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Compute values anew</source>
        <translation>Werte neu berechnen</translation>
    </message>
    <message>
        <source>From what is stored and today&apos;s models; values that you gave stay</source>
        <translation>Aus dem Gespeicherten und den heutigen Modellen; Ihre eigenen Werte bleiben</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n computed value(s) are different today.</source>
        <translation>
            <numerusform>%1 von %n berechneten Wert ist heute anders.</numerusform>
            <numerusform>%1 von %n berechneten Werten sind heute anders.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herald::WorthRow</name>
    <message>
        <source>empty for none</source>
        <translation>leer für keinen</translation>
    </message>
    <message>
        <source>Worth of one unit</source>
        <translation>Wert einer Einheit</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmalig</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>im Monat</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>im Jahr</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Where less is better: the level before. Each unit below it is worth as much.</source>
        <translation>Wo weniger besser ist: der Wert davor. Jede Einheit darunter ist so viel wert.</translation>
    </message>
    <message>
        <source>Write the currency in three letters, such as %1.</source>
        <translation>Schreiben Sie die Währung mit drei Buchstaben, etwa %1.</translation>
    </message>
    <message>
        <source>level before</source>
        <translation>Wert davor</translation>
    </message>
</context>
<context>
    <name>herald::YamlEditor</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
</context>
</TS>
