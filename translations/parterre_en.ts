<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ComplaintText</name>
    <message numerus="yes">
        <source>%n seats have no price category.</source>
        <translation>
            <numerusform>%n seat has no price category.</numerusform>
            <numerusform>%n seats have no price category.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats have no number.</source>
        <translation>
            <numerusform>%n seat has no number.</numerusform>
            <numerusform>%n seats have no number.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The row has %n seats without an aisle.</source>
        <translation>
            <numerusform>The row has %n seat without an aisle.</numerusform>
            <numerusform>The row has %n seats without an aisle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats lie outside the plan.</source>
        <translation>
            <numerusform>%n seat lies outside the plan.</numerusform>
            <numerusform>%n seats lie outside the plan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n categories are more than the letters A to Z.</source>
        <translation>
            <numerusform>%n category is more than the letters A to Z.</numerusform>
            <numerusform>%n categories are more than the letters A to Z.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n more of the same kind.</source>
        <translation>
            <numerusform>There is %n more of the same kind.</numerusform>
            <numerusform>There are %n more of the same kind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats lose their kind, such as wheelchair place.</source>
        <translation>
            <numerusform>%n seat loses its kind, such as wheelchair place.</numerusform>
            <numerusform>%n seats lose their kind, such as wheelchair place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats lose their note.</source>
        <translation>
            <numerusform>%n seat loses its note.</numerusform>
            <numerusform>%n seats lose their note.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n areas become drawings without a capacity.</source>
        <translation>
            <numerusform>%n area becomes a drawing without a capacity.</numerusform>
            <numerusform>%n areas become drawings without a capacity.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %n errors in the designer. Choose another or mend them.</source>
        <translation>
            <numerusform>“%1” has %n error in the designer. Choose another or mend it.</numerusform>
            <numerusform>“%1” has %n errors in the designer. Choose another or mend them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tickets are sold with “%2”. Changing needs a reseat report.</source>
        <translation>
            <numerusform>%n ticket is sold with “%2”. Changing needs a reseat report.</numerusform>
            <numerusform>%n tickets are sold with “%2”. Changing needs a reseat report.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places put aside for “%1” are not open in this configuration.</source>
        <translation>
            <numerusform>%n place put aside for “%1” is not open in this configuration.</numerusform>
            <numerusform>%n places put aside for “%1” are not open in this configuration.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats put aside for “%1” are already put aside for something else.</source>
        <translation>
            <numerusform>%n seat put aside for “%1” is already put aside for something else.</numerusform>
            <numerusform>%n seats put aside for “%1” are already put aside for something else.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” puts aside %n places more than the area has.</source>
        <translation>
            <numerusform>“%1” puts aside %n place more than the area has.</numerusform>
            <numerusform>“%1” puts aside %n places more than the area has.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Category %1 (%n places) has no price, so nobody can buy it. Set a price or mark it “not for sale”.</source>
        <translation>
            <numerusform>Category %1 (%n place) has no price, so nobody can buy it. Set a price or mark it “not for sale”.</numerusform>
            <numerusform>Category %1 (%n places) has no price, so nobody can buy it. Set a price or mark it “not for sale”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places have no price category, so nobody can buy them.</source>
        <translation>
            <numerusform>%n place has no price category, so nobody can buy it.</numerusform>
            <numerusform>%n places have no price category, so nobody can buy them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That is more than the %n places of this event.</source>
        <translation>
            <numerusform>That is more than the %n place of this event.</numerusform>
            <numerusform>That is more than the %n places of this event.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::AreaStepper</name>
    <message numerus="yes">
        <source>%Ln place(s) free</source>
        <translation>
            <numerusform>%Ln place free</numerusform>
            <numerusform>%Ln places free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n</source>
        <translation>
            <numerusform>Take %n</numerusform>
            <numerusform>Take %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::BasketEmpty</name>
    <message numerus="yes">
        <source>%n parked sale(s)</source>
        <translation>
            <numerusform>%n parked sale</numerusform>
            <numerusform>%n parked sales</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::CommandText</name>
    <message numerus="yes">
        <source>The database was brought up to date in %n steps.</source>
        <translation>
            <numerusform>The database was brought up to date in %n step.</numerusform>
            <numerusform>The database was brought up to date in %n steps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n breaches found</source>
        <translation>
            <numerusform>%n breach found</numerusform>
            <numerusform>%n breaches found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tickets of order %1 were written to %2.</source>
        <translation>
            <numerusform>%n ticket of order %1 was written to %2.</numerusform>
            <numerusform>%n tickets of order %1 were written to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more offers; ask for them with --offer 2 and so on.</source>
        <translation>
            <numerusform>%n more offer; ask for it with --offer 2.</numerusform>
            <numerusform>%n more offers; ask for them with --offer 2 and so on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders that were acknowledged are not there.</source>
        <translation>
            <numerusform>%n order that was acknowledged is not there.</numerusform>
            <numerusform>%n orders that were acknowledged are not there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are there that nobody was told of.</source>
        <translation>
            <numerusform>%n order is there that nobody was told of.</numerusform>
            <numerusform>%n orders are there that nobody was told of.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n buyers found nothing though places were left.</source>
        <translation>
            <numerusform>%n buyer found nothing though places were left.</numerusform>
            <numerusform>%n buyers found nothing though places were left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::ConfigurationsDialog</name>
    <message numerus="yes">
        <source>%1, %Ln place(s)</source>
        <translation>
            <numerusform>%1, %Ln place</numerusform>
            <numerusform>%1, %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::EventChip</name>
    <message numerus="yes">
        <source>%n place(s) in the basket</source>
        <translation>
            <numerusform>%n place in the basket</numerusform>
            <numerusform>%n places in the basket</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the basket</source>
        <translation>
            <numerusform>%n in the basket</numerusform>
            <numerusform>%n in the basket</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::EventFormDialog</name>
    <message numerus="yes">
        <source>%n thing(s) to fix</source>
        <translation>
            <numerusform>%n thing to fix</numerusform>
            <numerusform>%n things to fix</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::EventPanel</name>
    <message numerus="yes">
        <source>Sales stop for good. %Ln ticket(s) were sold; giving the money back is a step of its own.</source>
        <translation>
            <numerusform>Sales stop for good. %Ln ticket was sold; giving the money back is a step of its own.</numerusform>
            <numerusform>Sales stop for good. %Ln tickets were sold; giving the money back is a step of its own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::EventPlaceFormPage</name>
    <message numerus="yes">
        <source>%1, %Ln place(s)</source>
        <translation>
            <numerusform>%1, %Ln place</numerusform>
            <numerusform>%1, %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) for this event</source>
        <translation>
            <numerusform>%Ln place for this event</numerusform>
            <numerusform>%Ln places for this event</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::EventsPage</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::ImportDialog</name>
    <message numerus="yes">
        <source>%1 seats in %n zone(s)</source>
        <translation>
            <numerusform>%1 seats in %n zone</numerusform>
            <numerusform>%1 seats in %n zones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::LayoutPanel</name>
    <message numerus="yes">
        <source>%Ln place(s) in this configuration</source>
        <translation>
            <numerusform>%Ln place in this configuration</numerusform>
            <numerusform>%Ln places in this configuration</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>used by %n event(s), so it can&apos;t be changed</source>
        <translation>
            <numerusform>used by %n event, so it can&apos;t be changed</numerusform>
            <numerusform>used by %n events, so it can&apos;t be changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Check: %n error(s) to mend before publishing</source>
        <translation>
            <numerusform>Check: %n error to mend before publishing</numerusform>
            <numerusform>Check: %n errors to mend before publishing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::QueuePage</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::QueuePanel</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::SalePage</name>
    <message numerus="yes">
        <source>Only %n place(s) are left there.</source>
        <translation>
            <numerusform>Only %n place is left there.</numerusform>
            <numerusform>Only %n places are left there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s) are taken.</source>
        <translation>
            <numerusform>%1 and %n other are taken.</numerusform>
            <numerusform>%1 and %n others are taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %n seat(s) on the map. Esc ends it.</source>
        <translation>
            <numerusform>Choose %n seat on the map. Esc ends it.</numerusform>
            <numerusform>Choose %n seats on the map. Esc ends it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your %n seat(s) are held until %1.</source>
        <translation>
            <numerusform>Your %n seat is held until %1.</numerusform>
            <numerusform>Your %n seats are held until %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::SaleStrip</name>
    <message numerus="yes">
        <source>Sold %n · order %1</source>
        <translation>
            <numerusform>Sold %n · order %1</numerusform>
            <numerusform>Sold %n · order %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::SaleWords</name>
    <message numerus="yes">
        <source>%n place(s) in %1</source>
        <translation>
            <numerusform>%n place in %1</numerusform>
            <numerusform>%n places in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n seat</numerusform>
            <numerusform>%n seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::SeatFilterButton</name>
    <message numerus="yes">
        <source>%n side by side</source>
        <translation>
            <numerusform>%n seat</numerusform>
            <numerusform>%n side by side</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Filter: %n conditions</source>
        <translation>
            <numerusform>Filter: %n condition</numerusform>
            <numerusform>Filter: %n conditions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::SeatLegendButton</name>
    <message numerus="yes">
        <source>Show %1 only, %Ln seat(s)</source>
        <translation>
            <numerusform>Show %1 only, %Ln seat</numerusform>
            <numerusform>Show %1 only, %Ln seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::SeatListPanel</name>
    <message numerus="yes">
        <source>Take %Ln</source>
        <comment>seats</comment>
        <translation>
            <numerusform>Take %Ln</numerusform>
            <numerusform>Take %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::SeatMapText</name>
    <message numerus="yes">
        <source>%Ln yours</source>
        <comment>places</comment>
        <translation>
            <numerusform>%Ln yours</numerusform>
            <numerusform>%Ln yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln free</source>
        <translation>
            <numerusform>%Ln free</numerusform>
            <numerusform>%Ln free</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::SeatRunModel</name>
    <message numerus="yes">
        <source>%Ln standing places</source>
        <translation>
            <numerusform>%Ln standing place</numerusform>
            <numerusform>%Ln standing places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln together</source>
        <translation>
            <numerusform>%Ln together</numerusform>
            <numerusform>%Ln together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parterre::VenuesPage</name>
    <message numerus="yes">
        <source>%n configuration(s)</source>
        <translation>
            <numerusform>%n configuration</numerusform>
            <numerusform>%n configurations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n venue(s)</source>
        <translation>
            <numerusform>%n venue</numerusform>
            <numerusform>%n venues</numerusform>
        </translation>
    </message>
</context>
</TS>
