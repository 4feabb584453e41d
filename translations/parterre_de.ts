<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ComplaintText</name>
    <message>
        <source>%1: %2</source>
        <comment>place, then what is wrong there</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Two seats have the number %1.</source>
        <translation>Zwei Plätze haben die Nummer %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n seats have no price category.</source>
        <translation>
            <numerusform>%n Platz hat keine Preiskategorie.</numerusform>
            <numerusform>%n Plätze haben keine Preiskategorie.</numerusform>
        </translation>
    </message>
    <message>
        <source>The area has no capacity.</source>
        <translation>Die Fläche hat kein Fassungsvermögen.</translation>
    </message>
    <message>
        <source>It has no name.</source>
        <translation>Der Name fehlt.</translation>
    </message>
    <message>
        <source>There is no focal point, so the best seats can&apos;t be found.</source>
        <translation>Der Blickpunkt fehlt, daher lassen sich die besten Plätze nicht finden.</translation>
    </message>
    <message>
        <source>There is no wheelchair place in this configuration.</source>
        <translation>In dieser Saalvariante gibt es keinen Rollstuhlplatz.</translation>
    </message>
    <message>
        <source>The layout has no zone.</source>
        <translation>Der Saalplan hat keinen Bereich.</translation>
    </message>
    <message>
        <source>The layout has no configuration, so no event can use it.</source>
        <translation>Der Saalplan hat keine Saalvariante, daher kann ihn keine Veranstaltung nutzen.</translation>
    </message>
    <message>
        <source>Two zones are called “%1”.</source>
        <translation>Zwei Bereiche heißen „%1“.</translation>
    </message>
    <message>
        <source>Two sections of this zone are called “%1”.</source>
        <translation>Zwei Blöcke dieses Bereichs heißen „%1“.</translation>
    </message>
    <message>
        <source>Two configurations are called “%1”.</source>
        <translation>Zwei Saalvarianten heißen „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%n seats have no number.</source>
        <translation>
            <numerusform>%n Platz hat keine Nummer.</numerusform>
            <numerusform>%n Plätze haben keine Nummer.</numerusform>
        </translation>
    </message>
    <message>
        <source>The area has no outline.</source>
        <translation>Die Fläche hat keinen Umriss.</translation>
    </message>
    <message>
        <source>Seats overlap: %1 and %2.</source>
        <translation>Plätze überdecken sich: %1 und %2.</translation>
    </message>
    <message>
        <source>Companion %1 has no wheelchair place beside it.</source>
        <translation>Neben dem Begleitplatz %1 liegt kein Rollstuhlplatz.</translation>
    </message>
    <message>
        <source>Two seats share the identity %1.</source>
        <translation>Zwei Plätze teilen sich die Kennung %1.</translation>
    </message>
    <message>
        <source>%1 has the permanent number of another place.</source>
        <translation>%1 hat die dauerhafte Nummer eines anderen Platzes.</translation>
    </message>
    <message>
        <source>None of its sections has a place.</source>
        <translation>Keiner seiner Blöcke hat einen Platz.</translation>
    </message>
    <message>
        <source>The configuration opens no place.</source>
        <translation>Die Saalvariante öffnet keinen Platz.</translation>
    </message>
    <message>
        <source>The configuration names a zone that is not there any more.</source>
        <translation>Die Saalvariante nennt einen Bereich, den es nicht mehr gibt.</translation>
    </message>
    <message>
        <source>The configuration names a section of %1 that is not there any more.</source>
        <translation>Die Saalvariante nennt einen Block von %1, den es nicht mehr gibt.</translation>
    </message>
    <message>
        <source>The configuration names an area that is not there any more.</source>
        <translation>Die Saalvariante nennt eine Fläche, die es nicht mehr gibt.</translation>
    </message>
    <message>
        <source>The capacity of %1 must lie between 0 and what the area holds.</source>
        <translation>Das Fassungsvermögen von %1 muss zwischen 0 und dem der Fläche liegen.</translation>
    </message>
    <message numerus="yes">
        <source>The row has %n seats without an aisle.</source>
        <translation>
            <numerusform>Die Reihe hat %n Platz ohne Gang.</numerusform>
            <numerusform>Die Reihe hat %n Plätze ohne Gang.</numerusform>
        </translation>
    </message>
    <message>
        <source>Two zones have nearly the same name: %1, %2.</source>
        <translation>Zwei Bereiche heißen fast gleich: %1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n seats lie outside the plan.</source>
        <translation>
            <numerusform>%n Platz liegt außerhalb des Plans.</numerusform>
            <numerusform>%n Plätze liegen außerhalb des Plans.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n categories are more than the letters A to Z.</source>
        <translation>
            <numerusform>%n Kategorie ist mehr, als es Buchstaben von A bis Z gibt.</numerusform>
            <numerusform>%n Kategorien sind mehr, als es Buchstaben von A bis Z gibt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n more of the same kind.</source>
        <translation>
            <numerusform>Dazu kommt %n weiterer Fall derselben Art.</numerusform>
            <numerusform>Dazu kommen %n weitere Fälle derselben Art.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>This is not a seating plan that can be read (%1).</source>
        <translation>Das ist kein Sitzplan, der sich lesen lässt (%1).</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB.</source>
        <translation>Die Datei ist größer als %1 MB.</translation>
    </message>
    <message>
        <source>The file is nested more than %1 levels deep.</source>
        <translation>Die Datei ist mehr als %1 Ebenen tief verschachtelt.</translation>
    </message>
    <message>
        <source>The file has more than %1 values.</source>
        <translation>Die Datei enthält mehr als %1 Werte.</translation>
    </message>
    <message>
        <source>There are more than %1 of them.</source>
        <translation>Davon gibt es mehr als %1.</translation>
    </message>
    <message>
        <source>The plan has more than %1 seats.</source>
        <translation>Der Plan hat mehr als %1 Plätze.</translation>
    </message>
    <message>
        <source>The file is not valid JSON: %1.</source>
        <translation>Die Datei ist kein gültiges JSON: %1.</translation>
    </message>
    <message>
        <source>The file is JSON, but not a seating plan.</source>
        <translation>Die Datei ist JSON, aber kein Sitzplan.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>Here a value of another kind is needed: %1.</source>
        <translation>Hier wird ein Wert anderer Art gebraucht: %1.</translation>
    </message>
    <message>
        <source>The text is longer than %1 characters.</source>
        <translation>Der Text ist länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>“%1” is not a known word here.</source>
        <translation>„%1“ ist hier kein bekanntes Wort.</translation>
    </message>
    <message>
        <source>The number lies outside any plan: %1.</source>
        <translation>Die Zahl liegt außerhalb jedes Plans: %1.</translation>
    </message>
    <message>
        <source>There is no category number %1.</source>
        <translation>Es gibt keine Kategorie Nummer %1.</translation>
    </message>
    <message>
        <source>The file was written by a newer program (version %1 of the format).</source>
        <translation>Die Datei wurde von einem neueren Programm geschrieben (Version %1 des Formats).</translation>
    </message>
    <message>
        <source>The list does not have one value for each seat.</source>
        <translation>Die Liste hat nicht für jeden Platz einen Wert.</translation>
    </message>
    <message>
        <source>The column “%1” is missing.</source>
        <translation>Die Spalte „%1“ fehlt.</translation>
    </message>
    <message>
        <source>The column “%1” is there twice.</source>
        <translation>Die Spalte „%1“ kommt zweimal vor.</translation>
    </message>
    <message>
        <source>The line has %1 fields, but the header has %2.</source>
        <translation>Die Zeile hat %1 Felder, die Kopfzeile aber %2.</translation>
    </message>
    <message>
        <source>A quotation mark is never closed.</source>
        <translation>Ein Anführungszeichen wird nie geschlossen.</translation>
    </message>
    <message>
        <source>Only %1 of %2 seats have coordinates. Give all of them some, or none.</source>
        <translation>Nur %1 von %2 Plätzen haben Koordinaten. Geben Sie allen welche oder keinem.</translation>
    </message>
    <message>
        <source>The plan has no seats and no areas.</source>
        <translation>Der Plan hat weder Plätze noch Flächen.</translation>
    </message>
    <message>
        <source>The plan has no zones.</source>
        <translation>Der Plan hat keine Bereiche.</translation>
    </message>
    <message>
        <source>Seats share an identity: %1 (and %2 more; %3 seats altogether).</source>
        <translation>Plätze teilen sich eine Kennung: %1 (und %2 weitere; zusammen %3 Plätze).</translation>
    </message>
    <message>
        <source>Seats share row and number: %1 (and %2 more; %3 seats altogether).</source>
        <translation>Plätze teilen sich Reihe und Nummer: %1 (und %2 weitere; zusammen %3 Plätze).</translation>
    </message>
    <message>
        <source>The file begins with a byte-order mark, which was skipped.</source>
        <translation>Die Datei beginnt mit einer Bytereihenfolge-Marke; sie wurde übersprungen.</translation>
    </message>
    <message>
        <source>The text is not UTF-8 and was read as Latin-1.</source>
        <translation>Der Text ist kein UTF-8 und wurde als Latin-1 gelesen.</translation>
    </message>
    <message>
        <source>The text was read as UTF-16.</source>
        <translation>Der Text wurde als UTF-16 gelesen.</translation>
    </message>
    <message>
        <source>The plan is called after its file: %1.</source>
        <translation>Der Plan heißt nach seiner Datei: %1.</translation>
    </message>
    <message>
        <source>The plan has no size; it was computed from the seats.</source>
        <translation>Der Plan hat keine Größe; sie wurde aus den Plätzen berechnet.</translation>
    </message>
    <message>
        <source>The plan was moved so that nothing lies above or left of its edge.</source>
        <translation>Der Plan wurde verschoben, sodass nichts über oder links von seinem Rand liegt.</translation>
    </message>
    <message>
        <source>“%1” was left out (%2 times).</source>
        <translation>„%1“ wurde weggelassen (%2-mal).</translation>
    </message>
    <message>
        <source>The column “%1” was left out.</source>
        <translation>Die Spalte „%1“ wurde weggelassen.</translation>
    </message>
    <message>
        <source>“%1” is a number and was read as a label (%2 times).</source>
        <translation>„%1“ ist eine Zahl und wurde als Beschriftung gelesen (%2-mal).</translation>
    </message>
    <message>
        <source>A zone without a name is now called %1.</source>
        <translation>Ein Bereich ohne Namen heißt nun %1.</translation>
    </message>
    <message>
        <source>A second zone of the same name is now called %1.</source>
        <translation>Ein zweiter Bereich gleichen Namens heißt nun %1.</translation>
    </message>
    <message>
        <source>“%1” is missing and was taken for the origin (%2 times).</source>
        <translation>„%1“ fehlt; angenommen wurde der Ursprung (%2-mal).</translation>
    </message>
    <message>
        <source>The position “%1” of a row&apos;s label was translated (%2 times).</source>
        <translation>Die Lage „%1“ einer Reihenbeschriftung wurde übersetzt (%2-mal).</translation>
    </message>
    <message>
        <source>The category “%1” was not declared and was created.</source>
        <translation>Die Kategorie „%1“ war nicht angegeben und wurde angelegt.</translation>
    </message>
    <message>
        <source>%1 seats have no category.</source>
        <translation>%1 Plätze haben keine Kategorie.</translation>
    </message>
    <message>
        <source>%1 seats have no identity of their own; one was made from zone, row and number.</source>
        <translation>%1 Plätze haben keine eigene Kennung; sie wurde aus Bereich, Reihe und Nummer gebildet.</translation>
    </message>
    <message>
        <source>The seats of row %1 were put into the order in which they stand.</source>
        <translation>Die Plätze der Reihe %1 wurden so geordnet, wie sie stehen.</translation>
    </message>
    <message>
        <source>The rows of %1 were put into the order in which people count.</source>
        <translation>Die Reihen von %1 wurden so geordnet, wie man zählt.</translation>
    </message>
    <message>
        <source>“%1” is not a known kind of seat and was kept as a note (%2 times).</source>
        <translation>„%1“ ist keine bekannte Platzart und blieb als Notiz stehen (%2-mal).</translation>
    </message>
    <message>
        <source>The file has no coordinates; the rows were laid out in front of a stage.</source>
        <translation>Die Datei hat keine Koordinaten; die Reihen wurden vor einer Bühne angelegt.</translation>
    </message>
    <message>
        <source>Areas are drawings in this format and have no capacity.</source>
        <translation>Flächen sind in diesem Format Zeichnungen ohne Fassungsvermögen.</translation>
    </message>
    <message>
        <source>The shape “%1” is not known and was left out.</source>
        <translation>Die Form „%1“ ist nicht bekannt und wurde weggelassen.</translation>
    </message>
    <message>
        <source>The plan has no stage; one was put in front of the first row.</source>
        <translation>Der Plan hat keine Bühne; eine wurde vor die erste Reihe gesetzt.</translation>
    </message>
    <message>
        <source>The focal point was put on the stage.</source>
        <translation>Der Blickpunkt wurde auf die Bühne gesetzt.</translation>
    </message>
    <message>
        <source>The configuration “%1” opens every zone.</source>
        <translation>Die Saalvariante „%1“ öffnet jeden Bereich.</translation>
    </message>
    <message>
        <source>The list names no section; all seats are in “%1”.</source>
        <translation>Die Liste nennt keinen Block; alle Plätze liegen in „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%n seats lose their kind, such as wheelchair place.</source>
        <translation>
            <numerusform>%n Platz verliert seine Art, etwa Rollstuhlplatz.</numerusform>
            <numerusform>%n Plätze verlieren ihre Art, etwa Rollstuhlplatz.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats lose their note.</source>
        <translation>
            <numerusform>%n Platz verliert seine Notiz.</numerusform>
            <numerusform>%n Plätze verlieren ihre Notiz.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n areas become drawings without a capacity.</source>
        <translation>
            <numerusform>%n Fläche wird eine Zeichnung ohne Fassungsvermögen.</numerusform>
            <numerusform>%n Flächen werden Zeichnungen ohne Fassungsvermögen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the event a name. It is printed on the ticket.</source>
        <translation>Geben Sie der Veranstaltung einen Namen. Er steht auf der Karte.</translation>
    </message>
    <message>
        <source>The ticket has room for %2 characters. Remove %1.</source>
        <translation>Auf der Karte ist Platz für %2 Zeichen. Kürzen Sie um %1.</translation>
    </message>
    <message>
        <source>There is already “%1” on %2 at %3. Go on if this is a second show.</source>
        <translation>Es gibt schon „%1“ am %2 in %3. Machen Sie weiter, wenn dies eine zweite Vorstellung ist.</translation>
    </message>
    <message>
        <source>This picture is %1 px wide. It needs %2 or more to look sharp on the kiosk.</source>
        <translation>Das Bild ist %1 px breit. Für ein scharfes Bild am Kiosk braucht es mindestens %2.</translation>
    </message>
    <message>
        <source>This picture has %1 MB. Choose one of at most %2 MB.</source>
        <translation>Das Bild hat %1 MB. Wählen Sie eines mit höchstens %2 MB.</translation>
    </message>
    <message>
        <source>Choose a venue.</source>
        <translation>Wählen Sie einen Spielort.</translation>
    </message>
    <message>
        <source>The venue has no published layout for %1.</source>
        <translation>Der Spielort hat für %1 keinen veröffentlichten Saalplan.</translation>
    </message>
    <message>
        <source>Choose how the house is set up.</source>
        <translation>Wählen Sie die Saalvariante.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %n errors in the designer. Choose another or mend them.</source>
        <translation>
            <numerusform>„%1“ hat im Saalplan %n Fehler. Wählen Sie eine andere oder beheben Sie ihn.</numerusform>
            <numerusform>„%1“ hat im Saalplan %n Fehler. Wählen Sie eine andere oder beheben Sie sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has no place left to sell.</source>
        <translation>„%1“ hat keinen Platz mehr zu verkaufen.</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets are sold with “%2”. Changing needs a reseat report.</source>
        <translation>
            <numerusform>Mit „%2“ ist %n Karte verkauft. Eine Änderung braucht einen Umsetzungsbericht.</numerusform>
            <numerusform>Mit „%2“ sind %n Karten verkauft. Eine Änderung braucht einen Umsetzungsbericht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places put aside for “%1” are not open in this configuration.</source>
        <translation>
            <numerusform>%n Platz im Kontingent „%1“ ist in dieser Saalvariante nicht geöffnet.</numerusform>
            <numerusform>%n Plätze im Kontingent „%1“ sind in dieser Saalvariante nicht geöffnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats put aside for “%1” are already put aside for something else.</source>
        <translation>
            <numerusform>%n Platz im Kontingent „%1“ gehört schon zu einem anderen Kontingent.</numerusform>
            <numerusform>%n Plätze im Kontingent „%1“ gehören schon zu einem anderen Kontingent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” puts aside %n places more than the area has.</source>
        <translation>
            <numerusform>Das Kontingent „%1“ hat %n Platz mehr, als die Fläche fasst.</numerusform>
            <numerusform>Das Kontingent „%1“ hat %n Plätze mehr, als die Fläche fasst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the day and time of the show.</source>
        <translation>Wählen Sie Tag und Uhrzeit der Vorstellung.</translation>
    </message>
    <message>
        <source>%1 is in the past. Did you mean %2?</source>
        <translation>%1 liegt in der Vergangenheit. Meinten Sie %2?</translation>
    </message>
    <message>
        <source>Doors must open before the show starts (%1).</source>
        <translation>Der Einlass muss vor dem Beginn (%1) liegen.</translation>
    </message>
    <message>
        <source>The show ends before it starts. For a show past midnight choose %1.</source>
        <translation>Die Vorstellung endet, bevor sie beginnt. Geht sie über Mitternacht, wählen Sie %1.</translation>
    </message>
    <message>
        <source>%4 is taken from %1 until %2 by %3. Change the time or the venue.</source>
        <translation>%4 ist von %1 bis %2 durch %3 belegt. Ändern Sie die Zeit oder den Spielort.</translation>
    </message>
    <message>
        <source>%3 is in %4 from %1 until %2: there is little time between the shows.</source>
        <translation>%3 ist von %1 bis %2 in %4: zwischen den Vorstellungen bleibt wenig Zeit.</translation>
    </message>
    <message>
        <source>Sales close before they open. Close is %1, open is %2.</source>
        <translation>Der Verkauf endet, bevor er beginnt. Ende ist %1, Beginn ist %2.</translation>
    </message>
    <message>
        <source>Sales run after the show ends (%1). Is that right?</source>
        <translation>Der Verkauf läuft über das Ende der Vorstellung (%1) hinaus. Stimmt das?</translation>
    </message>
    <message>
        <source>Choose where tickets are sold: at the counter, at kiosks or online.</source>
        <translation>Wählen Sie, wo Karten verkauft werden: an der Kasse, am Kiosk oder online.</translation>
    </message>
    <message>
        <source>Use a number of 0 or more.</source>
        <translation>Geben Sie eine Zahl ab 0 ein.</translation>
    </message>
    <message>
        <source>Choose the day the event becomes visible.</source>
        <translation>Wählen Sie den Tag, ab dem die Veranstaltung sichtbar ist.</translation>
    </message>
    <message>
        <source>Sales open %1, but the event is only visible from %2. Until then only staff can sell it.</source>
        <translation>Der Verkauf beginnt %1, sichtbar ist die Veranstaltung aber erst ab %2. Bis dahin kann nur das Personal verkaufen.</translation>
    </message>
    <message>
        <source>Add at least one ticket type, for example Adult.</source>
        <translation>Fügen Sie mindestens eine Kartenart hinzu, zum Beispiel Erwachsene.</translation>
    </message>
    <message>
        <source>Give the ticket type a name. It is printed on the ticket.</source>
        <translation>Geben Sie der Kartenart einen Namen. Er steht auf der Karte.</translation>
    </message>
    <message>
        <source>Give “%1” a letter for the quick entry.</source>
        <translation>Geben Sie „%1“ einen Buchstaben für die Schnelleingabe.</translation>
    </message>
    <message>
        <source>“%1” is not a letter. Use one from a to z.</source>
        <translation>„%1“ ist kein Buchstabe. Wählen Sie einen von a bis z.</translation>
    </message>
    <message>
        <source>“%1” is already used by %2.</source>
        <translation>„%1“ gehört schon zu %2.</translation>
    </message>
    <message>
        <source>Choose the currency of the prices.</source>
        <translation>Wählen Sie die Währung der Preise.</translation>
    </message>
    <message numerus="yes">
        <source>Category %1 (%n places) has no price, so nobody can buy it. Set a price or mark it “not for sale”.</source>
        <translation>
            <numerusform>Kategorie %1 (%n Platz) hat keinen Preis, niemand kann sie kaufen. Setzen Sie einen Preis oder „nicht im Verkauf“.</numerusform>
            <numerusform>Kategorie %1 (%n Plätze) hat keinen Preis, niemand kann sie kaufen. Setzen Sie einen Preis oder „nicht im Verkauf“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every category is marked “not for sale”. Offer at least one.</source>
        <translation>Jede Kategorie steht auf „nicht im Verkauf“. Bieten Sie mindestens eine an.</translation>
    </message>
    <message numerus="yes">
        <source>%n places have no price category, so nobody can buy them.</source>
        <translation>
            <numerusform>%n Platz hat keine Preiskategorie, niemand kann ihn kaufen.</numerusform>
            <numerusform>%n Plätze haben keine Preiskategorie, niemand kann sie kaufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use a number such as 45 or 45.50.</source>
        <translation>Geben Sie eine Zahl wie 45 oder 45,50 ein.</translation>
    </message>
    <message>
        <source>Free ticket. Is that right?</source>
        <translation>Freikarte. Stimmt das?</translation>
    </message>
    <message>
        <source>%1 (%2) costs more than %3 (%4) in category %5.</source>
        <translation>%1 (%2) kostet in Kategorie %5 mehr als %3 (%4).</translation>
    </message>
    <message>
        <source>Use an amount of 0 or more for the booking fee.</source>
        <translation>Geben Sie für die Vorverkaufsgebühr einen Betrag ab 0 ein.</translation>
    </message>
    <message>
        <source>Use a tax rate between 0 and 100 %.</source>
        <translation>Geben Sie einen Steuersatz zwischen 0 und 100 % ein.</translation>
    </message>
    <message>
        <source>At least 1 ticket per person.</source>
        <translation>Mindestens 1 Karte je Person.</translation>
    </message>
    <message>
        <source>At least 1 ticket per order.</source>
        <translation>Mindestens 1 Karte je Auftrag.</translation>
    </message>
    <message>
        <source>One order allows %1, but a person may only have %2. The lower number counts.</source>
        <translation>Ein Auftrag erlaubt %1, eine Person darf aber nur %2 haben. Es gilt die kleinere Zahl.</translation>
    </message>
    <message numerus="yes">
        <source>That is more than the %n places of this event.</source>
        <translation>
            <numerusform>Das ist mehr als der eine Platz (%n) dieser Veranstaltung.</numerusform>
            <numerusform>Das ist mehr als die %n Plätze dieser Veranstaltung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give customers between %1 and %2 minutes.</source>
        <translation>Geben Sie den Kunden zwischen %1 und %2 Minuten.</translation>
    </message>
    <message>
        <source>Say for how many hours a reservation is kept.</source>
        <translation>Sagen Sie, wie viele Stunden eine Reservierung gilt.</translation>
    </message>
    <message>
        <source>Let in at least 1.</source>
        <translation>Lassen Sie mindestens 1 ein.</translation>
    </message>
    <message>
        <source>This event&apos;s tickets carry a name. Enter the buyer&apos;s.</source>
        <translation>Die Karten dieser Veranstaltung tragen einen Namen. Geben Sie den des Käufers ein.</translation>
    </message>
    <message>
        <source>Tickets to be collected need a name.</source>
        <translation>Karten zur Abholung brauchen einen Namen.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t an e-mail address.</source>
        <translation>„%1“ ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Tickets by e-mail need an address.</source>
        <translation>Karten per E-Mail brauchen eine Adresse.</translation>
    </message>
    <message>
        <source>One order may have %1 places at most.</source>
        <translation>Ein Auftrag darf höchstens %1 Plätze haben.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t sold in category %2. Choose another ticket type.</source>
        <translation>„%1“ gibt es in Kategorie %2 nicht. Wählen Sie eine andere Kartenart.</translation>
    </message>
    <message>
        <source>This isn&apos;t a picture that can be used. Choose a PNG or JPEG file.</source>
        <translation>Dieses Bild lässt sich nicht verwenden. Wählen Sie eine PNG- oder JPEG-Datei.</translation>
    </message>
    <message>
        <source>The picture can&apos;t be read to its end. The file may be damaged.</source>
        <translation>Das Bild lässt sich nicht bis zum Ende lesen. Die Datei ist vielleicht beschädigt.</translation>
    </message>
    <message>
        <source>The picture&apos;s file is larger than %1 MB. Save it smaller.</source>
        <translation>Die Bilddatei ist größer als %1 MB. Speichern Sie sie kleiner.</translation>
    </message>
    <message>
        <source>The picture has more than %1 million pixels. Save it smaller.</source>
        <translation>Das Bild hat mehr als %1 Millionen Pixel. Speichern Sie es kleiner.</translation>
    </message>
    <message>
        <source>The picture lies outside any plan.</source>
        <translation>Das Bild liegt außerhalb jedes Plans.</translation>
    </message>
    <message>
        <source>A picture shows through by 1 to 100 percent.</source>
        <translation>Ein Bild scheint zu 1 bis 100 Prozent durch.</translation>
    </message>
    <message>
        <source>line %1</source>
        <comment>of a file</comment>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <comment>section and row</comment>
        <translation>%1, Reihe %2</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>You can take %1 tickets for this event.</source>
        <translation>Sie können für diese Veranstaltung %1 Karten nehmen.</translation>
    </message>
    <message>
        <source>This person already has %2.</source>
        <translation>Diese Person hat schon %2.</translation>
    </message>
    <message>
        <source>%2 isn&apos;t sold in category %1.</source>
        <translation>%2 gibt es in Kategorie %1 nicht.</translation>
    </message>
    <message>
        <source>Your seats are still held.</source>
        <translation>Ihre Plätze werden weiter gehalten.</translation>
    </message>
    <message>
        <source>Choose another ticket type for this seat.</source>
        <translation>Wählen Sie für diesen Platz eine andere Kartenart.</translation>
    </message>
    <message>
        <source>This ticket type isn&apos;t sold for this event.</source>
        <translation>Diese Kartenart gibt es für diese Veranstaltung nicht.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>This seat isn&apos;t in the house as it is set up for this event.</source>
        <translation>Diesen Platz gibt es in der Saalvariante dieser Veranstaltung nicht.</translation>
    </message>
    <message>
        <source>This area isn&apos;t in the house as it is set up for this event.</source>
        <translation>Diese Fläche gibt es in der Saalvariante dieser Veranstaltung nicht.</translation>
    </message>
    <message>
        <source>%1 were asked for, but only %2 that fit are free.</source>
        <translation>%1 wurden verlangt, aber nur %2 passende sind frei.</translation>
    </message>
    <message>
        <source>Try fewer seats, another category or another section.</source>
        <translation>Versuchen Sie weniger Plätze, eine andere Kategorie oder einen anderen Block.</translation>
    </message>
    <message>
        <source>Enough seats are free, but not next to each other.</source>
        <translation>Es sind genug Plätze frei, aber nicht nebeneinander.</translation>
    </message>
    <message>
        <source>Allow them to be split, or choose on the map.</source>
        <translation>Erlauben Sie getrennte Plätze oder wählen Sie im Plan.</translation>
    </message>
    <message>
        <source>This event isn&apos;t on sale.</source>
        <translation>Diese Veranstaltung ist nicht im Verkauf.</translation>
    </message>
    <message>
        <source>Tickets already sold stay valid.</source>
        <translation>Verkaufte Karten bleiben gültig.</translation>
    </message>
    <message>
        <source>This customer is still waiting in the queue.</source>
        <translation>Dieser Kunde steht noch in der Warteschlange.</translation>
    </message>
    <message>
        <source>Call the number first.</source>
        <translation>Rufen Sie zuerst die Nummer auf.</translation>
    </message>
    <message>
        <source>Some of these seats are no longer held for you.</source>
        <translation>Einige dieser Plätze werden nicht mehr für Sie gehalten.</translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation>Es wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>Choose other seats, then take the payment again.</source>
        <translation>Wählen Sie andere Plätze und kassieren Sie dann erneut.</translation>
    </message>
    <message>
        <source>There is nothing in the basket.</source>
        <translation>Der Warenkorb ist leer.</translation>
    </message>
    <message>
        <source>Choose seats first.</source>
        <translation>Wählen Sie zuerst Plätze.</translation>
    </message>
    <message>
        <source>%1 %2 is missing.</source>
        <translation>%1 %2 fehlen.</translation>
    </message>
    <message>
        <source>Nothing was sold yet.</source>
        <translation>Noch ist nichts verkauft.</translation>
    </message>
    <message>
        <source>Enter at least the whole amount.</source>
        <translation>Geben Sie mindestens den ganzen Betrag ein.</translation>
    </message>
    <message>
        <source>A payment for this basket is under way.</source>
        <translation>Für diesen Warenkorb läuft eine Zahlung.</translation>
    </message>
    <message>
        <source>The seats stay held until it is answered.</source>
        <translation>Die Plätze bleiben gehalten, bis sie beantwortet ist.</translation>
    </message>
    <message>
        <source>This sale is already complete.</source>
        <translation>Dieser Verkauf ist schon abgeschlossen.</translation>
    </message>
    <message>
        <source>It was not sold twice.</source>
        <translation>Es wurde nicht doppelt verkauft.</translation>
    </message>
    <message>
        <source>Start the next sale.</source>
        <translation>Beginnen Sie den nächsten Verkauf.</translation>
    </message>
    <message>
        <source>The time was already extended %1 times.</source>
        <translation>Die Zeit wurde schon %1-mal verlängert.</translation>
    </message>
    <message>
        <source>Ask a supervisor.</source>
        <translation>Fragen Sie die Aufsicht.</translation>
    </message>
    <message>
        <source>This basket was changed meanwhile.</source>
        <translation>Dieser Warenkorb wurde inzwischen geändert.</translation>
    </message>
    <message>
        <source>Look at it again, then go on.</source>
        <translation>Sehen Sie ihn noch einmal an und machen Sie dann weiter.</translation>
    </message>
    <message>
        <source>Start a new sale.</source>
        <translation>Beginnen Sie einen neuen Verkauf.</translation>
    </message>
    <message>
        <source>An order code has more or fewer characters than that.</source>
        <translation>Ein Auftragscode hat mehr oder weniger Zeichen.</translation>
    </message>
    <message>
        <source>Compare it with the ticket.</source>
        <translation>Vergleichen Sie ihn mit der Karte.</translation>
    </message>
    <message>
        <source>“%1” doesn&apos;t occur in order codes.</source>
        <translation>„%1“ kommt in Auftragscodes nicht vor.</translation>
    </message>
    <message>
        <source>There is a slip in this order code.</source>
        <translation>In diesem Auftragscode ist ein Tippfehler.</translation>
    </message>
    <message>
        <source>This isn&apos;t one of our ticket codes.</source>
        <translation>Das ist keiner unserer Kartencodes.</translation>
    </message>
    <message>
        <source>Only part of the code was read.</source>
        <translation>Nur ein Teil des Codes wurde gelesen.</translation>
    </message>
    <message>
        <source>Scan it again.</source>
        <translation>Scannen Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>This code was not issued by this box office.</source>
        <translation>Dieser Code wurde nicht von dieser Kasse ausgestellt.</translation>
    </message>
    <message>
        <source>Don&apos;t admit it. Call a supervisor.</source>
        <translation>Kein Einlass. Rufen Sie die Aufsicht.</translation>
    </message>
    <message>
        <source>This ticket is from another box office.</source>
        <translation>Diese Karte ist von einer anderen Kasse.</translation>
    </message>
    <message>
        <source>This ticket was signed with a key that this computer doesn&apos;t know.</source>
        <translation>Diese Karte wurde mit einem Schlüssel signiert, den dieser Computer nicht kennt.</translation>
    </message>
    <message>
        <source>Bring the computer up to date, then scan again.</source>
        <translation>Bringen Sie den Computer auf den neuesten Stand und scannen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Sold tickets depend on it.</source>
        <translation>Verkaufte Karten hängen von ihr ab.</translation>
    </message>
    <message>
        <source>Edit it as a new version.</source>
        <translation>Bearbeiten Sie sie als neue Version.</translation>
    </message>
    <message>
        <source>This record doesn&apos;t exist any more.</source>
        <translation>Diesen Eintrag gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Somebody may have removed it.</source>
        <translation>Vielleicht hat ihn jemand entfernt.</translation>
    </message>
    <message>
        <source>Refresh the list.</source>
        <translation>Laden Sie die Liste neu.</translation>
    </message>
    <message>
        <source>Somebody else changed this since you opened it.</source>
        <translation>Jemand anderes hat das inzwischen geändert.</translation>
    </message>
    <message>
        <source>Your changes were not saved and are still here.</source>
        <translation>Ihre Änderungen sind nicht gespeichert und stehen noch hier.</translation>
    </message>
    <message>
        <source>Open it again to see the other changes.</source>
        <translation>Öffnen Sie es erneut, um die anderen Änderungen zu sehen.</translation>
    </message>
    <message>
        <source>The rules of the house don&apos;t allow that.</source>
        <translation>Die Regeln des Hauses erlauben das nicht.</translation>
    </message>
    <message>
        <source>Your role may not do that.</source>
        <translation>Ihre Rolle darf das nicht.</translation>
    </message>
    <message>
        <source>What was entered can&apos;t be used.</source>
        <translation>Die Eingabe lässt sich nicht verwenden.</translation>
    </message>
    <message>
        <source>Check the marked fields.</source>
        <translation>Prüfen Sie die markierten Felder.</translation>
    </message>
    <message>
        <source>The database is busy and didn&apos;t answer in time.</source>
        <translation>Die Datenbank ist beschäftigt und hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The database can&apos;t be reached.</source>
        <translation>Die Datenbank ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Seats that you hold stay held until their time is up.</source>
        <translation>Plätze, die Sie halten, bleiben gehalten, bis ihre Zeit abläuft.</translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation>Prüfen Sie das Netzwerk und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The connection was lost while saving.</source>
        <translation>Die Verbindung ging beim Speichern verloren.</translation>
    </message>
    <message>
        <source>It may or may not have been done.</source>
        <translation>Vielleicht wurde es ausgeführt, vielleicht nicht.</translation>
    </message>
    <message>
        <source>Look it up before you do it again.</source>
        <translation>Sehen Sie nach, bevor Sie es noch einmal tun.</translation>
    </message>
    <message>
        <source>The database can be read but not changed.</source>
        <translation>Die Datenbank lässt sich lesen, aber nicht ändern.</translation>
    </message>
    <message>
        <source>Ask whoever looks after the computer for the right to write.</source>
        <translation>Bitten Sie die Person, die den Computer betreut, um Schreibrechte.</translation>
    </message>
    <message>
        <source>There is no room left where the database is kept.</source>
        <translation>Am Ort der Datenbank ist kein Speicherplatz mehr frei.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There is no database at this place.</source>
        <translation>An dieser Stelle gibt es keine Datenbank.</translation>
    </message>
    <message>
        <source>Choose another place or make a new database.</source>
        <translation>Wählen Sie eine andere Stelle oder legen Sie eine neue Datenbank an.</translation>
    </message>
    <message>
        <source>The database was written by a newer Parterre.</source>
        <translation>Die Datenbank wurde von einem neueren Parterre geschrieben.</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>Sie wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>Update Parterre on this computer.</source>
        <translation>Aktualisieren Sie Parterre auf diesem Computer.</translation>
    </message>
    <message>
        <source>The database must be brought up to date before it can be used.</source>
        <translation>Die Datenbank muss vor der Benutzung auf den neuesten Stand gebracht werden.</translation>
    </message>
    <message>
        <source>What is stored there is not a Parterre database, or it is broken.</source>
        <translation>Was dort liegt, ist keine Parterre-Datenbank, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>Choose another place or restore a backup.</source>
        <translation>Wählen Sie eine andere Stelle oder spielen Sie eine Sicherung ein.</translation>
    </message>
    <message>
        <source>Parterre made a mistake.</source>
        <translation>Parterre hat einen Fehler gemacht.</translation>
    </message>
    <message>
        <source>Nothing was changed. The details are in the log.</source>
        <translation>Es wurde nichts geändert. Einzelheiten stehen im Protokoll.</translation>
    </message>
    <message>
        <source>Try again; if it comes back, report it.</source>
        <translation>Versuchen Sie es erneut; kommt der Fehler wieder, melden Sie ihn.</translation>
    </message>
    <message>
        <source>A ticket of this order was already used at the door.</source>
        <translation>Eine Karte dieses Auftrags wurde schon am Einlass benutzt.</translation>
    </message>
    <message>
        <source>Nothing was refunded.</source>
        <translation>Es wurde nichts erstattet.</translation>
    </message>
    <message>
        <source>This order was already cancelled.</source>
        <translation>Dieser Auftrag war schon storniert.</translation>
    </message>
    <message>
        <source>Nothing was paid out again.</source>
        <translation>Es wurde nicht noch einmal ausgezahlt.</translation>
    </message>
    <message>
        <source>There is no place called “%1”.</source>
        <translation>Einen Platz „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Type it as it stands on the map, for example Stalls C 14.</source>
        <translation>Tippen Sie ihn, wie er im Plan steht, zum Beispiel Parkett C 14.</translation>
    </message>
    <message>
        <source>“%1” could mean several places: %2, %3.</source>
        <translation>„%1“ könnten mehrere Plätze sein: %2, %3.</translation>
    </message>
    <message>
        <source>Type the section as well.</source>
        <translation>Tippen Sie auch den Block.</translation>
    </message>
    <message>
        <source>This event is over.</source>
        <translation>Diese Veranstaltung ist vorbei.</translation>
    </message>
    <message>
        <source>This event is published already.</source>
        <translation>Diese Veranstaltung ist schon veröffentlicht.</translation>
    </message>
    <message>
        <source>This event isn&apos;t published yet.</source>
        <translation>Diese Veranstaltung ist noch nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>Publish it first.</source>
        <translation>Veröffentlichen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>This can&apos;t be changed once the event is published.</source>
        <translation>Das lässt sich nicht mehr ändern, sobald die Veranstaltung veröffentlicht ist.</translation>
    </message>
    <message>
        <source>Copy the event and change the copy.</source>
        <translation>Kopieren Sie die Veranstaltung und ändern Sie die Kopie.</translation>
    </message>
    <message>
        <source>%1 tickets are sold for this event.</source>
        <translation>Für diese Veranstaltung sind %1 Karten verkauft.</translation>
    </message>
    <message>
        <source>Cancel their orders first.</source>
        <translation>Stornieren Sie zuerst ihre Aufträge.</translation>
    </message>
    <message>
        <source>This layout isn&apos;t published yet.</source>
        <translation>Dieser Saalplan ist noch nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>Publish it in the designer first.</source>
        <translation>Veröffentlichen Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>This layout is published and can&apos;t be changed.</source>
        <translation>Dieser Saalplan ist veröffentlicht und lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>This layout is used by %1 events, so it can&apos;t be changed.</source>
        <translation>Dieser Saalplan wird von %1 Veranstaltungen genutzt und lässt sich daher nicht ändern.</translation>
    </message>
    <message>
        <source>Another version of this layout already begins on %1.</source>
        <translation>Am %1 beginnt schon eine andere Version dieses Saalplans.</translation>
    </message>
    <message>
        <source>Choose another day.</source>
        <translation>Wählen Sie einen anderen Tag.</translation>
    </message>
    <message>
        <source>A layout needs a day from which it is in force.</source>
        <translation>Ein Saalplan braucht einen Tag, ab dem er gilt.</translation>
    </message>
    <message>
        <source>Choose the day.</source>
        <translation>Wählen Sie den Tag.</translation>
    </message>
    <message>
        <source>The layout has no such configuration.</source>
        <translation>Der Saalplan hat diese Saalvariante nicht.</translation>
    </message>
    <message>
        <source>Choose another configuration.</source>
        <translation>Wählen Sie eine andere Saalvariante.</translation>
    </message>
    <message>
        <source>This setting can&apos;t be changed any more.</source>
        <translation>Diese Einstellung lässt sich nicht mehr ändern.</translation>
    </message>
    <message>
        <source>Records depend on it.</source>
        <translation>Einträge hängen davon ab.</translation>
    </message>
    <message>
        <source>One order may have %1 places at most.</source>
        <translation>Ein Auftrag darf höchstens %1 Plätze haben.</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>Es kam nichts hinzu.</translation>
    </message>
    <message>
        <source>Sell the others in another order.</source>
        <translation>Verkaufen Sie die übrigen in einem weiteren Auftrag.</translation>
    </message>
    <message>
        <source>Somebody else has just taken one of these seats.</source>
        <translation>Einen dieser Plätze hat gerade jemand anderes genommen.</translation>
    </message>
    <message>
        <source>None of them was added.</source>
        <translation>Keiner davon kam hinzu.</translation>
    </message>
    <message>
        <source>Choose others.</source>
        <translation>Wählen Sie andere.</translation>
    </message>
    <message>
        <source>Only %1 places are left in this area.</source>
        <translation>Auf dieser Fläche sind nur noch %1 Plätze frei.</translation>
    </message>
    <message>
        <source>None was added.</source>
        <translation>Keiner kam hinzu.</translation>
    </message>
    <message>
        <source>Take fewer, or another area.</source>
        <translation>Nehmen Sie weniger oder eine andere Fläche.</translation>
    </message>
    <message>
        <source>The time for this sale is over.</source>
        <translation>Die Zeit für diesen Verkauf ist um.</translation>
    </message>
    <message>
        <source>Its seats are free again, and nothing was charged.</source>
        <translation>Seine Plätze sind wieder frei, und es wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>This sale was given up.</source>
        <translation>Dieser Verkauf wurde abgebrochen.</translation>
    </message>
    <message>
        <source>This event&apos;s tickets carry a name.</source>
        <translation>Die Karten dieser Veranstaltung tragen einen Namen.</translation>
    </message>
    <message>
        <source>Enter the buyer&apos;s name.</source>
        <translation>Geben Sie den Namen des Käufers ein.</translation>
    </message>
    <message>
        <source>Tickets to be collected need a name.</source>
        <translation>Karten zur Abholung brauchen einen Namen.</translation>
    </message>
    <message>
        <source>Enter who collects them.</source>
        <translation>Geben Sie ein, wer sie abholt.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t an e-mail address.</source>
        <translation>„%1“ ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Correct it, or leave it empty.</source>
        <translation>Berichtigen Sie sie oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>Tickets by e-mail need an address.</source>
        <translation>Karten per E-Mail brauchen eine Adresse.</translation>
    </message>
    <message>
        <source>Enter the buyer&apos;s e-mail, or print the tickets.</source>
        <translation>Geben Sie die E-Mail des Käufers ein oder drucken Sie die Karten.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t sold in category %2.</source>
        <translation>„%1“ gibt es in Kategorie %2 nicht.</translation>
    </message>
    <message>
        <source>This order has no valid ticket to print.</source>
        <translation>Dieser Auftrag hat keine gültige Karte zum Drucken.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Er wurde storniert.</translation>
    </message>
    <message>
        <source>This ticket was used before: %1 %2</source>
        <translation>Diese Karte wurde schon benutzt: %1 %2</translation>
    </message>
    <message>
        <source>It admits one person once.</source>
        <translation>Sie lässt eine Person einmal ein.</translation>
    </message>
    <message>
        <source>This ticket was cancelled.</source>
        <translation>Diese Karte wurde storniert.</translation>
    </message>
    <message>
        <source>Its place may have been sold again.</source>
        <translation>Ihr Platz kann wieder verkauft sein.</translation>
    </message>
    <message>
        <source>Don&apos;t admit it. Send the guest to the box office.</source>
        <translation>Kein Einlass. Schicken Sie den Gast zur Kasse.</translation>
    </message>
    <message>
        <source>This event was cancelled.</source>
        <translation>Diese Veranstaltung wurde abgesagt.</translation>
    </message>
    <message>
        <source>Its tickets admit nobody.</source>
        <translation>Ihre Karten lassen niemanden ein.</translation>
    </message>
    <message>
        <source>Send the guest to the box office.</source>
        <translation>Schicken Sie den Gast zur Kasse.</translation>
    </message>
    <message>
        <source>This ticket was replaced by a newer one.</source>
        <translation>Diese Karte wurde durch eine neuere ersetzt.</translation>
    </message>
    <message>
        <source>Only the newest one admits.</source>
        <translation>Nur die neueste lässt ein.</translation>
    </message>
    <message>
        <source>Ask for the other ticket.</source>
        <translation>Fragen Sie nach der anderen Karte.</translation>
    </message>
    <message>
        <source>The code is real, but this database has no such ticket.</source>
        <translation>Der Code ist echt, aber diese Datenbank hat keine solche Karte.</translation>
    </message>
    <message>
        <source>It may have been sold elsewhere.</source>
        <translation>Vielleicht wurde sie anderswo verkauft.</translation>
    </message>
    <message>
        <source>Call a supervisor.</source>
        <translation>Rufen Sie die Aufsicht.</translation>
    </message>
    <message>
        <source>This database is a real house with venues of its own.</source>
        <translation>Diese Datenbank ist ein echtes Haus mit eigenen Spielorten.</translation>
    </message>
    <message>
        <source>It was not filled with made-up ones.</source>
        <translation>Sie wurde nicht mit erfundenen gefüllt.</translation>
    </message>
    <message>
        <source>Choose another place for the demo.</source>
        <translation>Wählen Sie für das Demohaus eine andere Stelle.</translation>
    </message>
    <message>
        <source>This house has had all the signing keys there can be.</source>
        <translation>Dieses Haus hat alle möglichen Signaturschlüssel verbraucht.</translation>
    </message>
    <message>
        <source>The newest one stays in use.</source>
        <translation>Der neueste bleibt in Gebrauch.</translation>
    </message>
    <message>
        <source>The database server refused the name or the password.</source>
        <translation>Der Datenbankserver hat den Namen oder das Passwort abgelehnt.</translation>
    </message>
    <message>
        <source>The disk that holds the database doesn&apos;t answer properly.</source>
        <translation>Der Datenträger mit der Datenbank antwortet nicht richtig.</translation>
    </message>
    <message>
        <source>What was confirmed before is safe if the disk is.</source>
        <translation>Was vorher bestätigt war, ist sicher, wenn der Datenträger es ist.</translation>
    </message>
    <message>
        <source>Check the disk and its cable before anything else.</source>
        <translation>Prüfen Sie zuerst den Datenträger und sein Kabel.</translation>
    </message>
    <message>
        <source>The database file can&apos;t be opened.</source>
        <translation>Die Datenbankdatei lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Check that the folder is there and may be read and written.</source>
        <translation>Prüfen Sie, ob der Ordner da ist und gelesen und beschrieben werden darf.</translation>
    </message>
    <message>
        <source>The database server has no room for another connection.</source>
        <translation>Der Datenbankserver hat keinen Platz für eine weitere Verbindung.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Warten Sie einen Moment und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The database file can&apos;t be kept on this drive: %1</source>
        <translation>Die Datenbankdatei kann nicht auf diesem Laufwerk liegen: %1</translation>
    </message>
    <message>
        <source>A drive on the network, or one without memory to share, would damage it. It was not touched.</source>
        <translation>Ein Netzlaufwerk oder eines ohne gemeinsamen Speicher würde sie beschädigen. Sie wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>Choose a folder on a disk of this computer, or a PostgreSQL server for several computers.</source>
        <translation>Wählen Sie einen Ordner auf einer Platte dieses Rechners oder einen PostgreSQL-Server für mehrere Rechner.</translation>
    </message>
    <message>
        <source>Make the party larger first.</source>
        <translation>Vergrößern Sie zuerst die Gruppe.</translation>
    </message>
    <message>
        <source>A party has at least one person.</source>
        <translation>Eine Gruppe hat mindestens eine Person.</translation>
    </message>
    <message>
        <source>Give some of them back first.</source>
        <translation>Geben Sie zuerst einige davon zurück.</translation>
    </message>
    <message>
        <source>This event has no queue.</source>
        <translation>Diese Veranstaltung hat keine Warteschlange.</translation>
    </message>
    <message>
        <source>Customers can be served without a number.</source>
        <translation>Kunden werden ohne Nummer bedient.</translation>
    </message>
    <message>
        <source>Switch the queue on in the event, or sell directly.</source>
        <translation>Schalten Sie die Warteschlange in der Veranstaltung ein, oder verkaufen Sie direkt.</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Niemand wartet.</translation>
    </message>
    <message>
        <source>%1 was called already.</source>
        <translation>%1 wurde schon aufgerufen.</translation>
    </message>
    <message>
        <source>Serve the customer, or let the turn lapse first.</source>
        <translation>Bedienen Sie den Kunden, oder lassen Sie den Aufruf zuerst verfallen.</translation>
    </message>
    <message>
        <source>%1 is being served.</source>
        <translation>%1 wird gerade bedient.</translation>
    </message>
    <message>
        <source>Give the sale up if the customer went away.</source>
        <translation>Geben Sie den Verkauf auf, wenn der Kunde gegangen ist.</translation>
    </message>
    <message>
        <source>%1 is being served at %2.</source>
        <translation>%1 wird gerade an %2 bedient.</translation>
    </message>
    <message>
        <source>The turn of %1 is over.</source>
        <translation>%1 ist nicht mehr an der Reihe.</translation>
    </message>
    <message>
        <source>The places may have been given to others.</source>
        <translation>Die Plätze können inzwischen anderen gegeben worden sein.</translation>
    </message>
    <message>
        <source>Call the number again while it is kept, or let the customer join again.</source>
        <translation>Rufen Sie die Nummer noch einmal auf, solange sie aufgehoben wird, oder stellen Sie den Kunden neu an.</translation>
    </message>
    <message>
        <source>The others were promised to customers who were let in before.</source>
        <translation>Die übrigen sind Kunden zugesagt, die vorher eingelassen wurden.</translation>
    </message>
    <message>
        <source>Ask whether they take fewer or wait.</source>
        <translation>Fragen Sie, ob er weniger nimmt oder wartet.</translation>
    </message>
    <message>
        <source>No place is left to give.</source>
        <translation>Es ist kein Platz mehr zu vergeben.</translation>
    </message>
    <message>
        <source>All are sold or promised to customers who were let in.</source>
        <translation>Alle sind verkauft oder eingelassenen Kunden zugesagt.</translation>
    </message>
    <message>
        <source>Places come back when one of them takes fewer. Try again then.</source>
        <translation>Plätze werden frei, wenn einer von ihnen weniger nimmt. Versuchen Sie es dann wieder.</translation>
    </message>
    <message>
        <source>Nobody was let in.</source>
        <translation>Niemand wurde eingelassen.</translation>
    </message>
    <message>
        <source>Wait until one is done, or raise the limit.</source>
        <translation>Warten Sie, bis einer fertig ist, oder heben Sie die Grenze an.</translation>
    </message>
    <message>
        <source>Wait a moment, or raise the limit.</source>
        <translation>Warten Sie einen Augenblick, oder heben Sie die Grenze an.</translation>
    </message>
    <message>
        <source>A queue lets in at least one customer and gives a turn at least a second.</source>
        <translation>Eine Warteschlange lässt mindestens einen Kunden ein, und ein Aufruf gilt mindestens eine Sekunde.</translation>
    </message>
    <message>
        <source>Wait until some of them are done, or change less.</source>
        <translation>Warten Sie, bis einige von ihnen fertig sind, oder ändern Sie weniger.</translation>
    </message>
    <message>
        <source>Together in one row, no single seat left over.</source>
        <translation>Zusammen in einer Reihe, kein Einzelplatz bleibt übrig.</translation>
    </message>
    <message>
        <source>Together in one row. One single seat is left over beside them.</source>
        <translation>Zusammen in einer Reihe. Daneben bleibt ein Einzelplatz übrig.</translation>
    </message>
    <message>
        <source>Split over rows near each other, nobody sits alone.</source>
        <translation>Verteilt auf nahe Reihen, niemand sitzt allein.</translation>
    </message>
    <message>
        <source>Split over several sections, nobody sits alone.</source>
        <translation>Verteilt auf mehrere Blöcke, niemand sitzt allein.</translation>
    </message>
    <message>
        <source>Together at tables.</source>
        <translation>Zusammen an Tischen.</translation>
    </message>
    <message>
        <source>Places in a standing area.</source>
        <translation>Plätze auf einer Stehfläche.</translation>
    </message>
    <message>
        <source>“%2” can&apos;t be the setting %1.</source>
        <translation>„%2“ ist kein Wert für die Einstellung %1.</translation>
    </message>
    <message>
        <source>Use these words, separated by commas where there are several: %3</source>
        <translation>Diese Wörter gibt es, mehrere durch Kommas getrennt: %3</translation>
    </message>
    <message>
        <source>There is a basket of another customer on the screen.</source>
        <translation>Auf dem Bildschirm ist der Warenkorb eines anderen Kunden.</translation>
    </message>
    <message>
        <source>Its seats stay held; the number that was called waits.</source>
        <translation>Seine Plätze bleiben gehalten; die aufgerufene Nummer wartet.</translation>
    </message>
    <message>
        <source>Finish that sale or give it up, then go on in the queue.</source>
        <translation>Schließen Sie diesen Verkauf ab oder geben Sie ihn auf, dann geht es in der Warteschlange weiter.</translation>
    </message>
    <message>
        <source>This customer was let in for a party of %1.</source>
        <translation>Dieser Kunde wurde als Gruppe von %1 eingelassen.</translation>
    </message>
    <message>
        <source>A party may be %1 at most.</source>
        <translation>Eine Gruppe darf höchstens %1 sein.</translation>
    </message>
    <message>
        <source>The basket has %1 already.</source>
        <translation>Im Warenkorb sind schon %1.</translation>
    </message>
    <message>
        <source>This customer can have %1 now, and no more.</source>
        <translation>Dieser Kunde kann jetzt %1 haben, und nicht mehr.</translation>
    </message>
    <message>
        <source>The limit of %1 who may choose at once is reached.</source>
        <translation>Die Grenze von %1, die gleichzeitig wählen dürfen, ist erreicht.</translation>
    </message>
    <message>
        <source>The limit of %1 who may be let in within a minute is reached.</source>
        <translation>Die Grenze von %1, die in einer Minute eingelassen werden, ist erreicht.</translation>
    </message>
    <message>
        <source>Customers who were let in were promised %1, and only %2 would be left for sale.</source>
        <translation>Eingelassenen Kunden sind %1 zugesagt, und nur %2 blieben im Verkauf.</translation>
    </message>
    <message>
        <source>“%1” has taken this sale over.</source>
        <translation>„%1“ hat diesen Verkauf übernommen.</translation>
    </message>
    <message>
        <source>Its seats are still held, there.</source>
        <translation>Die Plätze sind dort weiter gehalten.</translation>
    </message>
    <message>
        <source>Start a new sale, or take this one over again.</source>
        <translation>Beginnen Sie einen neuen Verkauf, oder übernehmen Sie diesen wieder.</translation>
    </message>
    <message>
        <source>This sale was parked at “%1”.</source>
        <translation>Dieser Verkauf wurde an „%1“ geparkt.</translation>
    </message>
    <message>
        <source>Its seats are still held.</source>
        <translation>Die Plätze sind weiter gehalten.</translation>
    </message>
    <message>
        <source>Take it up again to go on with it.</source>
        <translation>Nehmen Sie ihn wieder auf, um weiterzumachen.</translation>
    </message>
    <message>
        <source>%1 sales are in progress.</source>
        <translation>Laufende Verkäufe: %1.</translation>
    </message>
    <message>
        <source>Nothing was moved.</source>
        <translation>Nichts wurde umgezogen.</translation>
    </message>
    <message>
        <source>Complete them, or give them up; parked ones too.</source>
        <translation>Schließen Sie sie ab oder geben Sie sie auf, auch die geparkten.</translation>
    </message>
    <message>
        <source>Others are at work in this house: %1</source>
        <translation>In diesem Haus arbeiten gerade andere: %1</translation>
    </message>
    <message>
        <source>Close Parterre there, wait half a minute, then try again.</source>
        <translation>Schließen Sie dort Parterre, warten Sie eine halbe Minute und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is something at the other place already.</source>
        <translation>Am anderen Ort liegt schon etwas.</translation>
    </message>
    <message>
        <source>It was not touched, and nothing was moved.</source>
        <translation>Es wurde nicht angerührt, und nichts wurde umgezogen.</translation>
    </message>
    <message>
        <source>Choose a new file or an empty database.</source>
        <translation>Wählen Sie eine neue Datei oder eine leere Datenbank.</translation>
    </message>
    <message>
        <source>That is where the house is already.</source>
        <translation>Dort ist das Haus schon.</translation>
    </message>
    <message>
        <source>“%1” didn&apos;t arrive as it was.</source>
        <translation>„%1“ ist nicht so angekommen, wie es war.</translation>
    </message>
    <message>
        <source>Nothing was left at the other place; the house is where it was.</source>
        <translation>Am anderen Ort blieb nichts zurück; das Haus ist, wo es war.</translation>
    </message>
    <message>
        <source>Report this, with the log.</source>
        <translation>Melden Sie das, mit dem Protokoll.</translation>
    </message>
    <message>
        <source>Check the user and the password.</source>
        <translation>Prüfen Sie Benutzer und Passwort.</translation>
    </message>
    <message>
        <source>The database server wants a password.</source>
        <translation>Der Datenbankserver verlangt ein Passwort.</translation>
    </message>
    <message>
        <source>Neither the keychain nor PGPASSWORD nor ~/.pgpass has one for it.</source>
        <translation>Weder der Schlüsselbund noch PGPASSWORD noch ~/.pgpass hat eines dafür.</translation>
    </message>
    <message>
        <source>Enter it under “Where the house is”.</source>
        <translation>Geben Sie es unter „Wo das Haus ist“ ein.</translation>
    </message>
    <message>
        <source>The database server lets nobody in from this computer in this way.</source>
        <translation>Der Datenbankserver lässt von diesem Rechner auf diesem Weg niemanden ein.</translation>
    </message>
    <message>
        <source>The rules in its pg_hba.conf say so.</source>
        <translation>So steht es in seiner pg_hba.conf.</translation>
    </message>
    <message>
        <source>Try with encryption, or ask whoever looks after the server.</source>
        <translation>Versuchen Sie es verschlüsselt, oder fragen Sie, wer den Server betreut.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for another name than %1.</source>
        <translation>Das Zertifikat des Servers gilt für einen anderen Namen als %1.</translation>
    </message>
    <message>
        <source>Somebody may be pretending to be the server. Nothing was sent to it.</source>
        <translation>Vielleicht gibt sich jemand als der Server aus. Ihm wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check the host&apos;s name, or ask whoever looks after the server.</source>
        <translation>Prüfen Sie den Namen des Rechners, oder fragen Sie, wer den Server betreut.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate comes from nobody that this computer trusts.</source>
        <translation>Das Zertifikat des Servers stammt von niemandem, dem dieser Rechner traut.</translation>
    </message>
    <message>
        <source>Choose the right authority&apos;s certificate, or ask whoever looks after the server.</source>
        <translation>Wählen Sie das Zertifikat der richtigen Stelle, oder fragen Sie, wer den Server betreut.</translation>
    </message>
    <message>
        <source>The certificate of the authority to trust can&apos;t be read.</source>
        <translation>Das Zertifikat der Stelle, der zu trauen ist, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Without it nobody can tell whether this is the right server.</source>
        <translation>Ohne es kann niemand sagen, ob das der richtige Server ist.</translation>
    </message>
    <message>
        <source>Choose its file, or put it at ~/.postgresql/root.crt.</source>
        <translation>Wählen Sie die Datei, oder legen Sie sie unter ~/.postgresql/root.crt ab.</translation>
    </message>
    <message>
        <source>The server at %1 offers no encryption.</source>
        <translation>Der Server unter %1 bietet keine Verschlüsselung an.</translation>
    </message>
    <message>
        <source>Nothing was sent to it.</source>
        <translation>Ihm wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Ask whoever looks after the server to turn TLS on.</source>
        <translation>Bitten Sie, wer den Server betreut, TLS einzuschalten.</translation>
    </message>
    <message>
        <source>An encrypted connection to %1 didn&apos;t come about.</source>
        <translation>Eine verschlüsselte Verbindung zu %1 kam nicht zustande.</translation>
    </message>
    <message>
        <source>Nothing was sent to the server.</source>
        <translation>Dem Server wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check the certificates, or ask whoever looks after the server.</source>
        <translation>Prüfen Sie die Zertifikate, oder fragen Sie, wer den Server betreut.</translation>
    </message>
    <message>
        <source>None of the servers takes changes: %1</source>
        <translation>Keiner der Server nimmt Änderungen an: %1</translation>
    </message>
    <message>
        <source>They are standbys; seats that you hold stay held until their time is up.</source>
        <translation>Sie sind Ersatzserver; Ihre gehaltenen Plätze bleiben es, bis die Zeit um ist.</translation>
    </message>
    <message>
        <source>Wait until one of them has taken over, or ask whoever looks after them.</source>
        <translation>Warten Sie, bis einer übernommen hat, oder fragen Sie, wer sie betreut.</translation>
    </message>
    <message>
        <source>The database server is just starting or stopping.</source>
        <translation>Der Datenbankserver startet oder endet gerade.</translation>
    </message>
    <message>
        <source>No database server answers at %1.</source>
        <translation>Unter %1 antwortet kein Datenbankserver.</translation>
    </message>
    <message>
        <source>Check host and port, and whether the server runs.</source>
        <translation>Prüfen Sie Rechner und Port, und ob der Server läuft.</translation>
    </message>
    <message>
        <source>Nothing answers at %1.</source>
        <translation>Unter %1 antwortet nichts.</translation>
    </message>
    <message>
        <source>Check the network, and whether a firewall is in between.</source>
        <translation>Prüfen Sie das Netz, und ob eine Firewall dazwischen steht.</translation>
    </message>
    <message>
        <source>There is no computer called %1.</source>
        <translation>Es gibt keinen Rechner namens %1.</translation>
    </message>
    <message>
        <source>Check how the host is written, and the network.</source>
        <translation>Prüfen Sie die Schreibweise des Rechners und das Netz.</translation>
    </message>
    <message>
        <source>The service that this place names isn&apos;t in libpq&apos;s service file.</source>
        <translation>Der Dienst, den dieser Ort nennt, steht nicht in der Dienstdatei von libpq.</translation>
    </message>
    <message>
        <source>Check ~/.pg_service.conf.</source>
        <translation>Prüfen Sie ~/.pg_service.conf.</translation>
    </message>
    <message>
        <source>The database server refused: %1</source>
        <translation>Der Datenbankserver hat abgelehnt: %1</translation>
    </message>
    <message>
        <source>The password could not be kept: this computer&apos;s keychain doesn&apos;t answer.</source>
        <translation>Das Passwort konnte nicht behalten werden: Der Schlüsselbund dieses Rechners antwortet nicht.</translation>
    </message>
    <message>
        <source>Everything else is fine.</source>
        <translation>Alles andere ist in Ordnung.</translation>
    </message>
    <message>
        <source>Put it into ~/.pgpass instead, or enter it after each start.</source>
        <translation>Schreiben Sie es stattdessen in ~/.pgpass, oder geben Sie es nach jedem Start ein.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>Enter the server&apos;s name or address.</source>
        <translation>Geben Sie Name oder Adresse des Servers ein.</translation>
    </message>
    <message>
        <source>Enter the database&apos;s name.</source>
        <translation>Geben Sie den Namen der Datenbank ein.</translation>
    </message>
    <message>
        <source>There is a character that can&apos;t be used in a place, such as a blank or a quote.</source>
        <translation>Da ist ein Zeichen, das hier nicht geht, etwa ein Leerzeichen oder ein Anführungszeichen.</translation>
    </message>
    <message>
        <source>Check the fields.</source>
        <translation>Prüfen Sie die Felder.</translation>
    </message>
    <message>
        <source>There is a file called %1 already.</source>
        <translation>Es gibt schon eine Datei namens %1.</translation>
    </message>
    <message>
        <source>It was not touched, and nothing was copied.</source>
        <translation>Sie wurde nicht angerührt, und nichts wurde kopiert.</translation>
    </message>
    <message>
        <source>Choose another name, or say that it may be replaced.</source>
        <translation>Wählen Sie einen anderen Namen, oder sagen Sie, dass sie ersetzt werden darf.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be written: %2</source>
        <translation>„%1“ lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>No backup was made.</source>
        <translation>Es wurde keine Sicherung angelegt.</translation>
    </message>
    <message>
        <source>Check the folder, or choose another one.</source>
        <translation>Prüfen Sie den Ordner, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>There is no room left in %1.</source>
        <translation>In %1 ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>Nothing was kept there, and the house is as it was.</source>
        <translation>Dort blieb nichts liegen, und das Haus ist, wie es war.</translation>
    </message>
    <message>
        <source>Free some space, or choose another folder.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a whole backup of a house.</source>
        <translation>„%1“ ist keine vollständige Sicherung eines Hauses.</translation>
    </message>
    <message>
        <source>Nothing was restored, and what was there is as it was.</source>
        <translation>Nichts wurde wiederhergestellt, und was da war, ist, wie es war.</translation>
    </message>
    <message>
        <source>Try an older backup. The log says what is wrong with this one.</source>
        <translation>Versuchen Sie eine ältere Sicherung. Im Protokoll steht, was an dieser nicht stimmt.</translation>
    </message>
    <message>
        <source>The program %1 isn&apos;t on this computer.</source>
        <translation>Das Programm %1 gibt es auf diesem Rechner nicht.</translation>
    </message>
    <message>
        <source>Install the package %2, then try again.</source>
        <translation>Installieren Sie das Paket %2, dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The program %1 could not do its work: %2</source>
        <translation>Das Programm %1 konnte seine Arbeit nicht tun: %2</translation>
    </message>
    <message>
        <source>It was not touched, and nothing was restored.</source>
        <translation>Es wurde nicht angerührt, und nichts wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>Choose an empty place, or say that this house may go.</source>
        <translation>Wählen Sie einen leeren Ort, oder sagen Sie, dass dieses Haus weichen darf.</translation>
    </message>
    <message>
        <source>Nothing was restored.</source>
        <translation>Nichts wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>What is stored here is not a house.</source>
        <translation>Was hier liegt, ist kein Haus.</translation>
    </message>
    <message>
        <source>Try another backup, or say that this one shall be restored all the same.</source>
        <translation>Versuchen Sie eine andere Sicherung, oder sagen Sie, dass diese trotzdem wiederhergestellt werden soll.</translation>
    </message>
    <message>
        <source>There is a house here already. Venues: %1, events: %2, orders: %3.</source>
        <translation>Hier ist schon ein Haus. Spielstätten: %1, Veranstaltungen: %2, Bestellungen: %3.</translation>
    </message>
    <message>
        <source>Breaches found in the backup: %1. The first one: %2</source>
        <translation>Verstöße in der Sicherung: %1. Der erste: %2</translation>
    </message>
    <message>
        <source>The prices were changed meanwhile: it is %1 %2 now.</source>
        <translation>Die Preise wurden inzwischen geändert: jetzt sind es %1 %2.</translation>
    </message>
    <message>
        <source>Tell the customer, then take the payment again.</source>
        <translation>Sagen Sie es dem Kunden und kassieren Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>No seat that fits is free.</source>
        <translation>Kein passender Platz ist frei.</translation>
    </message>
    <message>
        <source>Try another category or another section.</source>
        <translation>Versuchen Sie eine andere Kategorie oder einen anderen Block.</translation>
    </message>
    <message>
        <source>These seats are not side by side.</source>
        <translation>Diese Plätze liegen nicht nebeneinander.</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>on sale %1</source>
        <translation>Verkauf ab %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Ausverkauft</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Vorbei</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgesagt</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>Im Verkauf</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 %</source>
        <comment>a share in percent, with a non-breaking space</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>part of a whole: 1,240 of 1,510</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>date pattern of Qt: Sat 4 Apr</comment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>date pattern of Qt: Sat 4 Apr 2027</comment>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a day and a time: Sat 4 Apr, 20:00</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>tonight %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>morgen %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
