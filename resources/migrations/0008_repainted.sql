-- Whether any place of an event has got another category since the event was published, which copies them from the
-- drawing. Few events have; of the others nobody needs to read every place to paint the map. Nobody knows it of the
-- events that there are.
ALTER TABLE event ADD COLUMN repainted BOOLEAN NOT NULL DEFAULT TRUE;
