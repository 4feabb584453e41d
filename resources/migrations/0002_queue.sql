-- The waiting line of an event and what decides who may come in: the promise that everybody who was let in can still
-- get the places they queued for.

-- One row for every event that lets people in through a queue. Its lock is taken by every step that lowers the places
-- to give: letting in, a larger party, blocking places, taking a price away.
-- supply: places that are not sold, not blocked and have a price, whether or not somebody holds them; together with the
-- rows of supply_change.
CREATE TABLE event_queue (
    event_id BIGINT PRIMARY KEY REFERENCES event,
    supply INTEGER NOT NULL,
    seed BIGINT NOT NULL DEFAULT 0,
    drawn_at BIGINT,
    next_number INTEGER NOT NULL DEFAULT 1,
    turn_ms BIGINT NOT NULL DEFAULT 180000 CHECK (turn_ms > 0),
    keep_ms BIGINT NOT NULL DEFAULT 900000 CHECK (keep_ms >= 0)
);

-- What sales and cancellations changed since, so that they need not wait for the queue's lock.
CREATE TABLE supply_change (
    change_no @id@,
    event_id BIGINT NOT NULL REFERENCES event,
    n INTEGER NOT NULL
);
CREATE INDEX supply_change_event ON supply_change (event_id);

-- When how many were let in, for the limit a minute and for how long others will wait. Old rows go.
CREATE TABLE queue_admission (
    admission_no @id@,
    event_id BIGINT NOT NULL REFERENCES event,
    admitted_at BIGINT NOT NULL,
    n INTEGER NOT NULL CHECK (n > 0)
);
CREATE INDEX queue_admission_time ON queue_admission (event_id, admitted_at);

-- state: 0 waiting, 1 called (what became of the turn is told by its session), 2 left.
-- rank: 0 put forward by hand, 1 step-free, 2 in turn. position: NULL until the draw at the opening.
-- asked_at: since when a party that is too large for what is left is being asked; patient: it lets others pass.
CREATE TABLE queue_entry (
    entry_id BIGINT PRIMARY KEY,
    event_id BIGINT NOT NULL REFERENCES event,
    number INTEGER NOT NULL,
    state SMALLINT NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 2),
    lane TEXT NOT NULL CHECK (lane IN ('window', 'phone', 'step-free')),
    rank SMALLINT NOT NULL DEFAULT 2 CHECK (rank BETWEEN 0 AND 2),
    position INTEGER,
    party INTEGER NOT NULL CHECK (party > 0),
    name TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    joined_at BIGINT NOT NULL,
    asked_at BIGINT,
    patient BOOLEAN NOT NULL DEFAULT FALSE,
    session_id BIGINT,
    called_at BIGINT,
    calls INTEGER NOT NULL DEFAULT 0,
    recalls INTEGER NOT NULL DEFAULT 0,
    ended_at BIGINT,
    UNIQUE (event_id, number),
    CHECK (state <> 1 OR (session_id IS NOT NULL AND called_at IS NOT NULL))
);
CREATE INDEX queue_entry_line ON queue_entry (event_id, rank, position) WHERE state = 0;
CREATE INDEX queue_entry_session ON queue_entry (session_id);
CREATE INDEX queue_entry_called ON queue_entry (event_id, called_at) WHERE state = 1;

-- Purchases that were begun before there was admission hold on to what they have and to no more.
UPDATE shop_session SET status = 4 WHERE status IN (0, 1) AND event_id IN (SELECT event_id FROM event WHERE queued)
    AND NOT EXISTS (SELECT 1 FROM event_seat s WHERE s.session_id = shop_session.session_id AND s.state = 1)
    AND NOT EXISTS (SELECT 1 FROM ga_hold h WHERE h.session_id = shop_session.session_id AND h.state = 1);
UPDATE shop_session SET party =
    (SELECT COUNT(*) FROM event_seat s WHERE s.session_id = shop_session.session_id AND s.state = 1)
    + COALESCE((SELECT CAST(SUM(h.n) AS INTEGER) FROM ga_hold h WHERE h.session_id = shop_session.session_id
        AND h.state = 1), 0)
    WHERE status IN (1, 2) AND event_id IN (SELECT event_id FROM event WHERE queued);
INSERT INTO event_queue (event_id, supply)
    SELECT e.event_id,
        (SELECT COUNT(*) FROM event_seat s WHERE s.event_id = e.event_id AND s.state IN (0, 1) AND EXISTS
            (SELECT 1 FROM event_price p JOIN event_category c ON c.event_id = p.event_id AND c.category = p.category
            WHERE p.event_id = s.event_id AND p.category = s.category AND c.for_sale))
        + COALESCE((SELECT CAST(SUM(a.capacity) AS INTEGER) FROM ga_area a WHERE a.event_id = e.event_id AND EXISTS
            (SELECT 1 FROM event_price p JOIN event_category c ON c.event_id = p.event_id AND c.category = p.category
            WHERE p.event_id = a.event_id AND p.category = a.category AND c.for_sale)), 0)
        - COALESCE((SELECT CAST(SUM(h.n) AS INTEGER) FROM ga_hold h JOIN ga_area a ON a.event_id = h.event_id AND
            a.area_no = h.area_no WHERE h.event_id = e.event_id AND h.state IN (2, 3) AND EXISTS
            (SELECT 1 FROM event_price p JOIN event_category c ON c.event_id = p.event_id AND c.category = p.category
            WHERE p.event_id = a.event_id AND p.category = a.category AND c.for_sale)), 0)
    FROM event e WHERE e.queued AND e.status = 'published';