</context>
<context>
    <name>OrderPrints</name>
    <message>
        <source>%1, category %2</source>
        <extracomment>On a receipt: ticket type, price category</extracomment>
        <translation>%1, Kategorie %2</translation>
    </message>
</context>
<context>
    <name>QueueWords</name>
    <message>
        <source>Window</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Step-free</source>
        <translation>Stufenlos</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>called</source>
        <translation>aufgerufen</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>wird bedient</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>nicht gekommen</translation>
    </message>
    <message>
        <source>left</source>
        <translation>gegangen</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>about %1–%2 min</source>
        <translation>etwa %1–%2 Min.</translation>
    </message>
</context>
<context>
    <name>UnsavedNote</name>
    <message>
        <source>There are changes that are not saved.</source>
        <translation>Es gibt Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Speichern und schließen</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>parterre::Application</name>
    <message>
        <source>Demo house</source>
        <translation>Demohaus</translation>
    </message>
    <message>
        <source>Parterre</source>
        <translation>Parterre</translation>
    </message>
    <message>
        <source>Opening the house…</source>
        <translation>Das Haus wird geöffnet…</translation>
    </message>
    <message>
        <source>Preparing the database…</source>
        <translation>Die Datenbank wird vorbereitet…</translation>
    </message>
    <message>
        <source>Filling the demo house with venues, events and sold tickets.</source>
        <translation>Das Demohaus wird mit Spielorten, Veranstaltungen und verkauften Karten gefüllt.</translation>
    </message>
    <message>
        <source>This takes a moment, and only the first time.</source>
        <translation>Das dauert einen Moment, und nur beim ersten Mal.</translation>
    </message>
    <message>
        <source>Make a new database here</source>
        <translation>Hier neue Datenbank anlegen</translation>
    </message>
    <message>
        <source>Bring it up to date</source>
        <translation>Auf neuesten Stand bringen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Venues</source>
        <translation>Spielorte</translation>
    </message>
    <message>
        <source>Sold: order %1</source>
        <translation>Verkauft: Auftrag %1</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Selling to %1</source>
        <translation>Verkauf an %1</translation>
    </message>
    <message>
        <source>Call the next customer</source>
        <translation>Nächsten Kunden aufrufen</translation>
    </message>
    <message>
        <source>Call out once more</source>
        <translation>Noch einmal aufrufen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Schlange</translation>
    </message>
    <message>
        <source>Database: %1.</source>
        <translation>Datenbank: %1.</translation>
    </message>
    <message>
        <source>Choose the place…</source>
        <translation>Ort wählen…</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>The database answers again.</source>
        <translation>Die Datenbank antwortet wieder.</translation>
    </message>
