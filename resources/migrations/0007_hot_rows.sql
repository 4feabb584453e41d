-- Less work for every sale.

-- A ticket's order says of which event it is, and verify compares the two. All who bought tickets had to lock the
-- event's row beside each other for the sake of this reference, four times an order. (SQLite has no such locks, and
-- could only lose it by copying the table.)
@postgresql@ALTER TABLE ticket DROP CONSTRAINT ticket_event_id_fkey;

-- Room beside rows that change all the time, so that a change needs no entries in indexes.
@postgresql@ALTER TABLE shop_session SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
@postgresql@ALTER TABLE ga_area SET (fillfactor = 20, autovacuum_vacuum_scale_factor = 0.02);

-- Only of those who are inside is it asked who is in an event; the others, after a good year millions, need no entry.
DROP INDEX shop_session_event;
CREATE INDEX shop_session_inside ON shop_session (event_id) WHERE status IN (1, 2);