</context>
<context>
    <name>parterre::AreaStepper</name>
    <message>
        <source>Places in %1</source>
        <translation>Plätze in %1</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Give all back</source>
        <translation>Alle zurückgeben</translation>
    </message>
    <message numerus="yes">
        <source>Take %n</source>
        <translation>
            <numerusform>%n nehmen</numerusform>
            <numerusform>%n nehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) free</source>
        <translation>
            <numerusform>%Ln Platz frei</numerusform>
            <numerusform>%Ln Plätze frei</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::BackgroundDialog</name>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>Background plan</source>
        <translation>Hintergrundplan</translation>
    </message>
    <message>
        <source>Plan with its background</source>
        <translation>Plan mit seinem Hintergrund</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>An architect&apos;s drawing or a photograph of the hall lies pale behind the seats, on every map and print of this version.</source>
        <translation>Eine Bauzeichnung oder ein Foto des Saals liegt blass hinter den Plätzen, auf jedem Plan und jedem Ausdruck dieser Version.</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Bild wählen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Fit to the plan</source>
        <translation>In den Plan einpassen</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>From the left edge</source>
        <translation>Vom linken Rand</translation>
    </message>
    <message>
        <source>From the upper edge</source>
        <translation>Vom oberen Rand</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg);;All files (*)</source>
        <translation>Bilder (*.png *.jpg *.jpeg);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 can&apos;t be used.</source>
        <translation>%1 lässt sich nicht verwenden.</translation>
    </message>
    <message>
        <source>There is no picture yet.</source>
        <translation>Es gibt noch kein Bild.</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3 KB</source>
        <translation>%1 × %2 Pixel, %3 KB</translation>
    </message>
</context>
<context>
    <name>parterre::BasketEmpty</name>
    <message>
        <source>No seats yet</source>
        <translation>Noch keine Plätze</translation>
    </message>
    <message>
        <source>Best available now</source>
        <translation>Jetzt die besten freien</translation>
    </message>
    <message>
        <source>Last request</source>
        <translation>Letzte Anfrage</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Ctrl L</source>
        <translation>Strg L</translation>
    </message>
    <message>
        <source>Ctrl H</source>
        <translation>Strg H</translation>
    </message>
    <message numerus="yes">
        <source>%n parked sale(s)</source>
        <translation>
            <numerusform>%n geparkter Verkauf</numerusform>
            <numerusform>%n geparkte Verkäufe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::BasketPanel</name>
    <message>
        <source>Basket</source>
        <translation>Warenkorb</translation>
    </message>
    <message>
        <source>Seats in the basket</source>
        <translation>Plätze im Warenkorb</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Cash exact</source>
        <translation>Bar passend</translation>
    </message>
    <message>
        <source>Cash…</source>
        <translation>Bar…</translation>
    </message>
    <message>
        <source>Back to seats</source>
        <translation>Zu den Plätzen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>released</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Summe %1</translation>
    </message>
    <message>
        <source>fees %1</source>
        <translation>Gebühren %1</translation>
    </message>
    <message>
        <source>tax %1</source>
        <translation>MwSt. %1</translation>
    </message>
    <message>
        <source>incl. %1</source>
        <translation>inkl. %1</translation>
    </message>
</context>
<context>
    <name>parterre::BasketRow</name>
    <message>
        <source>%1, price %2</source>
        <translation>%1, Preis %2</translation>
    </message>
    <message>
        <source>Ticket type of %1</source>
        <translation>Kartenart von %1</translation>
    </message>
    <message>
        <source>Change how many places in %1: %2</source>
        <translation>Ändern, wie viele Plätze in %1: %2</translation>
    </message>
    <message>
        <source>Give back %1</source>
        <translation>%1 zurückgeben</translation>
    </message>
</context>
<context>
    <name>parterre::BuyerPanel</name>
    <message>
        <source>Deliver</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Laufkunde</translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <translation>Kunde: %1</translation>
    </message>
</context>
<context>
    <name>parterre::ChangePanel</name>
    <message>
        <source>Change</source>
        <translation>Rückgeld</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Es fehlen noch</translation>
    </message>
</context>
<context>
    <name>parterre::ClockNote</name>
    <message>
        <source>Time&apos;s up. The seats were released.</source>
        <translation>Die Zeit ist um. Die Plätze wurden freigegeben.</translation>
    </message>
    <message>
        <source>Try the same seats</source>
        <translation>Dieselben Plätze versuchen</translation>
    </message>
    <message>
        <source>Best instead</source>
        <translation>Stattdessen beste</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Keep for 10 more minutes</source>
        <translation>10 Minuten länger halten</translation>
    </message>
    <message>
        <source>Ctrl E</source>
        <translation>Strg E</translation>
    </message>
    <message>
        <source>5 minutes left</source>
        <translation>Noch 5 Minuten</translation>
    </message>
    <message>
        <source>These seats are released in %1.</source>
        <translation>Diese Plätze werden in %1 freigegeben.</translation>
    </message>
    <message>
        <source>These seats are released in 2 minutes. Control E keeps them.</source>
        <translation>Diese Plätze werden in 2 Minuten freigegeben. Strg E hält sie.</translation>
    </message>
    <message>
        <source>Seats released in %1 s.</source>
        <translation>Freigabe der Plätze in %1 s.</translation>
    </message>
    <message>
        <source>Seats are released in 30 seconds.</source>
        <translation>Die Plätze werden in 30 Sekunden freigegeben.</translation>
    </message>
    <message>
        <source>Seats are released in 10 seconds.</source>
        <translation>Die Plätze werden in 10 Sekunden freigegeben.</translation>
    </message>
    <message>
        <source>Time&apos;s up. Asking whether the seats are still held…</source>
        <translation>Die Zeit ist um. Es wird gefragt, ob die Plätze noch gehalten sind…</translation>
    </message>
</context>
<context>
    <name>parterre::CommandText</name>
    <message>
        <source>The option %1 isn&apos;t known here. --help names those that are.</source>
        <translation>Die Option %1 ist hier nicht bekannt. --help nennt die bekannten.</translation>
    </message>
    <message>
        <source>The option %1 isn&apos;t known here. Did you mean --%2?</source>
        <translation>Die Option %1 ist hier nicht bekannt. Meinten Sie --%2?</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a place for a database. Write sqlite:/path/file.parterre or postgresql://user@host/database.</source>
        <translation>„%1“ ist kein Ort für eine Datenbank. Schreiben Sie sqlite:/pfad/datei.parterre oder postgresql://benutzer@rechner/datenbank.</translation>
    </message>
    <message>
        <source>A station needs a name.</source>
        <translation>Eine Station braucht einen Namen.</translation>
    </message>
    <message>
        <source>This is how it is written: %1</source>
        <translation>So wird es geschrieben: %1</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be used for %2, which is a whole number from 1 up.</source>
        <translation>„%1“ passt nicht für %2, eine ganze Zahl ab 1.</translation>
    </message>
    <message>
        <source>“%1” is too large for %2.</source>
        <translation>„%1“ ist zu groß für %2.</translation>
    </message>
    <message>
        <source>Parterre sells tickets: seats on a map, standing places, and everything around them.</source>
        <translation>Parterre verkauft Karten: Plätze im Saalplan, Stehplätze und alles, was dazugehört.</translation>
    </message>
    <message>
        <source>Without a command it opens the window; with one it needs no display.</source>
        <translation>Ohne Befehl öffnet es das Fenster; mit einem Befehl braucht es keinen Bildschirm.</translation>
    </message>
    <message>
        <source>Commands (more about one: parterre COMMAND --help)</source>
        <translation>Befehle (mehr über einen: parterre BEFEHL --help)</translation>
    </message>
    <message>
        <source>Options of the window</source>
        <translation>Optionen des Fensters</translation>
    </message>
    <message>
        <source>Options everywhere</source>
        <translation>Optionen überall</translation>
    </message>
    <message>
        <source>A command ends with 0 when it is done, with 1 when a rule refused it and nothing was changed, with 2 when it was written wrongly, with 3 when the database is out of reach.</source>
        <translation>Ein Befehl endet mit 0, wenn er ausgeführt ist, mit 1, wenn eine Regel ihn abgelehnt hat und nichts geändert wurde, mit 2, wenn er falsch geschrieben war, mit 3, wenn die Datenbank nicht erreichbar ist.</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>sqlite:/path/file.parterre or postgresql://user@host/database; else the one opened last</source>
        <translation>sqlite:/pfad/datei.parterre oder postgresql://benutzer@rechner/datenbank; sonst die zuletzt geöffnete</translation>
    </message>
    <message>
        <source>the counter that everything is signed with</source>
        <translation>die Kasse, unter deren Namen alles geschieht</translation>
    </message>
    <message>
        <source>de, en…; else the one of the settings or of the system</source>
        <translation>de, en…; sonst die der Einstellungen oder des Systems</translation>
    </message>
    <message>
        <source>one JSON value on standard output</source>
        <translation>ein JSON-Wert auf der Standardausgabe</translation>
    </message>
    <message>
        <source>what can be written here</source>
        <translation>was hier geschrieben werden kann</translation>
    </message>
    <message>
        <source>which Parterre this is</source>
        <translation>welches Parterre das ist</translation>
    </message>
    <message>
        <source>open a demo house to try things out in; filled on first use</source>
        <translation>ein Demohaus zum Ausprobieren öffnen; beim ersten Mal wird es gefüllt</translation>
    </message>
    <message>
        <source>fill the whole screen</source>
        <translation>den ganzen Bildschirm füllen</translation>
    </message>
    <message>
        <source>“%1” is a group of commands:</source>
        <translation>„%1“ ist eine Gruppe von Befehlen:</translation>
    </message>
    <message>
        <source>There is no command “%1”. parterre --help names them all.</source>
        <translation>Es gibt keinen Befehl „%1“. parterre --help nennt alle.</translation>
    </message>
    <message>
        <source>There is no command “%1”. Did you mean “%2”?</source>
        <translation>Es gibt keinen Befehl „%1“. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>over</source>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgesagt</translation>
    </message>
    <message>
        <source>Event %1, “%2”: %3</source>
        <translation>Veranstaltung %1, „%2“: %3</translation>
    </message>
    <message>
        <source>the event&apos;s number</source>
        <translation>die Nummer der Veranstaltung</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be used for --status. It can be draft, published, over or cancelled.</source>
        <translation>„%1“ passt nicht für --status. Möglich sind draft, published, over und cancelled.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Spielort</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be used for --by. It can be section.</source>
        <translation>„%1“ passt nicht für --by. Möglich ist section.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Whole event</source>
        <translation>Ganze Veranstaltung</translation>
    </message>
    <message>
        <source>Say when the new one starts with --starts 2027-04-05T20:00.</source>
        <translation>Sagen Sie mit --starts 2027-04-05T20:00, wann die neue beginnt.</translation>
    </message>
    <message>
        <source>all events by their start, with what is sold and free</source>
        <translation>alle Veranstaltungen nach Beginn, mit dem, was verkauft und frei ist</translation>
    </message>
    <message>
        <source>only those whose name, artists or venue have this in them</source>
        <translation>nur die, in deren Name, Mitwirkenden oder Spielort das vorkommt</translation>
    </message>
    <message>
        <source>only those at this venue</source>
        <translation>nur die an diesem Spielort</translation>
    </message>
    <message>
        <source>only draft, published, over or cancelled ones</source>
        <translation>nur draft (Entwurf), published (veröffentlicht), over (vorbei) oder cancelled (abgesagt)</translation>
    </message>
    <message>
        <source>one event</source>
        <translation>eine Veranstaltung</translation>
    </message>
    <message>
        <source>a draft from a file that says name, venue, starts, ticketTypes, prices…</source>
        <translation>ein Entwurf aus einer Datei mit name, venue, starts, ticketTypes, prices…</translation>
    </message>
    <message>
        <source>copy the venue&apos;s places and let sales begin as planned</source>
        <translation>die Plätze des Spielorts kopieren und den Verkauf wie geplant beginnen lassen</translation>
    </message>
    <message>
        <source>how many places are free, held, sold</source>
        <translation>wie viele Plätze frei, gehalten und verkauft sind</translation>
    </message>
    <message>
        <source>a line for every section and category</source>
        <translation>eine Zeile für jeden Block und jede Kategorie</translation>
    </message>
    <message>
        <source>stop sales for a while</source>
        <translation>den Verkauf eine Weile anhalten</translation>
    </message>
    <message>
        <source>until then, as 2027-04-04T20:00 at the venue; else until opened</source>
        <translation>bis dahin, als 2027-04-04T20:00 am Spielort; sonst bis zum Öffnen</translation>
    </message>
    <message>
        <source>sell again after a pause or a closing, or before the planned opening</source>
        <translation>nach einer Pause oder Schließung weiterverkaufen, oder vor dem geplanten Beginn</translation>
    </message>
    <message>
        <source>end sales; opening undoes it</source>
        <translation>den Verkauf beenden; Öffnen macht es rückgängig</translation>
    </message>
    <message>
        <source>call the event off for good</source>
        <translation>die Veranstaltung endgültig absagen</translation>
    </message>
    <message>
        <source>although tickets were sold; they stay to be refunded</source>
        <translation>obwohl Karten verkauft sind; sie bleiben zum Erstatten stehen</translation>
    </message>
    <message>
        <source>the same event again, as a draft on another day</source>
        <translation>dieselbe Veranstaltung noch einmal, als Entwurf an einem anderen Tag</translation>
    </message>
    <message>
        <source>as 2027-04-05T20:00 at the venue</source>
        <translation>als 2027-04-05T20:00 am Spielort</translation>
    </message>
    <message>
        <source>else the same name</source>
        <translation>sonst derselbe Name</translation>
    </message>
    <message>
        <source>it isn&apos;t JSON: %1 at byte %2</source>
        <translation>das ist kein JSON: %1 bei Byte %2</translation>
    </message>
    <message>
        <source>it must be one JSON object</source>
        <translation>es muss ein JSON-Objekt sein</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be used. Nothing was changed.</source>
        <translation>„%1“ lässt sich nicht verwenden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>an event needs a name</source>
        <translation>eine Veranstaltung braucht einen Namen</translation>
    </message>
    <message>
        <source>there is no such venue; parterre venue list names them</source>
        <translation>diesen Spielort gibt es nicht; parterre venue list nennt sie</translation>
    </message>
    <message>
        <source>it isn&apos;t a currency; write it as EUR</source>
        <translation>das ist keine Währung; schreiben Sie etwa EUR</translation>
    </message>
    <message>
        <source>the venue has no published layout for that day</source>
        <translation>der Spielort hat für diesen Tag keinen veröffentlichten Saalplan</translation>
    </message>
    <message>
        <source>there is none of this name; there are: %1</source>
        <translation>diesen Namen gibt es nicht; es gibt: %1</translation>
    </message>
    <message>
        <source>it can be public, hidden or from-moment</source>
        <translation>möglich sind public, hidden und from-moment</translation>
    </message>
    <message>
        <source>it can be counter, kiosk or online</source>
        <translation>möglich sind counter, kiosk und online</translation>
    </message>
    <message>
        <source>it can be everyone or staff</source>
        <translation>möglich sind everyone und staff</translation>
    </message>
    <message>
        <source>it must be an object of ticket types with their prices</source>
        <translation>es muss ein Objekt aus Kartenarten mit ihren Preisen sein</translation>
    </message>
    <message>
        <source>there is no such category</source>
        <translation>diese Kategorie gibt es nicht</translation>
    </message>
    <message>
        <source>there is no such ticket type</source>
        <translation>diese Kartenart gibt es nicht</translation>
    </message>
    <message>
        <source>it must be a percentage, such as &quot;19&quot; or &quot;7.50&quot;</source>
        <translation>es muss ein Prozentsatz sein, etwa &quot;19&quot; oder &quot;7.50&quot;</translation>
    </message>
    <message>
        <source>it can be off, warn or strict</source>
        <translation>möglich sind off, warn und strict</translation>
    </message>
    <message>
        <source>this isn&apos;t known here</source>
        <translation>das ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>this isn&apos;t known here; did you mean “%1”?</source>
        <translation>das ist hier nicht bekannt; meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>it must be a text</source>
        <translation>es muss ein Text sein</translation>
    </message>
    <message>
        <source>it must be a whole number</source>
        <translation>es muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>it must be true or false</source>
        <translation>es muss true oder false sein</translation>
    </message>
    <message>
        <source>it must be an object</source>
        <translation>es muss ein Objekt sein</translation>
    </message>
    <message>
        <source>it must be an amount, such as &quot;45.00&quot;</source>
        <translation>es muss ein Betrag sein, etwa &quot;45.00&quot;</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be read: %2</source>
        <translation>„%1“ lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>“%1” is too large.</source>
        <translation>„%1“ ist zu groß.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be written: %2</source>
        <translation>„%1“ lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>The house is ready: %1</source>
        <translation>Das Haus ist bereit: %1</translation>
    </message>
    <message>
        <source>The house was there already: %1</source>
        <translation>Das Haus gab es schon: %1</translation>
    </message>
    <message numerus="yes">
        <source>The database was brought up to date in %n steps.</source>
        <translation>
            <numerusform>Die Datenbank wurde in %n Schritt auf den neuesten Stand gebracht.</numerusform>
            <numerusform>Die Datenbank wurde in %n Schritten auf den neuesten Stand gebracht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The database was up to date already.</source>
        <translation>Die Datenbank war schon auf dem neuesten Stand.</translation>
    </message>
    <message>
        <source>Venues: %1, events: %2, orders: %3, tickets: %4</source>
        <translation>Spielorte: %1, Veranstaltungen: %2, Aufträge: %3, Karten: %4</translation>
    </message>
    <message>
        <source>The demo house was filled before.</source>
        <translation>Das Demohaus war schon gefüllt.</translation>
    </message>
    <message>
        <source>The demo house is ready.</source>
        <translation>Das Demohaus ist bereit.</translation>
    </message>
    <message>
        <source>Expired sessions: %1. Seats given back: %2. Standing places given back: %3.</source>
        <translation>Abgelaufene Käufe: %1. Zurückgegebene Plätze: %2. Zurückgegebene Stehplätze: %3.</translation>
    </message>
    <message>
        <source>Another station is sweeping just now.</source>
        <translation>Gerade räumt eine andere Station auf.</translation>
    </message>
    <message numerus="yes">
        <source>%n breaches found</source>
        <translation>
            <numerusform>%n Verstoß gefunden</numerusform>
            <numerusform>%n Verstöße gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 promises looked at; events: %2, orders: %3, tickets: %4</source>
        <translation>%1 Zusagen geprüft; Veranstaltungen: %2, Aufträge: %3, Karten: %4</translation>
    </message>
    <message>
        <source>make the database, or bring it up to date; may be repeated, also by several at once</source>
        <translation>die Datenbank anlegen oder auf den neuesten Stand bringen; darf wiederholt werden, auch von mehreren zugleich</translation>
    </message>
    <message>
        <source>what the house is called; kept from the first time</source>
        <translation>wie das Haus heißt; bleibt vom ersten Mal an</translation>
    </message>
    <message>
        <source>bring a database up to date that an older Parterre has made</source>
        <translation>eine Datenbank, die ein älteres Parterre angelegt hat, auf den neuesten Stand bringen</translation>
    </message>
    <message>
        <source>fill the database with a house to try things out in; equal seeds give equal houses</source>
        <translation>die Datenbank mit einem Haus zum Ausprobieren füllen; gleicher Startwert, gleiches Haus</translation>
    </message>
    <message>
        <source>so many seats at least in the largest venue</source>
        <translation>mindestens so viele Plätze am größten Spielort</translation>
    </message>
    <message>
        <source>so many events</source>
        <translation>so viele Veranstaltungen</translation>
    </message>
    <message>
        <source>so many sold orders more</source>
        <translation>so viele verkaufte Aufträge mehr</translation>
    </message>
    <message>
        <source>else 1</source>
        <translation>sonst 1</translation>
    </message>
    <message>
        <source>give back at once what expired purchases still hold</source>
        <translation>sofort zurückgeben, was abgelaufene Käufe noch halten</translation>
    </message>
    <message>
        <source>recompute from the data alone everything that the house promises</source>
        <translation>allein aus den Daten nachrechnen, was das Haus zusagt</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a day and time. Write it as 2027-04-04T20:00.</source>
        <translation>„%1“ ist kein Tag mit Uhrzeit. Schreiben Sie 2027-04-04T20:00.</translation>
    </message>
    <message>
        <source>There is no %1: clocks jump over it that night.</source>
        <translation>%1 gibt es nicht: in dieser Nacht werden die Uhren vorgestellt.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Käufer</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>bezahlt</translation>
    </message>
    <message>
        <source>Say where to with --to FILE.</source>
        <translation>Sagen Sie mit --to DATEI, wohin.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a paper. It can be a5 or strip.</source>
        <translation>„%1“ ist kein Papier. Möglich sind a5 und strip.</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets of order %1 were written to %2.</source>
        <translation>
            <numerusform>%n Karte des Auftrags %1 wurde nach %2 geschrieben.</numerusform>
            <numerusform>%n Karten des Auftrags %1 wurden nach %2 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Welcome: %1, %2, %3</source>
        <translation>Willkommen: %1, %2, %3</translation>
    </message>
    <message>
        <source>the newest orders, two hundred at most</source>
        <translation>die neuesten Aufträge, höchstens zweihundert</translation>
    </message>
    <message>
        <source>only those of this event</source>
        <translation>nur die dieser Veranstaltung</translation>
    </message>
    <message>
        <source>only those with this in their code, name, e-mail or phone</source>
        <translation>nur die, in deren Code, Name, E-Mail oder Telefon das vorkommt</translation>
    </message>
    <message>
        <source>an order by its code (8F3K2) or its UUID</source>
        <translation>ein Auftrag nach seinem Code (8F3K2) oder seiner UUID</translation>
    </message>
    <message>
        <source>undo a sale: its places are free again</source>
        <translation>einen Verkauf zurücknehmen: seine Plätze sind wieder frei</translation>
    </message>
    <message>
        <source>the tickets of an order, to print</source>
        <translation>die Karten eines Auftrags, zum Drucken</translation>
    </message>
    <message>
        <source>where to</source>
        <translation>wohin</translation>
    </message>
    <message>
        <source>a5 or strip; else a5</source>
        <translation>a5 oder strip; sonst a5</translation>
    </message>
    <message>
        <source>let a ticket in, once; ends with 1 when it must stay outside</source>
        <translation>eine Karte einlassen, einmal; endet mit 1, wenn sie draußen bleiben muss</translation>
    </message>
    <message>
        <source>where it is shown</source>
        <translation>wo sie gezeigt wird</translation>
    </message>
    <message>
        <source>only say what would be said</source>
        <translation>nur sagen, was gesagt würde</translation>
    </message>
    <message>
        <source>To make a database there: parterre init</source>
        <translation>Dort eine Datenbank anlegen: parterre init</translation>
    </message>
    <message>
        <source>To bring it up to date: parterre migrate</source>
        <translation>Sie auf den neuesten Stand bringen: parterre migrate</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>Datenbank: %1</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Einzelheiten: %1</translation>
    </message>
    <message>
        <source>the session&apos;s number</source>
        <translation>die Nummer des Kaufs</translation>
    </message>
    <message>
        <source>There is no ticket type “%1” for this event; there are: %2</source>
        <translation>Für diese Veranstaltung gibt es keine Kartenart „%1“; es gibt: %2</translation>
    </message>
    <message>
        <source>There is no category “%1” for this event.</source>
        <translation>Für diese Veranstaltung gibt es keine Kategorie „%1“.</translation>
    </message>
    <message>
        <source>Name the seats (Stalls/C/12 …) or say how many with --best N.</source>
        <translation>Nennen Sie die Plätze (Parkett/C/12 …) oder sagen Sie mit --best N, wie viele.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a number of places. Write 4 or Child=2.</source>
        <translation>„%1“ ist keine Anzahl von Plätzen. Schreiben Sie 4 oder Kind=2.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be used. Write Stalls/C/12=Child.</source>
        <translation>„%1“ lässt sich nicht verwenden. Schreiben Sie Parkett/C/12=Kind.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a delivery. It can be print, email or collect.</source>
        <translation>„%1“ ist keine Ausgabe. Möglich sind print, email und collect.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t an amount of cash. Write it as 45.50.</source>
        <translation>„%1“ ist kein Barbetrag. Schreiben Sie 45.50.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t the identity of an order (a UUID).</source>
        <translation>„%1“ ist keine Kennung eines Auftrags (eine UUID).</translation>
    </message>
    <message>
        <source>Say how much the customer gives with --cash AMOUNT.</source>
        <translation>Sagen Sie mit --cash BETRAG, wie viel der Kunde gibt.</translation>
    </message>
    <message>
        <source>ticket type by name or letter; else the event&apos;s first</source>
        <translation>Kartenart nach Name oder Buchstabe; sonst die erste der Veranstaltung</translation>
    </message>
    <message>
        <source>begin a purchase</source>
        <translation>einen Kauf beginnen</translation>
    </message>
    <message>
        <source>how many places the customer wants at most; else what one order may have</source>
        <translation>wie viele Plätze der Kunde höchstens will; sonst so viele, wie ein Auftrag haben darf</translation>
    </message>
    <message>
        <source>the buyer&apos;s name</source>
        <translation>der Name des Käufers</translation>
    </message>
    <message>
        <source>what is in the basket, what it costs, what is missing</source>
        <translation>was im Warenkorb liegt, was es kostet, was fehlt</translation>
    </message>
    <message>
        <source>hold these seats (Stalls/C/12), all or none, and give back others</source>
        <translation>diese Plätze (Parkett/C/12) halten, alle oder keinen, und andere zurückgeben</translation>
    </message>
    <message>
        <source>keep the seats that are held already</source>
        <translation>die schon gehaltenen Plätze behalten</translation>
    </message>
    <message>
        <source>let the house choose so many more</source>
        <translation>das Haus so viele weitere wählen lassen</translation>
    </message>
    <message>
        <source>with --best: of this category</source>
        <translation>mit --best: aus dieser Kategorie</translation>
    </message>
    <message>
        <source>with --best: without steps</source>
        <translation>mit --best: ohne Stufen</translation>
    </message>
    <message>
        <source>with --best: so many of them wheelchair places</source>
        <translation>mit --best: davon so viele Rollstuhlplätze</translation>
    </message>
    <message>
        <source>hold so many standing places: 4, or Adult=2 Child=1</source>
        <translation>so viele Stehplätze halten: 4, oder Erwachsene=2 Kind=1</translation>
    </message>
    <message>
        <source>other ticket types for seats that are held</source>
        <translation>andere Kartenarten für gehaltene Plätze</translation>
    </message>
    <message>
        <source>who buys</source>
        <translation>wer kauft</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>wie gedruckt</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>for the house</source>
        <translation>für das Haus</translation>
    </message>
    <message>
        <source>print, email or collect</source>
        <translation>print (Druck), email (E-Mail) oder collect (Abholung)</translation>
    </message>
    <message>
        <source>sell it; the answer has the order&apos;s code, its tickets and the change</source>
        <translation>verkaufen; die Antwort nennt Code, Karten und Rückgeld</translation>
    </message>
    <message>
        <source>what the customer gives, as 45.50, in the event&apos;s currency</source>
        <translation>was der Kunde gibt, als 45.50, in der Währung der Veranstaltung</translation>
    </message>
    <message>
        <source>the order&apos;s identity, made before the first try: sent again it is sold only once</source>
        <translation>die Kennung des Auftrags, vor dem ersten Versuch gebildet: noch einmal gesendet, wird er nur einmal verkauft</translation>
    </message>
    <message>
        <source>ten more minutes</source>
        <translation>zehn Minuten mehr</translation>
    </message>
    <message>
        <source>give everything back</source>
        <translation>alles zurückgeben</translation>
    </message>
    <message>
        <source>waiting in the queue</source>
        <translation>wartet in der Warteschlange</translation>
    </message>
    <message>
        <source>selecting</source>
        <translation>wählt aus</translation>
    </message>
    <message>
        <source>paying</source>
        <translation>bezahlt gerade</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>abandoned</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>bar</translation>
    </message>
    <message>
        <source>card</source>
        <translation>Bankkarte</translation>
    </message>
    <message>
        <source>voucher</source>
        <translation>Gutschein</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>free of charge</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>used %1</source>
        <translation>benutzt %1</translation>
    </message>
    <message>
        <source>Session %1, “%2”: %3</source>
        <translation>Kauf %1, „%2“: %3</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>Summe: %1</translation>
    </message>
    <message>
        <source>Held for another %1</source>
        <translation>Noch gehalten für %1</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Auftrag %1</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Rückgeld: %1</translation>
    </message>
    <message>
        <source>Order %1, “%2”: %3</source>
        <translation>Auftrag %1, „%2“: %3</translation>
    </message>
    <message>
        <source>%1, %2 (%3)</source>
        <translation>%1, %2 (%3)</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>abgelöst</translation>
    </message>
    <message>
        <source>the venue&apos;s number</source>
        <translation>die Nummer des Spielorts</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Saalplan</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>version %1, %2</source>
        <translation>Version %1, %2</translation>
    </message>
    <message>
        <source>“%1” was not imported. Nothing was changed.</source>
        <translation>„%1“ wurde nicht importiert. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a time zone. Write it as Europe/Berlin.</source>
        <translation>„%1“ ist keine Zeitzone. Schreiben Sie etwa Europe/Berlin.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a currency. Write it as EUR.</source>
        <translation>„%1“ ist keine Währung. Schreiben Sie etwa EUR.</translation>
    </message>
    <message>
        <source>“%1” is venue %2, layout version %3 (draft): %4 seats, %5 places in its largest configuration.</source>
        <translation>„%1“ ist Spielort %2, Saalplan Version %3 (Entwurf): %4 Sitzplätze, %5 Plätze in der größten Saalvariante.</translation>
    </message>
    <message>
        <source>“%1”, version %2, was written to %3.</source>
        <translation>„%1“, Version %2, wurde nach %3 geschrieben.</translation>
    </message>
    <message>
        <source>“%1”, version %2: nothing to complain about.</source>
        <translation>„%1“, Version %2: nichts zu beanstanden.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a day. Write it as 2027-04-04.</source>
        <translation>„%1“ ist kein Tag. Schreiben Sie 2027-04-04.</translation>
    </message>
    <message>
        <source>“%1”, version %2, holds from %3 on.</source>
        <translation>„%1“, Version %2, gilt ab %3.</translation>
    </message>
    <message>
        <source>number of the layout version; else the newest one</source>
        <translation>Nummer der Saalplanversion; sonst die neueste</translation>
    </message>
    <message>
        <source>all venues with their newest layout</source>
        <translation>alle Spielorte mit ihrem neuesten Saalplan</translation>
    </message>
    <message>
        <source>a seating plan as a new venue: pretix JSON, a seat list in CSV, or our own JSON</source>
        <translation>ein Sitzplan als neuer Spielort: pretix-JSON, eine Platzliste in CSV oder unser eigenes JSON</translation>
    </message>
    <message>
        <source>what the venue is called; else as the file says</source>
        <translation>wie der Spielort heißt; sonst wie in der Datei</translation>
    </message>
    <message>
        <source>a new draft of this venue instead of a new one</source>
        <translation>ein neuer Entwurf dieses Spielorts statt eines neuen</translation>
    </message>
    <message>
        <source>where it is</source>
        <translation>wo er liegt</translation>
    </message>
    <message>
        <source>as Europe/Berlin; else as the file says, or UTC</source>
        <translation>etwa Europe/Berlin; sonst wie in der Datei, oder UTC</translation>
    </message>
    <message>
        <source>as EUR; else as the file says, or EUR</source>
        <translation>etwa EUR; sonst wie in der Datei, oder EUR</translation>
    </message>
    <message>
        <source>a venue and one version of its layout as a file that import reads again</source>
        <translation>ein Spielort und eine Version seines Saalplans als Datei, die import wieder liest</translation>
    </message>
    <message>
        <source>what stands in the way of publishing a layout, or should be looked at</source>
        <translation>was dem Veröffentlichen eines Saalplans im Weg steht oder angesehen werden sollte</translation>
    </message>
    <message>
        <source>put a layout in force, so that events can use it</source>
        <translation>einen Saalplan in Kraft setzen, damit Veranstaltungen ihn nutzen können</translation>
    </message>
    <message>
        <source>first day, as 2027-04-04; else today</source>
        <translation>erster Tag, als 2027-04-04; sonst heute</translation>
    </message>
    <message>
        <source>session %1</source>
        <translation>Vorgang %1</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a number of a queue, which looks like A027.</source>
        <translation>„%1“ ist keine Nummer einer Warteschlange; sie sieht aus wie A027.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a lane. It can be window, phone or step-free.</source>
        <translation>„%1“ ist keine Spur. Es gibt window, phone und step-free.</translation>
    </message>
    <message>
        <source>This event has no queue.</source>
        <translation>Diese Veranstaltung hat keine Warteschlange.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Es warten</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Eingelassen</translation>
    </message>
    <message>
        <source>Let in during the last minute</source>
        <translation>In der letzten Minute eingelassen</translation>
    </message>
    <message>
        <source>Places for sale</source>
        <translation>Plätze im Verkauf</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Left to give</source>
        <translation>Noch zu vergeben</translation>
    </message>
    <message>
        <source>Waiting time</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>the number of places</source>
        <translation>die Zahl der Plätze</translation>
    </message>
    <message>
        <source>A queue is either on or off.</source>
        <translation>Eine Warteschlange ist entweder ein- oder ausgeschaltet.</translation>
    </message>
    <message>
        <source>window, phone or step-free</source>
        <translation>window, phone oder step-free</translation>
    </message>
    <message>
        <source>a customer who waits; the answer has the number</source>
        <translation>ein Kunde, der wartet; die Antwort enthält die Nummer</translation>
    </message>
    <message>
        <source>how many places they want; else 1</source>
        <translation>wie viele Plätze gewünscht sind; sonst 1</translation>
    </message>
    <message>
        <source>who waits</source>
        <translation>wer wartet</translation>
    </message>
    <message>
        <source>to be called back on</source>
        <translation>für einen Rückruf</translation>
    </message>
    <message>
        <source>who waits, who was called, and what is left to give</source>
        <translation>wer wartet, wer aufgerufen ist und was noch zu vergeben ist</translation>
    </message>
    <message>
        <source>let in whoever is next, or this number</source>
        <translation>den Nächsten einlassen, oder diese Nummer</translation>
    </message>
    <message>
        <source>so many at once, for whoever serves them; else 1</source>
        <translation>so viele auf einmal, für den, der sie bedient; sonst 1</translation>
    </message>
    <message>
        <source>call the number out once more</source>
        <translation>die Nummer noch einmal aufrufen</translation>
    </message>
    <message>
        <source>the customer is here: the clock of the purchase starts</source>
        <translation>der Kunde ist da: die Uhr des Kaufs läuft</translation>
    </message>
    <message>
        <source>the customer did not come</source>
        <translation>der Kunde ist nicht gekommen</translation>
    </message>
    <message>
        <source>the customer does not want to wait any longer</source>
        <translation>der Kunde will nicht länger warten</translation>
    </message>
    <message>
        <source>another number of places; a larger one is let in anew</source>
        <translation>eine andere Zahl von Plätzen; eine größere wird neu eingelassen</translation>
    </message>
    <message>
        <source>wait until enough places are left, and let others pass</source>
        <translation>warten, bis genug Plätze da sind, und andere vorlassen</translation>
    </message>
    <message>
        <source>before everybody else</source>
        <translation>vor allen anderen</translation>
    </message>
    <message>
        <source>in turn again</source>
        <translation>wieder der Reihe nach</translation>
    </message>
    <message>
        <source>how customers are let in</source>
        <translation>wie Kunden eingelassen werden</translation>
    </message>
    <message>
        <source>let customers in through a queue</source>
        <translation>Kunden über eine Warteschlange einlassen</translation>
    </message>
    <message>
        <source>sell without one</source>
        <translation>ohne Warteschlange verkaufen</translation>
    </message>
    <message>
        <source>how many may choose at once</source>
        <translation>wie viele gleichzeitig wählen dürfen</translation>
    </message>
    <message>
        <source>how many are let in within a minute</source>
        <translation>wie viele in einer Minute eingelassen werden</translation>
    </message>
    <message>
        <source>how long a called customer has to come</source>
        <translation>wie viel Zeit ein aufgerufener Kunde hat</translation>
    </message>
    <message>
        <source>how long a number is kept after that</source>
        <translation>wie lange eine Nummer danach aufgehoben wird</translation>
    </message>
    <message>
        <source>another number of places than it was let in for, where there is a queue</source>
        <translation>eine andere Zahl von Plätzen als die, für die eingelassen wurde, wo es eine Warteschlange gibt</translation>
    </message>
    <message>
        <source>There is no section “%1” in this house.</source>
        <translation>In diesem Haus gibt es keinen Bereich „%1“.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a price. Write it as 45.50.</source>
        <translation>„%1“ ist kein Preis. Schreiben Sie ihn als 45.50.</translation>
    </message>
    <message>
        <source>with --best: in the section of this name, or that begins so</source>
        <translation>mit --best: im Bereich, der so heißt oder so anfängt</translation>
    </message>
    <message>
        <source>with --best: no ticket dearer than this, fee included</source>
        <translation>mit --best: keine Karte teurer als dies, einschließlich Gebühr</translation>
    </message>
    <message>
        <source>with --best: the N-th best offer; each answer names the next three</source>
        <translation>mit --best: das N-te Angebot; jede Antwort nennt die drei nächsten</translation>
    </message>
    <message numerus="yes">
        <source>%n more offers; ask for them with --offer 2 and so on.</source>
        <translation>
            <numerusform>%n weiteres Angebot; mit --offer 2 kommen Sie dorthin.</numerusform>
            <numerusform>%n weitere Angebote; mit --offer 2 und so weiter kommen Sie dorthin.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no setting “%1”.</source>
        <translation>Es gibt keine Einstellung „%1“.</translation>
    </message>
    <message>
        <source>the settings of the whole house, or one of them</source>
        <translation>die Einstellungen des ganzen Hauses oder eine davon</translation>
    </message>
    <message>
        <source>change a setting of the whole house; a wrong value answers the words that it may have</source>
        <translation>eine Einstellung des ganzen Hauses ändern; auf einen falschen Wert hin werden die möglichen genannt</translation>
    </message>
    <message>
        <source>how fast the seat map is drawn, beside copying one picture</source>
        <translation>wie schnell der Saalplan gezeichnet wird, neben dem Kopieren eines Bildes</translation>
    </message>
    <message>
        <source>of a round stadium; else 132000</source>
        <translation>eines runden Stadions; sonst 132000</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>eingehalten</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verfehlt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Messwert</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Grundlinie</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be used for --%2, which is a share from 0 to 1, such as 0.05.</source>
        <translation>„%1“ passt nicht zu --%2; das ist ein Anteil von 0 bis 1, etwa 0.05.</translation>
    </message>
    <message>
        <source>“%1” is there already; a copy needs a new file.</source>
        <translation>„%1“ gibt es schon; eine Kopie braucht eine neue Datei.</translation>
    </message>
    <message>
        <source>the share of buyers who leave without buying, such as 0.2</source>
        <translation>Anteil der Kunden, die gehen, ohne zu kaufen, etwa 0.2</translation>
    </message>
    <message>
        <source>the largest group that buys together; else 6</source>
        <translation>die größte Gruppe, die zusammen kauft; sonst 6</translation>
    </message>
    <message>
        <source>what is sold</source>
        <translation>was verkauft wird</translation>
    </message>
    <message>
        <source>so many processes; else 1</source>
        <translation>so viele Prozesse; sonst 1</translation>
    </message>
    <message>
        <source>so many come; else 1</source>
        <translation>so viele kommen; sonst 1</translation>
    </message>
    <message>
        <source>serve nobody after that time</source>
        <translation>nach dieser Zeit niemanden mehr bedienen</translation>
    </message>
    <message>
        <source>the share of buyers whose station is killed while it serves them, such as 0.05</source>
        <translation>Anteil der Kunden, deren Kasse abgeschossen wird, während sie bedient werden, etwa 0.05</translation>
    </message>
    <message>
        <source>copy the house there first, and drill on the copy</source>
        <translation>das Haus zuerst dorthin kopieren und auf der Kopie proben</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Slowest ms</source>
        <translation>Längste ms</translation>
    </message>
    <message numerus="yes">
        <source>%n orders that were acknowledged are not there.</source>
        <translation>
            <numerusform>%n bestätigte Bestellung fehlt.</numerusform>
            <numerusform>%n bestätigte Bestellungen fehlen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are there that nobody was told of.</source>
        <translation>
            <numerusform>Es gibt %n Bestellung, von der niemand erfahren hat.</numerusform>
            <numerusform>Es gibt %n Bestellungen, von denen niemand erfahren hat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n buyers found nothing though places were left.</source>
        <translation>
            <numerusform>%n Kunde fand nichts, obwohl noch Plätze da waren.</numerusform>
            <numerusform>%n Kunden fanden nichts, obwohl noch Plätze da waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sold: %1 places in %2 orders; left over: %3 free, %4 held.</source>
        <translation>Verkauft: %1 Plätze in %2 Bestellungen; übrig: %3 frei, %4 gehalten.</translation>
    </message>
    <message>
        <source>Buyers: %1 served, %2 left without buying, %3 got fewer places than they wanted, %4 found nothing, %5 could not be served; %6 were not called any more.</source>
        <translation>Kunden: %1 bedient, %2 gingen ohne zu kaufen, %3 bekamen weniger Plätze als gewünscht, %4 fanden nichts, %5 konnten nicht bedient werden; %6 kamen nicht mehr an die Reihe.</translation>
    </message>
    <message>
        <source>Races lost: %1. Stations killed: %2; started again: %3; purchases taken up again: %4, of which %5 were sold already.</source>
        <translation>Verlorene Wettläufe: %1. Abgeschossene Kassen: %2; neu gestartet: %3; wieder aufgenommene Käufe: %4, davon schon verkauft: %5.</translation>
    </message>
    <message>
        <source>Errors that the rules explain: %1</source>
        <translation>Fehler, die die Regeln erklären: %1</translation>
    </message>
    <message>
        <source>Errors that nothing explains: %1</source>
        <translation>Fehler, die nichts erklärt: %1</translation>
    </message>
    <message>
        <source>%1 sales and %2 places a second, over %3 seconds.</source>
        <translation>%1 Verkäufe und %2 Plätze je Sekunde, über %3 Sekunden.</translation>
    </message>
    <message>
        <source>The drill has found something wrong.</source>
        <translation>Die Probe hat Fehler gefunden.</translation>
    </message>
    <message>
        <source>There are orders here already, and a drill sells for show. Let it work on a copy: --copy-to sqlite:/path/copy.parterre, or with --is-copy on a copy of the server&apos;s database that was made by createdb --template.</source>
        <translation>Hier gibt es schon Bestellungen, und eine Probe verkauft nur zum Schein. Lassen Sie sie auf einer Kopie arbeiten: --copy-to sqlite:/pfad/kopie.parterre, oder mit --is-copy auf einer Kopie der Datenbank des Servers, gemacht mit createdb --template.</translation>
    </message>
    <message>
        <source>Only a house in a file can be copied by the drill itself, into another file. Copy a server&apos;s database with createdb --template and let the drill work on that, with --is-copy.</source>
        <translation>Nur ein Haus in einer Datei kann die Probe selbst kopieren, in eine andere Datei. Kopieren Sie die Datenbank eines Servers mit createdb --template und lassen Sie die Probe mit --is-copy darauf arbeiten.</translation>
    </message>
    <message>
        <source>this is such a copy: its orders are in nobody&apos;s way</source>
        <translation>dies ist eine solche Kopie: ihre Bestellungen stehen niemandem im Weg</translation>
    </message>
    <message>
        <source>buyers wait in the event&apos;s line, and whoever is called is served</source>
        <translation>Kunden stellen sich in der Warteschlange der Veranstaltung an; bedient wird, wer aufgerufen ist</translation>
    </message>
    <message>
        <source>Through the line: %1 of them joined it and were called by another station.</source>
        <translation>Durch die Warteschlange: %1 davon stellten sich an und wurden von einer anderen Kasse aufgerufen.</translation>
    </message>
    <message>
        <source>The seat map; the floor is copying one picture of its size into a window, or a naive map.</source>
        <translation>Der Saalplan; die Grundlinie ist das Kopieren eines Bildes seiner Größe in ein Fenster oder ein naiver Plan.</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>geparkt</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>No sale is in progress.</source>
        <translation>Kein Verkauf ist im Gange.</translation>
    </message>
    <message>
        <source>the sales in progress that hold places: whose they are, how long</source>
        <translation>die laufenden Verkäufe, die Plätze halten: wessen sie sind, wie lange noch</translation>
    </message>
    <message>
        <source>only those that are parked</source>
        <translation>nur die geparkten</translation>
    </message>
    <message>
        <source>put it aside, held as it is, for whoever takes it up</source>
        <translation>beiseitelegen, gehalten wie er ist, für den, der ihn aufnimmt</translation>
    </message>
    <message>
        <source>take up a parked sale, or take over another station&apos;s</source>
        <translation>einen geparkten Verkauf aufnehmen, oder den einer anderen Station übernehmen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Every row is the same on both sides.</source>
        <translation>Jede Zeile ist auf beiden Seiten gleich.</translation>
    </message>
    <message>
        <source>The house is here now: %1</source>
        <translation>Das Haus ist jetzt hier: %1</translation>
    </message>
    <message>
        <source>Start every counter with this place. What is at the old one stays as it was; nobody should sell there any more.</source>
        <translation>Starten Sie jede Kasse mit diesem Ort. Am alten bleibt alles, wie es war; dort sollte niemand mehr verkaufen.</translation>
    </message>
    <message>
        <source>Say where to with --to sqlite:/path/file.parterre or --to postgresql://user@host/database.</source>
        <translation>Sagen Sie wohin, mit --to sqlite:/pfad/datei.parterre oder --to postgresql://benutzer@rechner/datenbank.</translation>
    </message>
    <message>
        <source>carry the whole house to an empty place, from SQLite to PostgreSQL or back, while nobody sells</source>
        <translation>das ganze Haus an einen leeren Ort bringen, von SQLite zu PostgreSQL oder zurück, während niemand verkauft</translation>
    </message>
    <message>
        <source>the new place</source>
        <translation>der neue Ort</translation>
    </message>
    <message>
        <source>Parked at “%1”; “session take” takes it up</source>
        <translation>Geparkt an „%1“; „session take“ nimmt ihn auf</translation>
    </message>
    <message>
        <source>Four seats at once; the floor is changing one row of a table.</source>
        <translation>Vier Plätze auf einmal; die Grundlinie ist das Ändern einer Zeile einer Tabelle.</translation>
    </message>
    <message>
        <source>what holding and buying four seats costs, beside changing one row of a table</source>
        <translation>was Halten und Kaufen von vier Plätzen kostet, neben dem Ändern einer Zeile einer Tabelle</translation>
    </message>
    <message>
        <source>so many at the same time; else 8</source>
        <translation>so viele gleichzeitig; sonst 8</translation>
    </message>
    <message>
        <source>The house as it was at %1 is in %2 (%3 kB). Whoever has this file can sign tickets; keep it where only you can read it.</source>
        <translation>Das Haus, wie es um %1 war, liegt in %2 (%3 kB). Wer diese Datei hat, kann Karten signieren; bewahren Sie sie auf, wo nur Sie sie lesen können.</translation>
    </message>
    <message>
        <source>The house is back: %1</source>
        <translation>Das Haus ist wieder da: %1</translation>
    </message>
    <message>
        <source>Events: %1, orders: %2, tickets: %3</source>
        <translation>Veranstaltungen: %1, Bestellungen: %2, Karten: %3</translation>
    </message>
    <message>
        <source>copy the whole house, as it is at one instant, into a file while others sell</source>
        <translation>das ganze Haus, wie es in einem Augenblick ist, in eine Datei kopieren, während andere verkaufen</translation>
    </message>
    <message>
        <source>the new file</source>
        <translation>die neue Datei</translation>
    </message>
    <message>
        <source>a file of this name may be replaced</source>
        <translation>eine Datei dieses Namens darf ersetzt werden</translation>
    </message>
    <message>
        <source>put the house of a backup here, all of it or nothing; a backup of SQLite or PostgreSQL can be put into either</source>
        <translation>das Haus einer Sicherung hierher bringen, ganz oder gar nicht; eine Sicherung von SQLite oder PostgreSQL passt in beide</translation>
    </message>
    <message>
        <source>the house that is here may go</source>
        <translation>das Haus, das hier ist, darf weichen</translation>
    </message>
    <message>
        <source>also when verify finds breaches in the backup</source>
        <translation>auch wenn verify in der Sicherung Verstöße findet</translation>
    </message>
    <message>
        <source>of five seconds each; else 5</source>
        <translation>zu je fünf Sekunden; sonst 5</translation>
    </message>
    <message>
        <source>No published event has places to sell.</source>
        <translation>Keine veröffentlichte Veranstaltung hat Plätze zu verkaufen.</translation>
    </message>
    <message>
        <source>rehearse an on-sale: several stations sell events to made-up buyers until they are sold out</source>
        <translation>einen Verkaufsstart proben: mehrere Kassen verkaufen Veranstaltungen an erfundene Kunden, bis sie ausverkauft sind</translation>
    </message>
    <message>
        <source>what is sold, two stations at each; all: every published event that has places</source>
        <translation>was verkauft wird, je zwei Kassen an einer; all: jede veröffentlichte, die Plätze hat</translation>
    </message>
    <message>
        <source>The stations sold %1 places, the events say %2.</source>
        <translation>Die Kassen haben %1 Plätze verkauft, die Veranstaltungen sagen %2.</translation>
    </message>
    <message>
        <source>Every promise is kept (%1 looked at, in %2 seconds).</source>
        <translation>Alle Zusagen sind eingehalten (%1 geprüft, in %2 Sekunden).</translation>
    </message>
    <message>
        <source>every buyer wants exactly so many places</source>
        <translation>jeder Kunde will genau so viele Plätze</translation>
    </message>
    <message>
        <source>A hold, until other stations have heard of it; the floor is a bare NOTIFY.</source>
        <translation>Ein gehaltener Platz, bis andere Stationen davon erfahren haben; die Grundlinie ist ein bloßes NOTIFY.</translation>
    </message>
    <message>
        <source>A hold, until other stations have heard of it; the floor is changing one row.</source>
        <translation>Ein gehaltener Platz, bis andere Stationen davon erfahren haben; die Grundlinie ist das Ändern einer Zeile.</translation>
    </message>
    <message>
        <source>how soon other stations hear of a hold, beside the database&apos;s own notices</source>
        <translation>wie bald andere Stationen von einem gehaltenen Platz erfahren, neben den eigenen Meldungen der Datenbank</translation>
    </message>
    <message>
        <source>so many listen, each a process; else 50, on a file 8</source>
        <translation>so viele hören zu, jede ein Prozess; sonst 50, an einer Datei 8</translation>
    </message>
    <message>
        <source>so many seats are held; else 1000</source>
        <translation>so viele Plätze werden gehalten; sonst 1000</translation>
    </message>
    <message>
        <source>milliseconds from one to the next; else 50</source>
        <translation>Millisekunden von einem zum nächsten; sonst 50</translation>
    </message>
    <message>
        <source>Opening an event for sale; the floor is psql copying the same rows.</source>
        <translation>Eine Veranstaltung zum Verkauf öffnen; die Grundlinie ist psql, das dieselben Zeilen kopiert.</translation>
    </message>
    <message>
        <source>Opening an event for sale; the floor is SQLite stepping through the same rows.</source>
        <translation>Eine Veranstaltung zum Verkauf öffnen; die Grundlinie ist SQLite, das dieselben Zeilen durchgeht.</translation>
    </message>
    <message>
        <source>how long an event takes to open for sale, beside copying its rows</source>
        <translation>wie lange eine Veranstaltung braucht, bis sie zum Verkauf offen ist, neben dem Kopieren ihrer Zeilen</translation>
    </message>
    <message>
        <source>what is opened</source>
        <translation>was geöffnet wird</translation>
    </message>
    <message>
        <source>everything so many times; else 9</source>
        <translation>alles so viele Male; sonst 9</translation>
    </message>
    <message>
        <source>“%1” did not start: %2</source>
        <translation>„%1“ ist nicht gestartet: %2</translation>
    </message>
    <message>
        <source>From nothing to the main window with the house; the floor is a program with an empty window. Nothing is promised.</source>
        <translation>Von nichts bis zum Hauptfenster mit dem Haus; die Grundlinie ist ein Programm mit einem leeren Fenster. Versprochen ist nichts.</translation>
    </message>
    <message>
        <source>From nothing to the main window with the house; the floor is this program saying its version. Nothing is promised.</source>
        <translation>Von nichts bis zum Hauptfenster mit dem Haus; die Grundlinie ist dieses Programm, das seine Version nennt. Versprochen ist nichts.</translation>
    </message>
    <message>
        <source>how long the program takes to show its window, beside starting anything</source>
        <translation>wie lange das Programm braucht, bis sein Fenster zu sehen ist, neben dem Start von irgendetwas</translation>
    </message>
    <message>
        <source>one that shows an empty window, says a line and ends; else this one with --version</source>
        <translation>eines, das ein leeres Fenster zeigt, eine Zeile sagt und endet; sonst dieses hier mit --version</translation>
    </message>
    <message>
        <source>everything so many times; else 11</source>
        <translation>alles so viele Male; sonst 11</translation>
    </message>
    <message>
        <source>“%1”: version %2 is a draft with the places of version %3.</source>
        <translation>„%1“: Version %2 ist ein Entwurf mit den Plätzen von Version %3.</translation>
    </message>
    <message>
        <source>a new draft with the places of a version, which stays as it is</source>
        <translation>ein neuer Entwurf mit den Plätzen einer Version, die bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>with --best: the best seats, whether side by side or not</source>
        <translation>mit --best: die besten Plätze, ob nebeneinander oder nicht</translation>
    </message>
</context>
<context>
    <name>parterre::ConfigurationsDialog</name>
    <message>
        <source>Configurations</source>
        <translation>Saalvarianten</translation>
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
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Plan of this configuration</source>
        <translation>Plan dieser Saalvariante</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>New configuration</source>
        <translation>Neue Saalvariante</translation>
    </message>
    <message>
        <source>Give the configuration a name. Event managers choose by it.</source>
        <translation>Geben Sie der Saalvariante einen Namen. Danach wählt, wer Veranstaltungen anlegt.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln place(s)</source>
        <translation>
            <numerusform>%1, %Ln Platz</numerusform>
            <numerusform>%1, %Ln Plätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln Platz</numerusform>
            <numerusform>%Ln Plätze</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::ConnectionDialog</name>
    <message>
        <source>Where the house is</source>
        <translation>Wo das Haus ist</translation>
    </message>
    <message>
        <source>Kind of database</source>
        <translation>Art der Datenbank</translation>
    </message>
    <message>
        <source>A file on this computer</source>
        <translation>Datei auf diesem Rechner</translation>
    </message>
    <message>
        <source>A server for several computers</source>
        <translation>Server für mehrere Rechner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Use this place</source>
        <translation>Diesen Ort nehmen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>For one computer. Not on a network drive: several computers need a server.</source>
        <translation>Für einen Rechner. Nicht auf einem Netzlaufwerk: Mehrere Rechner brauchen einen Server.</translation>
    </message>
    <message>
        <source>db1.example.org, db2.example.org</source>
        <translation>db1.example.org, db2.example.org</translation>
    </message>
    <message>
        <source>as it is known already</source>
        <translation>wie schon bekannt</translation>
    </message>
    <message>
        <source>Keep the password in this computer&apos;s keychain</source>
        <translation>Passwort im Schlüsselbund behalten</translation>
    </message>
    <message>
        <source>Encrypted if the server offers it</source>
        <translation>Verschlüsselt, wenn der Server es anbietet</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Unverschlüsselt</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>Encrypted, certified by an authority I trust</source>
        <translation>Verschlüsselt, von vertrauter Stelle beglaubigt</translation>
    </message>
    <message>
        <source>Encrypted, and certainly this server</source>
        <translation>Verschlüsselt, und sicher dieser Server</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Several, if a standby takes over when one fails.</source>
        <translation>Mehrere, wenn ein Ersatzserver einspringt, sobald einer ausfällt.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>Zertifikat der Stelle</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Secrecy</source>
        <translation>Geheimhaltung</translation>
    </message>
    <message>
        <source>The house&apos;s file</source>
        <translation>Datei des Hauses</translation>
    </message>
    <message>
        <source>Houses (*.parterre);;All files (*)</source>
        <translation>Häuser (*.parterre);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem);;All files (*)</source>
        <translation>Zertifikate (*.crt *.pem);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>PostgreSQL %1, encrypted.</source>
        <translation>PostgreSQL %1, verschlüsselt.</translation>
    </message>
    <message>
        <source>PostgreSQL %1, not encrypted.</source>
        <translation>PostgreSQL %1, unverschlüsselt.</translation>
    </message>
    <message>
        <source>A house is here.</source>
        <translation>Hier ist ein Haus.</translation>
    </message>
    <message>
        <source>The house “%1” is here.</source>
        <translation>Hier ist das Haus „%1“.</translation>
    </message>
    <message>
        <source>The database is empty.</source>
        <translation>Die Datenbank ist leer.</translation>
    </message>
    <message>
        <source>There is no file here yet.</source>
        <translation>Hier ist noch keine Datei.</translation>
    </message>
    <message>
        <source>Set up a house here</source>
        <translation>Hier ein Haus einrichten</translation>
    </message>
    <message>
        <source>A house is here that an older Parterre has made.</source>
        <translation>Hier ist ein Haus, das ein älteres Parterre angelegt hat.</translation>
    </message>
    <message>
        <source>Once it is brought up to date, every counter needs this Parterre.</source>
        <translation>Ist es auf neuestem Stand, braucht jede Kasse dieses Parterre.</translation>
    </message>
    <message>
        <source>Bring it up to date</source>
        <translation>Auf neuesten Stand bringen</translation>
    </message>
    <message>
        <source>It can be read but not changed: nothing can be sold there.</source>
        <translation>Es lässt sich lesen, aber nicht ändern: Dort kann nichts verkauft werden.</translation>
    </message>
    <message>
        <source>Go on without keeping it</source>
        <translation>Weiter, ohne es zu behalten</translation>
    </message>
    <message>
        <source>This user can&apos;t make tables in it; the database should belong to this user.</source>
        <translation>Dieser Benutzer darf darin keine Tabellen anlegen; die Datenbank sollte ihm gehören.</translation>
    </message>
</context>
<context>
    <name>parterre::DeviceChip</name>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>out of order</source>
        <translation>außer Betrieb</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a device and its state</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>parterre::EventChip</name>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in the basket</source>
        <translation>
            <numerusform>%n Platz im Warenkorb</numerusform>
            <numerusform>%n Plätze im Warenkorb</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the basket</source>
        <translation>
            <numerusform>%n im Korb</numerusform>
            <numerusform>%n im Korb</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::EventChips</name>
    <message>
        <source>Events</source>
        <translation>Veranstaltungen</translation>
    </message>
    <message>
        <source>Find event</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Alt %1</source>
        <translation>Alt %1</translation>
    </message>
</context>
<context>
    <name>parterre::EventDetailsFormPage</name>
    <message>
        <source>Concert</source>
        <translation>Konzert</translation>
    </message>
    <message>
        <source>Theatre</source>
        <translation>Theater</translation>
    </message>
    <message>
        <source>Dance</source>
        <translation>Tanz</translation>
    </message>
    <message>
        <source>Comedy</source>
        <translation>Comedy</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>16+</source>
        <translation>ab 16</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Artists</source>
        <translation>Mitwirkende</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Sparte</translation>
    </message>
    <message>
        <source>Age limit</source>
        <translation>Altersgrenze</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <source>Only staff see it.</source>
        <translation>Nur das Personal sieht sie.</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Not a picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Angaben</translation>
    </message>
</context>
<context>
    <name>parterre::EventFormDialog</name>
    <message>
        <source>New event</source>
        <translation>Neue Veranstaltung</translation>
    </message>
    <message>
        <source>Pages of the form</source>
        <translation>Seiten des Formulars</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Entwurf speichern</translation>
    </message>
    <message>
        <source>Ctrl S</source>
        <translation>Strg S</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Veröffentlichen…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Entwurf gespeichert</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to fix</source>
        <translation>
            <numerusform>%n Punkt zu beheben</numerusform>
            <numerusform>%n Punkte zu beheben</numerusform>
        </translation>
    </message>
    <message>
        <source>The draft is saved, but it can&apos;t be published yet.</source>
        <translation>Der Entwurf ist gespeichert, lässt sich aber noch nicht veröffentlichen.</translation>
    </message>
    <message>
        <source>The pages marked with ▲ say what to fix.</source>
        <translation>Die mit ▲ markierten Seiten sagen, was zu beheben ist.</translation>
    </message>
    <message>
        <source>Nothing was saved, because this event is on sale and could not be sold like this.</source>
        <translation>Nichts wurde gespeichert, denn die Veranstaltung ist im Verkauf und wäre so nicht verkäuflich.</translation>
    </message>
    <message>
        <source>The draft could not be saved like this.</source>
        <translation>So konnte der Entwurf nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Nothing was saved yet, because something can&apos;t be read as it is typed.</source>
        <translation>Noch wurde nichts gespeichert, weil etwas so, wie es eingegeben ist, nicht gelesen werden kann.</translation>
    </message>
</context>
<context>
    <name>parterre::EventLimitsFormPage</name>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Seats may be reserved and paid later</source>
        <translation>Plätze dürfen reserviert und später bezahlt werden</translation>
    </message>
    <message>
        <source> h</source>
        <translation> Std.</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Warn</source>
        <translation>Warnen</translation>
    </message>
    <message>
        <source>Forbid where another choice is as good</source>
        <translation>Verbieten, wo es gleich gut anders geht</translation>
    </message>
    <message>
        <source>The buyer&apos;s name stands on the ticket</source>
        <translation>Der Name des Käufers steht auf der Karte</translation>
    </message>
    <message>
        <source>Most tickets per person</source>
        <translation>Karten je Person, höchstens</translation>
    </message>
    <message>
        <source>Most tickets per order</source>
        <translation>Karten je Auftrag, höchstens</translation>
    </message>
    <message>
        <source>Time to choose and pay</source>
        <translation>Zeit zum Wählen und Zahlen</translation>
    </message>
    <message>
        <source>A reservation waits</source>
        <translation>Reservierung gilt</translation>
    </message>
    <message>
        <source>Single seats left between others</source>
        <translation>Einzelplätze zwischen anderen</translation>
    </message>
    <message>
        <source>Exchange and refund</source>
        <translation>Umtausch und Erstattung</translation>
    </message>
    <message>
        <source>Printed on the ticket.</source>
        <translation>Steht auf der Karte.</translation>
    </message>
    <message>
        <source>House: Stalls A 1, Stalls A 2
Press: Pit × 20</source>
        <translation>Haus: Parkett A 1, Parkett A 2
Presse: Innenraum × 20</translation>
    </message>
    <message>
        <source>House holds, one purpose a line</source>
        <translation>Kontingente, ein Zweck je Zeile</translation>
    </message>
    <message>
        <source>Begin a line with ! for places that are not sold at all, such as seats behind a camera.</source>
        <translation>Beginnen Sie eine Zeile mit ! für Plätze, die gar nicht verkauft werden, etwa hinter einer Kamera.</translation>
    </message>
    <message>
        <source>Write the purpose, a colon, then the places: House: Stalls A 1, Stalls A 2.</source>
        <translation>Schreiben Sie den Zweck, einen Doppelpunkt und die Plätze: Haus: Parkett A 1, Parkett A 2.</translation>
    </message>
    <message>
        <source>There is no place &quot;%1&quot; in this configuration.</source>
        <translation>In dieser Saalvariante gibt es keinen Platz „%1“.</translation>
    </message>
    <message>
        <source>Limits and house holds</source>
        <translation>Grenzen und Kontingente</translation>
    </message>
</context>
<context>
    <name>parterre::EventPanel</name>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Held and reserved</source>
        <translation>Gehalten und reserviert</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Kontingente</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Einnahmen</translation>
    </message>
    <message>
        <source>Open event</source>
        <translation>Veranstaltung öffnen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Pause sales</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Close sales</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Absagen…</translation>
    </message>
    <message>
        <source>Sales are open again.</source>
        <translation>Der Verkauf ist wieder offen.</translation>
    </message>
    <message>
        <source>Sales are paused.</source>
        <translation>Der Verkauf ist pausiert.</translation>
    </message>
    <message>
        <source>Sales are closed.</source>
        <translation>Der Verkauf ist geschlossen.</translation>
    </message>
    <message>
        <source>doors %1</source>
        <translation>Einlass %1</translation>
    </message>
    <message>
        <source>%1 of %2 sold, %3 held</source>
        <translation>%1 von %2 verkauft, %3 gehalten</translation>
    </message>
    <message>
        <source>Resume sales</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Reopen sales</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Clone %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Name of the new event, a week later</source>
        <translation>Name der neuen Veranstaltung, eine Woche später</translation>
    </message>
    <message>
        <source>Cloned as a draft, everything but the sales.</source>
        <translation>Als Entwurf kopiert, alles außer den Verkäufen.</translation>
    </message>
    <message>
        <source>Cancel %1?</source>
        <translation>%1 absagen?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Cancel the event</source>
        <translation>Veranstaltung absagen</translation>
    </message>
    <message>
        <source>The event is cancelled.</source>
        <translation>Die Veranstaltung ist abgesagt.</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Strg+D</translation>
    </message>
    <message numerus="yes">
        <source>Sales stop for good. %Ln ticket(s) were sold; giving the money back is a step of its own.</source>
        <translation>
            <numerusform>Der Verkauf endet endgültig. %Ln Karte ist verkauft; das Geld zurückzugeben ist ein eigener Schritt.</numerusform>
            <numerusform>Der Verkauf endet endgültig. %Ln Karten sind verkauft; das Geld zurückzugeben ist ein eigener Schritt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::EventPlaceFormPage</name>
    <message>
        <source>Choose a date</source>
        <translation>Datum wählen</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Spielort</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>Einlass</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Layout version</source>
        <translation>Saalplanversion</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Saalvariante</translation>
    </message>
    <message>
        <source>Open zones</source>
        <translation>Offene Bereiche</translation>
    </message>
    <message>
        <source>Untick what stays closed for this event.</source>
        <translation>Nehmen Sie das Häkchen bei Bereichen weg, die für diese Veranstaltung geschlossen bleiben.</translation>
    </message>
    <message>
        <source>Version %1 from %2</source>
        <translation>Version %1 ab %2</translation>
    </message>
    <message>
        <source>Place and time</source>
        <translation>Ort und Zeit</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln place(s)</source>
        <translation>
            <numerusform>%1, %Ln Platz</numerusform>
            <numerusform>%1, %Ln Plätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) for this event</source>
        <translation>
            <numerusform>%Ln Platz für diese Veranstaltung</numerusform>
            <numerusform>%Ln Plätze für diese Veranstaltung</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::EventPlan</name>
    <message>
        <source>Plan of the event</source>
        <translation>Plan der Veranstaltung</translation>
    </message>
</context>
<context>
    <name>parterre::EventPricesFormPage</name>
    <message>
        <source>An empty price is not sold</source>
        <translation>Ohne Preis kein Verkauf</translation>
    </message>
    <message>
        <source>Add ticket type</source>
        <translation>Kartenart hinzufügen</translation>
    </message>
    <message>
        <source> %, included</source>
        <translation> %, enthalten</translation>
    </message>
    <message>
        <source>Booking fee per ticket</source>
        <translation>Vorverkaufsgebühr je Karte</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>MwSt.</translation>
    </message>
    <message>
        <source>Adult</source>
        <translation>Erwachsene</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>Kartenart</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Buchstabe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Sold to</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Untick a category that is not for sale.</source>
        <translation>Nehmen Sie das Häkchen bei einer Kategorie weg, die nicht verkauft wird.</translation>
    </message>
    <message>
        <source>Name of ticket type %1</source>
        <translation>Name der Kartenart %1</translation>
    </message>
    <message>
        <source>Letter of %1</source>
        <translation>Buchstabe von %1</translation>
    </message>
    <message>
        <source>Note for %1</source>
        <translation>Hinweis zu %1</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Who may buy %1</source>
        <translation>Wer %1 kaufen darf</translation>
    </message>
    <message>
        <source>%1 needs proof</source>
        <translation>%1 braucht einen Nachweis</translation>
    </message>
    <message>
        <source>not sold</source>
        <translation>nicht im Verkauf</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Tickets and prices</source>
        <translation>Karten und Preise</translation>
    </message>
    <message>
        <source>ticket type %1</source>
        <translation>Kartenart %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>parterre::EventSalesFormPage</name>
    <message>
        <source>At once</source>
        <translation>Sofort</translation>
    </message>
    <message>
        <source>When the event ends</source>
        <translation>Wenn die Veranstaltung endet</translation>
    </message>
    <message>
        <source>At a fixed time</source>
        <translation>Zu einer festen Zeit</translation>
    </message>
    <message>
        <source>Some minutes after the start</source>
        <translation>Einige Minuten nach Beginn</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Sell to the last place</source>
        <translation>Bis zum letzten Platz verkaufen</translation>
    </message>
    <message>
        <source>Sales close</source>
        <translation>Verkauf endet</translation>
    </message>
    <message>
        <source>Closing time</source>
        <translation>Verkaufsende</translation>
    </message>
    <message>
        <source>Minutes after the start</source>
        <translation>Minuten nach Beginn</translation>
    </message>
    <message>
        <source>Sales open</source>
        <translation>Verkauf beginnt</translation>
    </message>
    <message>
        <source>Close when so many places are left</source>
        <translation>Schließen, wenn nur noch so viele Plätze frei sind</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Public from a date</source>
        <translation>Öffentlich ab Datum</translation>
    </message>
    <message>
        <source>Choose a date</source>
        <translation>Datum wählen</translation>
    </message>
    <message>
        <source>Sold at</source>
        <translation>Verkauft an</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Sichtbarkeit</translation>
    </message>
    <message>
        <source>Visible from</source>
        <translation>Sichtbar ab</translation>
    </message>
    <message>
        <source>Let customers in through a queue</source>
        <translation>Kunden über eine Warteschlange einlassen</translation>
    </message>
    <message>
        <source>Most customers choosing at once</source>
        <translation>Höchstens so viele Kunden wählen gleichzeitig</translation>
    </message>
    <message>
        <source>Most admissions a minute</source>
        <translation>Höchstens so viele werden je Minute eingelassen</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Verkauf</translation>
    </message>
</context>
<context>
    <name>parterre::EventsPage</name>
    <message>
        <source>No date</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Spielort</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Einnahmen</translation>
    </message>
    <message>
        <source>Name, artist or venue</source>
        <translation>Name, Mitwirkende, Ort</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Jeder Stand</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgesagt</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Neue Veranstaltung</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Strg N</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Veranstaltungen</translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>Noch keine Veranstaltungen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Veranstaltung</numerusform>
            <numerusform>%n Veranstaltungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open the event</source>
        <translation>Termin öffnen</translation>
    </message>
    <message>
        <source>Clone the event</source>
        <translation>Veranstaltung kopieren</translation>
    </message>
    <message>
        <source>First import and publish a venue&apos;s plan in the workspace Venues, Ctrl+6; then write an event, Ctrl+N.</source>
        <translation>Importieren und veröffentlichen Sie zuerst den Plan eines Spielorts im Bereich Spielorte, Strg+6; legen Sie dann eine Veranstaltung an, Strg+N.</translation>
    </message>
    <message>
        <source>No event matches.</source>
        <translation>Keine Veranstaltung passt dazu.</translation>
    </message>
    <message>
        <source>Search for something else, or choose all states.</source>
        <translation>Suchen Sie nach etwas anderem, oder wählen Sie „Jeder Stand“.</translation>
    </message>
</context>
<context>
    <name>parterre::FindEventDialog</name>
    <message>
        <source>Find event</source>
        <translation>Veranstaltung suchen</translation>
    </message>
    <message>
        <source>Name, artist or venue</source>
        <translation>Name, Mitwirkende, Ort</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Veranstaltungen</translation>
    </message>
    <message>
        <source>Sell this event</source>
        <translation>Diese Veranstaltung verkaufen</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
</context>
<context>
    <name>parterre::FormField</name>
    <message>
        <source>required</source>
        <translation>Pflichtfeld</translation>
    </message>
</context>
<context>
    <name>parterre::ImportDialog</name>
    <message>
        <source>Import a seating plan</source>
        <translation>Sitzplan importieren</translation>
    </message>
    <message>
        <source>New version of %1</source>
        <translation>Neue Version von %1</translation>
    </message>
    <message>
        <source>Plan in the file</source>
        <translation>Plan in der Datei</translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation>Bericht des Imports</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>%1 can&apos;t be imported.</source>
        <translation>%1 lässt sich nicht importieren.</translation>
    </message>
    <message>
        <source>Nothing was changed. The list says where the file is wrong; mend it there and try again.</source>
        <translation>Es wurde nichts geändert. Die Liste sagt, wo die Datei falsch ist; berichtigen Sie sie und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Why the file was refused</source>
        <translation>Warum die Datei abgelehnt wurde</translation>
    </message>
    <message numerus="yes">
        <source>%1 seats in %n zone(s)</source>
        <translation>
            <numerusform>%1 Plätze in %n Bereich</numerusform>
            <numerusform>%1 Plätze in %n Bereichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything was understood as it stands.</source>
        <translation>Alles wurde verstanden, wie es dasteht.</translation>
    </message>
    <message>
        <source>Give the venue a name. It is printed on the ticket.</source>
        <translation>Geben Sie dem Spielort einen Namen. Er steht auf der Karte.</translation>
    </message>
    <message>
        <source>Choose a time zone from the list, such as Europe/Berlin.</source>
        <translation>Wählen Sie eine Zeitzone aus der Liste, etwa Europe/Berlin.</translation>
    </message>
    <message>
        <source>Use a code such as EUR.</source>
        <translation>Nehmen Sie ein Kürzel wie EUR.</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n Anmerkung</numerusform>
            <numerusform>%n Anmerkungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::JoinQueueDialog</name>
    <message>
        <source>Add a customer</source>
        <translation>Kunde dazu</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Give a number</source>
        <translation>Nummer geben</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>parterre::KeyMapDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
</context>
<context>
    <name>parterre::LayoutPanel</name>
    <message>
        <source>Version %1, draft</source>
        <translation>Version %1, Entwurf</translation>
    </message>
    <message>
        <source>Version %1, retired</source>
        <translation>Version %1, abgelöst</translation>
    </message>
    <message>
        <source>Version %1 from %2</source>
        <translation>Vers. %1 ab %2</translation>
    </message>
    <message>
        <source>Layout version</source>
        <translation>Saalplanversion</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Saalvariante</translation>
    </message>
    <message>
        <source>Plan of the venue</source>
        <translation>Plan des Spielorts</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>Ergebnis der Prüfung</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>Veröffentlichen…</translation>
    </message>
    <message>
        <source>Configurations…</source>
        <translation>Saalvarianten…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message numerus="yes">
        <source>used by %n event(s), so it can&apos;t be changed</source>
        <translation>
            <numerusform>von %n Veranstaltung genutzt, daher unveränderlich</numerusform>
            <numerusform>von %n Veranstaltungen genutzt, daher unveränderlich</numerusform>
        </translation>
    </message>
    <message>
        <source>used by no event yet</source>
        <translation>noch von keiner Veranstaltung genutzt</translation>
    </message>
    <message>
        <source>Nothing to mend.</source>
        <translation>Nichts zu beheben.</translation>
    </message>
    <message numerus="yes">
        <source>Check: %n error(s) to mend before publishing</source>
        <translation>
            <numerusform>Prüfung: %n Fehler vor dem Veröffentlichen zu beheben</numerusform>
            <numerusform>Prüfung: %n Fehler vor dem Veröffentlichen zu beheben</numerusform>
        </translation>
    </message>
    <message>
        <source>Check: ready to publish</source>
        <translation>Prüfung: bereit zum Veröffentlichen</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>Parterre venues (*.json)</source>
        <translation>Parterre-Spielorte (*.json)</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 ließ sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Background plan…</source>
        <translation>Hintergrundplan…</translation>
    </message>
    <message>
        <source>Plan as PDF…</source>
        <translation>Plan als PDF…</translation>
    </message>
    <message>
        <source>Save the plan of %1</source>
        <translation>Plan von %1 speichern</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) in this configuration</source>
        <translation>
            <numerusform>%Ln Platz in dieser Saalvariante</numerusform>
            <numerusform>%Ln Plätze in dieser Saalvariante</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft from this</source>
        <translation>Entwurf daraus</translation>
    </message>
    <message>
        <source>A new draft with the same places; this version stays as it is</source>
        <translation>Ein neuer Entwurf mit denselben Plätzen; diese Version bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>Import a version…</source>
        <translation>Version importieren…</translation>
    </message>
    <message>
        <source>Version %1 is a draft with the same places.</source>
        <translation>Version %1 ist ein Entwurf mit denselben Plätzen.</translation>
    </message>
    <message>
        <source>Change it, then publish it from a day on. Events keep the version they have.</source>
        <translation>Ändern Sie ihn und veröffentlichen Sie ihn dann ab einem Tag. Veranstaltungen behalten ihre Version.</translation>
    </message>
</context>
<context>
    <name>parterre::LookButton</name>
    <message>
        <source>How it looks</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>High contrast	Ctrl+Shift+H</source>
        <translation>Hoher Kontrast	Strg+Umschalt+H</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Larger controls for touch	Ctrl+Shift+T</source>
        <translation>Größer für Touch	Strg+Umschalt+T</translation>
    </message>
</context>
<context>
    <name>parterre::MainWindow</name>
    <message>
        <source>Keys of this screen</source>
        <translation>Tasten dieser Ansicht</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Larger controls for touch</source>
        <translation>Größer für Touch</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
</context>
<context>
    <name>parterre::MapBar</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Ctrl B</source>
        <translation>Strg B</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Best seats are side by side</source>
        <translation>Die besten Plätze liegen nebeneinander</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Best %1</source>
        <translation>Beste %1</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Zoom %1</source>
        <translation>Zoom %1</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
</context>
<context>
    <name>parterre::MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>parterre::MomentEdit</name>
    <message>
        <source>Choose a date</source>
        <translation>Datum wählen</translation>
    </message>
    <message>
        <source>There is no %1 on %2: clocks go forward then. Choose %3 or later.</source>
        <translation>Am %2 gibt es %1 nicht: die Uhren werden vorgestellt. Wählen Sie %3 oder später.</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>%1, date</source>
        <translation>%1, Datum</translation>
    </message>
    <message>
        <source>%1, time</source>
        <translation>%1, Uhrzeit</translation>
    </message>
    <message>
        <source>%1, leave empty</source>
        <translation>%1, leer lassen</translation>
    </message>
    <message>
        <source>%1, choose a date</source>
        <translation>%1, Datum wählen</translation>
    </message>
</context>
<context>
    <name>parterre::MoneyEdit</name>
    <message>
        <source>Use a number such as %1.</source>
        <translation>Geben Sie eine Zahl wie %1 ein.</translation>
    </message>
    <message>
        <source>Use a number such as %1 or %2.</source>
        <translation>Geben Sie eine Zahl wie %1 oder %2 ein.</translation>
    </message>
    <message>
        <source>An amount below zero makes no sense here.</source>
        <translation>Ein Betrag unter null ist hier nicht sinnvoll.</translation>
    </message>
    <message>
        <source>That is more than %1.</source>
        <translation>Das ist mehr als %1.</translation>
    </message>
</context>
<context>
    <name>parterre::OfferButton</name>
    <message>
        <source>Best %1, %2, %3</source>
        <translation>Beste %1, %2, %3</translation>
    </message>
    <message>
        <source>Best %1</source>
        <translation>Beste %1</translation>
    </message>
</context>
<context>
    <name>parterre::OpenSalesDialog</name>
    <message>
        <source>Sales in progress</source>
        <translation>Laufende Verkäufe</translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>No sale is parked or in progress elsewhere.</source>
        <translation>Kein Verkauf ist geparkt oder anderswo im Gange.</translation>
    </message>
    <message>
        <source>Ctrl+H parks the one that you work on.</source>
        <translation>Strg+H parkt den, an dem Sie arbeiten.</translation>
    </message>
    <message>
        <source>This counter</source>
        <translation>Diese Kasse</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>geparkt</translation>
    </message>
    <message>
        <source>being worked on</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>being paid</source>
        <translation>wird bezahlt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>A payment is under way; nobody can take it over until that is answered.</source>
        <translation>Eine Zahlung läuft; bis sie beantwortet ist, kann niemand den Verkauf übernehmen.</translation>
    </message>
    <message>
        <source>“%1” is told that you have it now, and can&apos;t change it any more.</source>
        <translation>„%1“ erfährt, dass Sie ihn jetzt haben, und kann ihn nicht mehr ändern.</translation>
    </message>
    <message>
        <source>Its seats stay held, and its clock goes on.</source>
        <translation>Die Plätze bleiben gehalten, die Uhr läuft weiter.</translation>
    </message>
</context>
<context>
    <name>parterre::PaymentPanel</name>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Cash payment</source>
        <translation>Barzahlung</translation>
    </message>
    <message>
        <source>Cash to take</source>
        <translation>Bar zu kassieren</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Letzte Ziffer löschen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Cash to take %1</source>
        <translation>Bar zu kassieren: %1</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Passend</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>%1 nehmen</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlen.</translation>
    </message>
</context>
<context>
    <name>parterre::PersonButton</name>
    <message>
        <source>Person: %1</source>
        <translation>Person: %1</translation>
    </message>
</context>
<context>
    <name>parterre::PublishDialog</name>
    <message>
        <source>Publish version %1</source>
        <translation>Version %1 veröffentlichen</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Events can be set up on it from that day on. Once an event uses it, this version never changes: later changes become a new version.</source>
        <translation>Von diesem Tag an lassen sich Veranstaltungen damit anlegen. Sobald eine Veranstaltung sie nutzt, ändert sich diese Version nie mehr: spätere Änderungen werden eine neue Version.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Version %1 stays in force until the day before.</source>
        <translation>Version %1 gilt bis zum Tag davor.</translation>
    </message>
    <message>
        <source>No other version is in force on that day.</source>
        <translation>An diesem Tag gilt keine andere Version.</translation>
    </message>
</context>
<context>
    <name>parterre::QueuePage</name>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>How customers are let in</source>
        <translation>Wie Kunden eingelassen werden</translation>
    </message>
    <message>
        <source>Add a customer</source>
        <translation>Kunde dazu</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Strg N</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>Ctrl ⇧ N</source>
        <translation>Strg ⇧ N</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Call the next customer</source>
        <translation>Nächsten Kunden aufrufen</translation>
    </message>
    <message>
        <source>Call out once more</source>
        <translation>Noch einmal aufrufen</translation>
    </message>
    <message>
        <source>No event lets customers in through a queue.</source>
        <translation>Keine Veranstaltung lässt Kunden über eine Warteschlange ein.</translation>
    </message>
    <message>
        <source>Switch the queue on among the sales settings of an event.</source>
        <translation>Schalten Sie die Warteschlange bei den Verkaufseinstellungen einer Veranstaltung ein.</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Niemand wartet.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>the order is drawn when sales open</source>
        <translation>die Reihenfolge wird beim Verkaufsstart gelost</translation>
    </message>
    <message>
        <source>%1 was called.</source>
        <translation>%1 wurde aufgerufen.</translation>
    </message>
    <message>
        <source>The new number is %1.</source>
        <translation>Die neue Nummer ist %1.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>parterre::QueuePanel</name>
    <message>
        <source>Serve</source>
        <translation>Bedienen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Go on selling</source>
        <translation>Weiter verkaufen</translation>
    </message>
    <message>
        <source>Takes %1</source>
        <translation>Nimmt %1</translation>
    </message>
    <message>
        <source>Waits, others may pass</source>
        <translation>Wartet, lässt vor</translation>
    </message>
    <message>
        <source>Call out of turn</source>
        <translation>Außer der Reihe</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>Wieder aufrufen</translation>
    </message>
    <message>
        <source>Call out once more</source>
        <translation>Noch einmal aufrufen</translation>
    </message>
    <message>
        <source>Ctrl ⇧ R</source>
        <translation>Strg ⇧ R</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Nicht gekommen</translation>
    </message>
    <message>
        <source>Put forward</source>
        <translation>Vorziehen</translation>
    </message>
    <message>
        <source>In turn again</source>
        <translation>Wieder der Reihe nach</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Geht</translation>
    </message>
    <message>
        <source>%1, %2 left to come</source>
        <translation>%1, noch %2 Zeit</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, noch %2</translation>
    </message>
    <message>
        <source>%1, kept for %2</source>
        <translation>%1, noch %2 aufgehoben</translation>
    </message>
    <message>
        <source>is asked</source>
        <translation>wird gefragt</translation>
    </message>
    <message>
        <source>lets others pass</source>
        <translation>lässt andere vor</translation>
    </message>
    <message>
        <source>waits for the draw</source>
        <translation>wartet auf die Auslosung</translation>
    </message>
    <message>
        <source>Left to give</source>
        <translation>Noch zu vergeben</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Choosing now</source>
        <translation>Wählen gerade</translation>
    </message>
    <message>
        <source>Let in, last minute</source>
        <translation>Eingelassen, letzte Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Platz</numerusform>
            <numerusform>%n Plätze</numerusform>
        </translation>
    </message>
    <message>
        <source>put forward</source>
        <translation>vorgezogen</translation>
    </message>
    <message>
        <source>Nobody is chosen.</source>
        <translation>Niemand ist ausgewählt.</translation>
    </message>
</context>
<context>
    <name>parterre::QueueRulesDialog</name>
    <message>
        <source>How customers are let in</source>
        <translation>Wie Kunden eingelassen werden</translation>
    </message>
    <message>
        <source>Customers who choose at once, at most</source>
        <translation>Höchstens so viele Kunden wählen gleichzeitig</translation>
    </message>
    <message>
        <source>Let in within a minute, at most</source>
        <translation>Höchstens so viele werden in einer Minute eingelassen</translation>
    </message>
    <message>
        <source>Seconds that a called customer has to come</source>
        <translation>So viele Sekunden hat ein aufgerufener Kunde</translation>
    </message>
    <message>
        <source>Then the turn lapses and the places go to others.</source>
        <translation>Danach verfällt der Aufruf, und die Plätze bekommen andere.</translation>
    </message>
    <message>
        <source>Minutes that a lapsed number is kept</source>
        <translation>So viele Minuten wird eine verfallene Nummer aufgehoben</translation>
    </message>
    <message>
        <source>So long it may be called again, if there are still places.</source>
        <translation>So lange kann sie wieder aufgerufen werden, wenn es noch Plätze gibt.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>parterre::QueueTable</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Waiting or served at</source>
        <translation>Wartet oder bei</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>parterre::QuickEntryEdit</name>
    <message>
        <source>Quick entry</source>
        <translation>Schnelleingabe</translation>
    </message>
</context>
<context>
    <name>parterre::QuickEntryPanel</name>
    <message>
        <source>For example</source>
        <extracomment>Followed by three examples of quick entries and &quot;then Enter holds the best seats&quot;</extracomment>
        <translation>Zum Beispiel</translation>
    </message>
    <message>
        <source>then Enter holds the best seats</source>
        <translation>dann hält Enter die besten Plätze</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>give back the last one</source>
        <translation>letzten zurückgeben</translation>
    </message>
    <message>
        <source>category %1</source>
        <translation>Kategorie %1</translation>
    </message>
    <message>
        <source>may be split</source>
        <translation>auch getrennt</translation>
    </message>
    <message>
        <source>est. &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>ca. &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>est. &lt;b&gt;%1&lt;/b&gt;, basket &lt;b&gt;%2&lt;/b&gt;</source>
        <translation>ca. &lt;b&gt;%1&lt;/b&gt;, Korb &lt;b&gt;%2&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Estimated price %1</source>
        <translation>Geschätzter Preis %1</translation>
    </message>
    <message>
        <source>Estimated price %1, basket %2</source>
        <translation>Geschätzter Preis %1, Warenkorb %2</translation>
    </message>
</context>
<context>
    <name>parterre::Rail</name>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Lock (F12)</source>
        <translation>Sperren (F12)</translation>
    </message>
</context>
<context>
    <name>parterre::ReceiptPdf</name>
    <message>
        <source>Receipt %1</source>
        <translation>Kassenbeleg %1</translation>
    </message>
</context>
<context>
    <name>parterre::ReceiptRoll</name>
    <message>
        <source>Tax number %1</source>
        <translation>Steuernummer %1</translation>
    </message>
    <message>
        <source>COPY</source>
        <translation>KOPIE</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Auftrag %1</translation>
    </message>
    <message>
        <source>%1, served by %2</source>
        <comment>counter and clerk</comment>
        <translation>%1, bedient von %2</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>count and what: 1 × Adult</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 × %2 at %3</source>
        <comment>count, what and price of one</comment>
        <translation>%1 × %2 zu %3</translation>
    </message>
    <message>
        <source>Booking fee</source>
        <translation>Vorverkaufsgebühr</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>includes %1 % tax</source>
        <translation>enthält %1 % MwSt.</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Bankkarte</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Gutschein</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Rückgeld</translation>
    </message>
</context>
<context>
    <name>parterre::RemarkList</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>parterre::SaleChooser</name>
    <message>
        <source>No such seats are free.</source>
        <translation>Solche Plätze sind nicht frei.</translation>
    </message>
    <message>
        <source>%1, category %2</source>
        <translation>%1, Kategorie %2</translation>
    </message>
</context>
<context>
    <name>parterre::SaleClock</name>
    <message>
        <source>Paying…</source>
        <translation>Zahlung läuft…</translation>
    </message>
    <message>
        <source>Time left %1</source>
        <translation>Restzeit %1</translation>
    </message>
</context>
<context>
    <name>parterre::SalePage</name>
    <message>
        <source>Sell</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Seat map</source>
        <translation>Saalplan</translation>
    </message>
    <message>
        <source>The connection broke while the sale was saved. Don&apos;t take the money again: it is sent again by itself until we know.</source>
        <translation>Die Verbindung brach ab, während der Verkauf gespeichert wurde. Kassieren Sie nicht noch einmal: er wird von selbst erneut gesendet, bis wir es wissen.</translation>
    </message>
    <message>
        <source>Loading the seats…</source>
        <translation>Die Plätze werden geladen…</translation>
    </message>
    <message>
        <source>Checking availability…</source>
        <translation>Freie Plätze werden geprüft…</translation>
    </message>
    <message>
        <source>%1. It opens by itself.</source>
        <translation>%1. Der Verkauf öffnet von selbst.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Click a seat, or type how many.</source>
        <translation>Klicken Sie auf einen Platz oder tippen Sie, wie viele.</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 ist %2.</translation>
    </message>
    <message>
        <source>Held until %1</source>
        <translation>Gehalten bis %1</translation>
    </message>
    <message>
        <source>One order has %1 tickets at most.</source>
        <translation>Ein Auftrag hat höchstens %1 Karten.</translation>
    </message>
    <message numerus="yes">
        <source>Only %n place(s) are left there.</source>
        <translation>
            <numerusform>Dort ist nur noch %n Platz frei.</numerusform>
            <numerusform>Dort sind nur noch %n Plätze frei.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was just taken.</source>
        <translation>%1 wurde gerade vergeben.</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Diesen nehmen</translation>
    </message>
    <message>
        <source>Take them again</source>
        <translation>Wieder nehmen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Find event</source>
        <translation>Veranstaltung suchen</translation>
    </message>
    <message>
        <source>To quick entry</source>
        <translation>Zur Schnelleingabe</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Print, e-mail or collect</source>
        <translation>Drucken, E-Mail oder Abholung</translation>
    </message>
    <message>
        <source>Cash with change</source>
        <translation>Bar mit Rückgeld</translation>
    </message>
    <message>
        <source>Cash exact: sell the basket</source>
        <translation>Bar passend verkaufen</translation>
    </message>
    <message>
        <source>Best seats, then the next best</source>
        <translation>Beste, dann nächste Plätze</translation>
    </message>
    <message>
        <source>Ten more minutes</source>
        <translation>Zehn Minuten mehr</translation>
    </message>
    <message>
        <source>Repeat the last request</source>
        <translation>Letzte Anfrage wiederholen</translation>
    </message>
    <message>
        <source>Give back what was taken last</source>
        <translation>Letzten zurückgeben</translation>
    </message>
    <message>
        <source>Empty the basket</source>
        <translation>Warenkorb leeren</translation>
    </message>
    <message>
        <source>Seat list</source>
        <translation>Platzliste</translation>
    </message>
    <message>
        <source>Map or list</source>
        <translation>Plan oder Liste</translation>
    </message>
    <message>
        <source>Quick entry</source>
        <translation>Schnelleingabe</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>Warenkorb</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Hold the best seats</source>
        <translation>Die besten Plätze halten</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Umschalt+Enter</translation>
    </message>
    <message>
        <source>Choose so many on the map</source>
        <translation>So viele auf dem Plan wählen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Alt+1 … 9</source>
        <translation>Alt+1 … 9</translation>
    </message>
    <message>
        <source>Sell that event</source>
        <translation>Diesen Termin verkaufen</translation>
    </message>
    <message>
        <source>Nearest free: %1</source>
        <translation>Am nächsten frei: %1</translation>
    </message>
    <message>
        <source>%1 is taken.</source>
        <translation>%1 ist vergeben.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s) are taken.</source>
        <translation>
            <numerusform>%1 und %n weiterer sind vergeben.</numerusform>
            <numerusform>%1 und %n weitere sind vergeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 seats are yours again.</source>
        <translation>%1 von %2 Plätzen gehören wieder Ihnen.</translation>
    </message>
    <message>
        <source>The basket was emptied. Its places are given back in 10 seconds.</source>
        <translation>Der Warenkorb ist geleert. Seine Plätze werden in 10 Sekunden zurückgegeben.</translation>
    </message>
    <message>
        <source>Ctrl Z</source>
        <translation>Strg Z</translation>
    </message>
    <message numerus="yes">
        <source>Choose %n seat(s) on the map. Esc ends it.</source>
        <translation>
            <numerusform>Wählen Sie %n Platz auf dem Plan. Esc beendet das.</numerusform>
            <numerusform>Wählen Sie %n Plätze auf dem Plan. Esc beendet das.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your %n seat(s) are held until %1.</source>
        <translation>
            <numerusform>Ihr %n Platz ist bis %1 gehalten.</numerusform>
            <numerusform>Ihre %n Plätze sind bis %1 gehalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the map shows may be old.</source>
        <translation>Was der Plan zeigt, kann veraltet sein.</translation>
    </message>
    <message>
        <source>The database doesn&apos;t answer. Trying again…</source>
        <translation>Die Datenbank antwortet nicht. Neuer Versuch läuft…</translation>
    </message>
    <message>
        <source>Park the sale, or take one up</source>
        <translation>Verkauf parken oder einen aufnehmen</translation>
    </message>
    <message>
        <source>Take it up</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Ctrl H</source>
        <translation>Strg H</translation>
    </message>
    <message>
        <source>The sale is parked. Its seats stay held while its clock runs.</source>
        <translation>Der Verkauf ist geparkt. Die Plätze bleiben gehalten, solange seine Uhr läuft.</translation>
    </message>
    <message>
        <source>This sale is this counter&apos;s now.</source>
        <translation>Dieser Verkauf gehört jetzt dieser Kasse.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>ticket type and its price</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>This was not done: the database doesn&apos;t answer.</source>
        <translation>Das wurde nicht ausgeführt: Die Datenbank antwortet nicht.</translation>
    </message>
    <message>
        <source>The server failed before it had passed these places on to the one that took over. They were taken again; nothing was charged.</source>
        <translation>Der Server ist ausgefallen, bevor er diese Plätze dem weitergegeben hatte, der übernommen hat. Sie wurden erneut genommen; es wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>It is %1 now, no longer what was shown before. Nothing was charged yet: tell the customer, then take the payment.</source>
        <translation>Es sind jetzt %1, nicht mehr die zuvor gezeigte Summe. Es wurde noch nichts berechnet: Sagen Sie es dem Kunden, dann kassieren Sie.</translation>
    </message>
    <message>
        <source>Nothing on sale at this counter today.
Events are put on sale in the workspace Events, Ctrl+5.</source>
        <translation>An dieser Kasse ist heute nichts im Verkauf.
Veranstaltungen kommen im Bereich Termine in den Verkauf, Strg+5.</translation>
    </message>
</context>
<context>
    <name>parterre::SaleStrip</name>
    <message>
        <source>Show PDF</source>
        <translation>PDF zeigen</translation>
    </message>
    <message>
        <source>Undo sale</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>Sold %n · order %1</source>
        <translation>
            <numerusform>%n verkauft · Auftrag %1</numerusform>
            <numerusform>%n verkauft · Auftrag %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Rückgeld %1</translation>
    </message>
    <message>
        <source>Order %1 was undone.</source>
        <translation>Auftrag %1 wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>The seats are free again. Give the money back.</source>
        <translation>Die Plätze sind wieder frei. Geben Sie das Geld zurück.</translation>
    </message>
</context>
<context>
    <name>parterre::SaleTickets</name>
    <message>
        <source>Parterre tickets</source>
        <translation>Parterre-Karten</translation>
    </message>
    <message>
        <source>The tickets couldn&apos;t be read for printing. %1</source>
        <translation>Die Karten ließen sich nicht zum Drucken lesen. %1</translation>
    </message>
    <message>
        <source> receipt</source>
        <translation> Kassenbeleg</translation>
    </message>
    <message>
        <source>The tickets&apos; file couldn&apos;t be written: %1. The sale is complete; print it again from Orders.</source>
        <translation>Die Datei mit den Karten ließ sich nicht schreiben: %1. Der Verkauf ist abgeschlossen; drucken Sie sie unter „Aufträge“ noch einmal.</translation>
    </message>
    <message>
        <source>No program opens PDF files here. The tickets are in %1</source>
        <translation>Hier öffnet kein Programm PDF-Dateien. Die Karten liegen in %1</translation>
    </message>
</context>
<context>
    <name>parterre::SaleWords</name>
    <message numerus="yes">
        <source>%n place(s) in %1</source>
        <translation>
            <numerusform>%n Platz in %1</numerusform>
            <numerusform>%n Plätze in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 together</source>
        <translation>%1 zusammen</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a ticket type here. There are %2.</source>
        <translation>„%1“ ist hier keine Kartenart. Es gibt %2.</translation>
    </message>
    <message>
        <source>Say which tickets the %1 are, for example %1a.</source>
        <translation>Sagen Sie, welche Karten die %1 sind, zum Beispiel %1a.</translation>
    </message>
    <message>
        <source>Zero tickets can&apos;t be sold.</source>
        <translation>Null Karten lassen sich nicht verkaufen.</translation>
    </message>
    <message>
        <source>One order has %1 tickets at most.</source>
        <translation>Ein Auftrag hat höchstens %1 Karten.</translation>
    </message>
    <message>
        <source>Type the letter of a price category after @.</source>
        <translation>Tippen Sie nach @ den Buchstaben einer Preiskategorie.</translation>
    </message>
    <message>
        <source>There is no category %1. There are %2.</source>
        <translation>Es gibt keine Kategorie %1. Es gibt %2.</translation>
    </message>
    <message>
        <source>Category %1 isn&apos;t for sale.</source>
        <translation>Kategorie %1 ist nicht im Verkauf.</translation>
    </message>
    <message>
        <source>%2 tickets aren&apos;t sold in category %1.</source>
        <translation>%2 gibt es in Kategorie %1 nicht.</translation>
    </message>
    <message>
        <source>Type the beginning of a section&apos;s name after /.</source>
        <translation>Tippen Sie nach / den Anfang eines Blocknamens.</translation>
    </message>
    <message>
        <source>No section begins with “%1”.</source>
        <translation>Kein Block beginnt mit „%1“.</translation>
    </message>
    <message>
        <source>%1 was given twice.</source>
        <translation>%1 steht zweimal da.</translation>
    </message>
    <message>
        <source>Nothing may follow the minus sign.</source>
        <translation>Nach dem Minuszeichen darf nichts stehen.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t understood here. Try 2, 2a2c or 2@B.</source>
        <translation>„%1“ ist hier nicht verständlich. Versuchen Sie 2, 2a2c oder 2@B.</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Ausverkauft</translation>
    </message>
    <message>
        <source>On sale in %1</source>
        <translation>Im Verkauf in %1</translation>
    </message>
    <message>
        <source>On sale %1</source>
        <translation>Im Verkauf ab %1</translation>
    </message>
    <message>
        <source>Sales are paused</source>
        <translation>Verkauf pausiert</translation>
    </message>
    <message>
        <source>Paused, goes on in %1</source>
        <translation>Pausiert, weiter in %1</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>Pausiert bis %1</translation>
    </message>
    <message>
        <source>Sales are closed</source>
        <translation>Verkauf geschlossen</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Vorbei</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgesagt</translation>
    </message>
    <message>
        <source>Not on sale</source>
        <translation>Nicht im Verkauf</translation>
    </message>
    <message>
        <source>%1 isn&apos;t sold in category %2. Choose another ticket type.</source>
        <translation>%1 gibt es in Kategorie %2 nicht. Wählen Sie eine andere Kartenart.</translation>
    </message>
    <message>
        <source>Tickets of this event carry a name. Enter the buyer&apos;s.</source>
        <translation>Karten dieser Veranstaltung tragen einen Namen. Geben Sie den des Käufers ein.</translation>
    </message>
    <message>
        <source>That address isn&apos;t complete. Tickets can&apos;t be e-mailed.</source>
        <translation>Diese Adresse ist unvollständig. Die Karten lassen sich nicht mailen.</translation>
    </message>
    <message>
        <source>That address has no @. Tickets can&apos;t be e-mailed.</source>
        <translation>Diese Adresse hat kein @. Die Karten lassen sich nicht mailen.</translation>
    </message>
    <message>
        <source>Enter an e-mail address, or print the tickets.</source>
        <translation>Geben Sie eine E-Mail-Adresse ein oder drucken Sie die Karten.</translation>
    </message>
    <message>
        <source>Enter the name of the person who collects the tickets.</source>
        <translation>Geben Sie den Namen der Person ein, die die Karten abholt.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>Abholen</translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n Platz</numerusform>
            <numerusform>%n Plätze</numerusform>
        </translation>
    </message>
    <message>
        <source>row %1: %2</source>
        <translation>Reihe %1: %2</translation>
    </message>
    <message>
        <source>This person already has %1 tickets; %2 is the most.</source>
        <translation>Diese Person hat schon %1 Karten; höchstens %2 sind erlaubt.</translation>
    </message>
</context>
<context>
    <name>parterre::SearchBar</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>parterre::SeatFilterButton</name>
    <message>
        <source>Beside an aisle</source>
        <translation>Am Gang</translation>
    </message>
    <message>
        <source>Without steps</source>
        <translation>Ohne Stufen</translation>
    </message>
    <message>
        <source>No restricted view</source>
        <translation>Ohne Sichtbehinderung</translation>
    </message>
    <message>
        <source>Show all seats</source>
        <translation>Alle Plätze zeigen</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Any seat</source>
        <translation>Jeder Platz</translation>
    </message>
    <message numerus="yes">
        <source>%n side by side</source>
        <translation>
            <numerusform>%n nebeneinander</numerusform>
            <numerusform>%n nebeneinander</numerusform>
        </translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Any price</source>
        <translation>Jeder Preis</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <comment>price</comment>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message numerus="yes">
        <source>Filter: %n conditions</source>
        <translation>
            <numerusform>Filter: %n Bedingung</numerusform>
            <numerusform>Filter: %n Bedingungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::SeatGoToEdit</name>
    <message>
        <source>Section, row, seat</source>
        <translation>Block, Reihe, Platz</translation>
    </message>
    <message>
        <source>Go to seat</source>
        <translation>Zum Platz</translation>
    </message>
    <message>
        <source>There is no such seat here.</source>
        <translation>Diesen Platz gibt es hier nicht.</translation>
    </message>
</context>
<context>
    <name>parterre::SeatLegendButton</name>
    <message>
        <source>%1: %L2</source>
        <translation>%1: %L2</translation>
    </message>
    <message numerus="yes">
        <source>Show %1 only, %Ln seat(s)</source>
        <translation>
            <numerusform>Nur %1 zeigen, %Ln Platz</numerusform>
            <numerusform>Nur %1 zeigen, %Ln Plätze</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::SeatListPanel</name>
    <message>
        <source>Free seats as a list</source>
        <translation>Freie Plätze als Liste</translation>
    </message>
    <message>
        <source>Section or row</source>
        <translation>Block oder Reihe</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>In der Liste suchen</translation>
    </message>
    <message>
        <source>Seats together</source>
        <translation>Plätze zusammen</translation>
    </message>
    <message>
        <source>Free seats</source>
        <translation>Freie Plätze</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Choose places…</source>
        <translation>Plätze wählen…</translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln</source>
        <comment>seats</comment>
        <translation>
            <numerusform>%Ln nehmen</numerusform>
            <numerusform>%Ln nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>No seats like these are free.</source>
        <translation>Solche Plätze sind nicht frei.</translation>
    </message>
    <message>
        <source>Try fewer together, or other words.</source>
        <translation>Versuchen Sie es mit weniger nebeneinander oder mit anderen Wörtern.</translation>
    </message>
</context>
<context>
    <name>parterre::SeatMapLegend</name>
    <message>
        <source>Yours</source>
        <translation>Ihre</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>Eingelassen</translation>
    </message>
    <message>
        <source>Not for sale</source>
        <translation>Nicht im Verkauf</translation>
    </message>
    <message>
        <source>Legend and filter</source>
        <translation>Legende und Filter</translation>
    </message>
    <message>
        <source>Your seats</source>
        <translation>Ihre Plätze</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Vergeben</translation>
    </message>
    <message>
        <source>Wheelchair</source>
        <translation>Rollstuhl</translation>
    </message>
    <message>
        <source>share sold</source>
        <translation>Anteil verkauft</translation>
    </message>
</context>
<context>
    <name>parterre::SeatMapText</name>
    <message>
        <source>Stage</source>
        <translation>Bühne</translation>
    </message>
    <message numerus="yes">
        <source>%Ln yours</source>
        <comment>places</comment>
        <translation>
            <numerusform>%Ln Ihr Platz</numerusform>
            <numerusform>%Ln Ihre Plätze</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of seat, remark</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Space takes it · Shift and arrows: to here</source>
        <translation>Leertaste nimmt · Umschalt+Pfeile: bis hier</translation>
    </message>
    <message>
        <source>Click to take · Shift: to here</source>
        <translation>Klick nimmt · Umschalt: bis hier</translation>
    </message>
    <message>
        <source>Click to give it back</source>
        <translation>Klick gibt zurück</translation>
    </message>
    <message>
        <source>Click to choose how many</source>
        <translation>Klick wählt die Anzahl</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>tier, free places</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Step-free</source>
        <translation>Stufenlos</translation>
    </message>
    <message>
        <source>Entrance %1</source>
        <translation>Eingang %1</translation>
    </message>
    <message>
        <source>Enter opens the section</source>
        <translation>Enter öffnet den Block</translation>
    </message>
    <message>
        <source>Enter chooses how many</source>
        <translation>Enter wählt die Anzahl</translation>
    </message>
    <message numerus="yes">
        <source>%Ln free</source>
        <translation>
            <numerusform>%Ln frei</numerusform>
            <numerusform>%Ln frei</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>%1 von %2 frei</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>lowest price</comment>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Ausverkauft</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>Stehplätze</translation>
    </message>
    <message>
        <source>standing · %1</source>
        <comment>price</comment>
        <translation>Stehplätze · %1</translation>
    </message>
    <message>
        <source>available</source>
        <comment>seat</comment>
        <translation>frei</translation>
    </message>
    <message>
        <source>selected</source>
        <comment>seat</comment>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>held by another counter</source>
        <comment>seat</comment>
        <translation>von einer anderen Kasse gehalten</translation>
    </message>
    <message>
        <source>sold</source>
        <comment>seat</comment>
        <translation>verkauft</translation>
    </message>
    <message>
        <source>blocked</source>
        <comment>seat</comment>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>reserved</source>
        <comment>seat</comment>
        <translation>reserviert</translation>
    </message>
    <message>
        <source>not for sale</source>
        <comment>seat</comment>
        <translation>nicht im Verkauf</translation>
    </message>
    <message>
        <source>checked in</source>
        <comment>seat</comment>
        <translation>eingelassen</translation>
    </message>
    <message>
        <source>being taken</source>
        <comment>seat</comment>
        <translation>wird genommen</translation>
    </message>
    <message>
        <source>wheelchair place</source>
        <translation>Rollstuhlplatz</translation>
    </message>
    <message>
        <source>companion seat</source>
        <translation>Begleitplatz</translation>
    </message>
    <message>
        <source>restricted view</source>
        <translation>eingeschränkte Sicht</translation>
    </message>
    <message>
        <source>house seat</source>
        <translation>Dienstplatz</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Tisch %1</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Reihe %1</translation>
    </message>
    <message>
        <source>%1 · Table %2 · Seat %3</source>
        <translation>%1 · Tisch %2 · Platz %3</translation>
    </message>
    <message>
        <source>%1 · Row %2 · Seat %3</source>
        <translation>%1 · Reihe %2 · Platz %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>row and seat</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, table %2, seat %3</source>
        <translation>%1, Tisch %2, Platz %3</translation>
    </message>
    <message>
        <source>%1, row %2, seat %3</source>
        <translation>%1, Reihe %2, Platz %3</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a spoken seat</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1, sold out</source>
        <translation>%1, ausverkauft</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>section, free places</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, from %3</source>
        <comment>section, free places, price</comment>
        <translation>%1, %2, ab %3</translation>
    </message>
    <message>
        <source>%1, standing, %2</source>
        <comment>area, free places</comment>
        <translation>%1, Stehplätze, %2</translation>
    </message>
    <message>
        <source>%1, standing, %2, %3</source>
        <comment>area, free places, price</comment>
        <translation>%1, Stehplätze, %2, %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>letter and name of a category</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 · %3</source>
        <comment>letter, name and price of a category</comment>
        <translation>%1 %2 · %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>free places, lowest price</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Space gives it back</source>
        <translation>Leertaste gibt ihn zurück</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>section, free places</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>parterre::SeatMapView</name>
    <message>
        <source>Closer, then tap your seat</source>
        <translation>Näher heran, dann Platz antippen</translation>
    </message>
    <message>
        <source>Seat map</source>
        <translation>Saalplan</translation>
    </message>
</context>
<context>
    <name>parterre::SeatRunModel</name>
    <message>
        <source>%1 %2 %3</source>
        <comment>section, row, seat</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1 %2 %3–%4</source>
        <comment>section, row, first seat, last seat</comment>
        <translation>%1 %2 %3–%4</translation>
    </message>
    <message numerus="yes">
        <source>%Ln standing places</source>
        <translation>
            <numerusform>%Ln Stehplatz</numerusform>
            <numerusform>%Ln Stehplätze</numerusform>
        </translation>
    </message>
    <message>
        <source>single seat</source>
        <translation>Einzelplatz</translation>
    </message>
    <message numerus="yes">
        <source>%Ln together</source>
        <translation>
            <numerusform>%Ln zusammen</numerusform>
            <numerusform>%Ln zusammen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>letter and name of a category</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
</context>
<context>
    <name>parterre::StatusStrip</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status message: %1</source>
        <translation>Statusmeldung: %1</translation>
    </message>
    <message>
        <source>Status message</source>
        <translation>Statusmeldung</translation>
    </message>
</context>
<context>
    <name>parterre::Style</name>
    <message>
        <source>Clear the field</source>
        <translation>Feld leeren</translation>
    </message>
</context>
<context>
    <name>parterre::TaskDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close the dialog</source>
        <translation>Dialog schließen</translation>
    </message>
</context>
<context>
    <name>parterre::TicketPdf</name>
    <message>
        <source>Tickets %1</source>
        <translation>Karten %1</translation>
    </message>
</context>
<context>
    <name>parterre::TicketSheet</name>
    <message>
        <source>SPECIMEN</source>
        <translation>MUSTER</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date and time: Saturday 4 April 2026, 20:00</comment>
        <translation>%1, %2 Uhr</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <comment>date pattern of Qt: Saturday 4 April 2026</comment>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>Doors open %1</source>
        <translation>Einlass %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>venue and its address</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Area, no numbered seat</source>
        <translation>Fläche, kein nummerierter Platz</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tisch</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Entrance</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>bring your proof</source>
        <translation>Nachweis mitbringen</translation>
    </message>
    <message>
        <source>incl. %1 booking fee</source>
        <translation>inkl. %1 Vorverkaufsgebühr</translation>
    </message>
    <message>
        <source>incl. %1 % tax</source>
        <translation>inkl. %1 % MwSt.</translation>
    </message>
    <message>
        <source>%1, category %2</source>
        <comment>ticket type and price category</comment>
        <translation>%1, Kategorie %2</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>The code lets one person in, once. Keep it to yourself and show it at the door, on paper or on a screen.</source>
        <translation>Der Code lässt eine Person ein, einmal. Behalten Sie ihn für sich und zeigen Sie ihn am Einlass, auf Papier oder auf dem Bildschirm.</translation>
    </message>
    <message>
        <source>%1, seat %2</source>
        <translation>%1, Platz %2</translation>
    </message>
    <message>
        <source>%1, table %2, seat %3</source>
        <translation>%1, Tisch %2, Platz %3</translation>
    </message>
    <message>
        <source>%1, row %2, seat %3</source>
        <translation>%1, Reihe %2, Platz %3</translation>
    </message>
    <message>
        <source>Ticket %1 of %2</source>
        <translation>Karte %1 von %2</translation>
    </message>
</context>
<context>
    <name>parterre::TopBar</name>
    <message>
        <source>Station</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Where the house is…</source>
        <translation>Wo das Haus ist…</translation>
    </message>
    <message>
        <source>%1 serving</source>
        <translation>%1 wird bedient</translation>
    </message>
    <message>
        <source>The database takes long to answer. What was asked for is under way.</source>
        <translation>Die Datenbank antwortet langsam. Was angefordert wurde, ist unterwegs.</translation>
    </message>
</context>
<context>
    <name>parterre::TypeStepper</name>
    <message>
        <source>One %1 less</source>
        <translation>%1: eins weniger</translation>
    </message>
    <message>
        <source>One %1 more</source>
        <translation>%1: eins mehr</translation>
    </message>
</context>
<context>
    <name>parterre::VenuesPage</name>
    <message>
        <source>No layout yet</source>
        <translation>Noch kein Saalplan</translation>
    </message>
    <message>
        <source>Draft only</source>
        <translation>Nur Entwurf</translation>
    </message>
    <message numerus="yes">
        <source>%n configuration(s)</source>
        <translation>
            <numerusform>%n Saalvariante</numerusform>
            <numerusform>%n Saalvarianten</numerusform>
        </translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Spielort</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Saalplan</translation>
    </message>
    <message>
        <source>Venues</source>
        <translation>Spielorte</translation>
    </message>
    <message>
        <source>Import a plan</source>
        <translation>Plan importieren</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Strg N</translation>
    </message>
    <message>
        <source>No venues yet.</source>
        <translation>Noch keine Spielorte.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n venue(s)</source>
        <translation>
            <numerusform>%n Spielort</numerusform>
            <numerusform>%n Spielorte</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a seating plan</source>
        <translation>Sitzplan importieren</translation>
    </message>
    <message>
        <source>Seating plans (*.json *.csv *.txt);;All files (*)</source>
        <translation>Sitzpläne (*.json *.csv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 is too large for a seating plan.</source>
        <translation>%1 ist zu groß für einen Sitzplan.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be opened: %2</source>
        <translation>%1 lässt sich nicht öffnen: %2</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Import a seating plan to begin, Ctrl+N.</source>
        <translation>Importieren Sie zuerst einen Sitzplan, Strg+N.</translation>
    </message>
</context>
<context>
    <name>parterre::Waiting</name>
    <message>
        <source>Working</source>
        <translation>Es wird gearbeitet</translation>
    </message>
</context>
</TS>
