-- The kernel of a house: venues and their dated layouts, events and their inventory, purchases in progress, orders.
-- Portable subset; the tokens between at-signs are replaced for each engine. Moments are UTC milliseconds of the
-- database's clock, money is whole minor units, enums are words except in the rows that change all the time
-- (event_seat, ga_hold, shop_session, ticket), where small numbers keep them short.

CREATE TABLE change_clock (last BIGINT NOT NULL);
INSERT INTO change_clock (last) VALUES (0);

CREATE TABLE house_setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE signing_key (
    key_no INTEGER PRIMARY KEY,
    public_key TEXT NOT NULL,
    secret_key TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    retired_at BIGINT
);

CREATE TABLE station (
    station_id @id@,
    name TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL
);

CREATE TABLE audit_entry (
    entry_no @id@,
    happened_at BIGINT NOT NULL,
    station TEXT NOT NULL,
    person TEXT NOT NULL,
    deed TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL DEFAULT ''
);
CREATE INDEX audit_entry_subject ON audit_entry (subject);

CREATE TABLE venue (
    venue_id @id@,
    name TEXT NOT NULL CHECK (name <> ''),
    street TEXT NOT NULL DEFAULT '',
    city TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    time_zone TEXT NOT NULL,
    currency TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    next_no BIGINT NOT NULL DEFAULT 1,
    revision BIGINT NOT NULL DEFAULT 1
);

CREATE TABLE layout_version (
    version_id @id@,
    venue_id BIGINT NOT NULL REFERENCES venue,
    number INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'retired')),
    valid_from TEXT,
    body TEXT NOT NULL,
    configurations TEXT NOT NULL,
    zones INTEGER NOT NULL,
    seats INTEGER NOT NULL,
    places INTEGER NOT NULL,
    changed_at BIGINT NOT NULL,
    revision BIGINT NOT NULL DEFAULT 1,
    UNIQUE (venue_id, number),
    CHECK (state = 'draft' OR valid_from IS NOT NULL)
);
CREATE UNIQUE INDEX layout_version_date ON layout_version (venue_id, valid_from) WHERE state = 'published';

-- The permanent identity of every seat that a venue ever had.
CREATE TABLE venue_seat (
    venue_id BIGINT NOT NULL REFERENCES venue,
    seat_no BIGINT NOT NULL,
    guid TEXT NOT NULL,
    PRIMARY KEY (venue_id, seat_no),
    UNIQUE (venue_id, guid)
);

-- The same for zones, sections and standing areas. kind: zone, section, area
CREATE TABLE venue_part (
    venue_id BIGINT NOT NULL REFERENCES venue,
    part_no BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('zone', 'section', 'area')),
    guid TEXT NOT NULL,
    PRIMARY KEY (venue_id, part_no),
    UNIQUE (venue_id, kind, guid)
);

-- What is printed on the seats of a published version, for whoever needs a few seats and not the whole plan.
CREATE TABLE layout_seat (
    version_id BIGINT NOT NULL REFERENCES layout_version,
    seat_no BIGINT NOT NULL,
    zone TEXT NOT NULL,
    section_no BIGINT NOT NULL,
    row_label TEXT NOT NULL,
    number_label TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('standard', 'wheelchair', 'companion', 'restricted-view', 'house')),
    note TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (version_id, seat_no)
);

CREATE TABLE event (
    event_id @id@,
    venue_id BIGINT NOT NULL REFERENCES venue,
    version_id BIGINT REFERENCES layout_version,
    configuration_no BIGINT NOT NULL DEFAULT 0,
    closed_zones TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL CHECK (status IN ('draft', 'published', 'over', 'cancelled')),
    name TEXT NOT NULL,
    subtitle TEXT NOT NULL DEFAULT '',
    artists TEXT NOT NULL DEFAULT '',
    category TEXT NOT NULL DEFAULT '',
    age_limit TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    internal_note TEXT NOT NULL DEFAULT '',
    image @blob@,
    doors_at BIGINT,
    starts_at BIGINT,
    ends_at BIGINT,
    time_zone TEXT NOT NULL,
    opens_at BIGINT,
    closes_at BIGINT,
    closes_after_start INTEGER,
    paused BOOLEAN NOT NULL DEFAULT FALSE,
    paused_until BIGINT,
    closed_by_hand BOOLEAN NOT NULL DEFAULT FALSE,
    close_when_left INTEGER NOT NULL DEFAULT 0,
    channels INTEGER NOT NULL DEFAULT 1,
    visibility TEXT NOT NULL CHECK (visibility IN ('public', 'hidden', 'from-moment')),
    visible_from BIGINT,
    currency TEXT NOT NULL,
    booking_fee BIGINT NOT NULL DEFAULT 0 CHECK (booking_fee >= 0),
    tax_bp INTEGER NOT NULL DEFAULT 0 CHECK (tax_bp >= 0),
    max_per_person INTEGER NOT NULL CHECK (max_per_person >= 1),
    max_per_order INTEGER NOT NULL CHECK (max_per_order >= 1),
    session_ms BIGINT NOT NULL CHECK (session_ms > 0),
    reservations BOOLEAN NOT NULL DEFAULT TRUE,
    reservation_hours INTEGER NOT NULL DEFAULT 48,
    refund_policy TEXT NOT NULL DEFAULT '',
    orphan_rule TEXT NOT NULL CHECK (orphan_rule IN ('off', 'warn', 'strict')),
    name_on_ticket BOOLEAN NOT NULL DEFAULT FALSE,
    queued BOOLEAN NOT NULL DEFAULT FALSE,
    most_in_selection INTEGER NOT NULL DEFAULT 50,
    admissions_per_minute INTEGER NOT NULL DEFAULT 60,
    published_at BIGINT,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL DEFAULT '',
    revision BIGINT NOT NULL DEFAULT 1
);
CREATE INDEX event_starts ON event (starts_at);
CREATE INDEX event_version ON event (version_id);

CREATE TABLE event_category (
    event_id BIGINT NOT NULL REFERENCES event,
    category INTEGER NOT NULL,
    name TEXT NOT NULL,
    for_sale BOOLEAN NOT NULL,
    PRIMARY KEY (event_id, category)
);

CREATE TABLE event_ticket_type (
    event_id BIGINT NOT NULL REFERENCES event,
    type_no INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    letter TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    needs_proof BOOLEAN NOT NULL,
    counts_seat BOOLEAN NOT NULL,
    sold_to TEXT NOT NULL CHECK (sold_to IN ('everyone', 'staff')),
    PRIMARY KEY (event_id, type_no)
);

-- A cell that is not here is not sold.
CREATE TABLE event_price (
    event_id BIGINT NOT NULL REFERENCES event,
    category INTEGER NOT NULL,
    type_no INTEGER NOT NULL,
    price BIGINT NOT NULL CHECK (price >= 0),
    PRIMARY KEY (event_id, category, type_no)
);

CREATE TABLE allocation (
    allocation_id @id@,
    event_id BIGINT NOT NULL REFERENCES event,
    purpose TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('hold', 'kill'))
);
CREATE INDEX allocation_event ON allocation (event_id);

-- Which places an allocation means; publishing turns them into blocked inventory.
CREATE TABLE allocation_place (
    allocation_id BIGINT NOT NULL REFERENCES allocation,
    seat_no BIGINT NOT NULL DEFAULT 0,
    area_no BIGINT NOT NULL DEFAULT 0,
    n INTEGER NOT NULL DEFAULT 1 CHECK (n > 0),
    PRIMARY KEY (allocation_id, seat_no, area_no)
);

-- status: 0 waiting, 1 selecting, 2 paying, 3 completed, 4 expired, 5 abandoned
CREATE TABLE shop_session (
    session_id BIGINT PRIMARY KEY,
    event_id BIGINT NOT NULL REFERENCES event,
    status SMALLINT NOT NULL CHECK (status BETWEEN 0 AND 5),
    party INTEGER NOT NULL CHECK (party > 0),
    revision BIGINT NOT NULL,
    station_id BIGINT NOT NULL,
    person TEXT NOT NULL DEFAULT '',
    clock_started BOOLEAN NOT NULL,
    extensions INTEGER NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    buyer_name TEXT NOT NULL DEFAULT '',
    buyer_email TEXT NOT NULL DEFAULT '',
    buyer_phone TEXT NOT NULL DEFAULT '',
    buyer_note TEXT NOT NULL DEFAULT '',
    delivery TEXT NOT NULL DEFAULT 'print' CHECK (delivery IN ('print', 'email', 'collect')),
    lane TEXT NOT NULL DEFAULT 'window' CHECK (lane IN ('window', 'phone', 'step-free')),
    queue_no BIGINT,
    order_id TEXT
);
CREATE INDEX shop_session_expiry ON shop_session (expires_at) WHERE status IN (0, 1);
CREATE INDEX shop_session_event ON shop_session (event_id, status, queue_no);

-- state: 0 free, 1 held, 2 sold, 3 blocked, 4 reserved. A held row whose expires_at has passed is free to everybody;
-- NULL in a held row means that a payment is under way and nothing may take it.
CREATE TABLE event_seat (
    event_id BIGINT NOT NULL REFERENCES event,
    seat_no BIGINT NOT NULL,
    section_no BIGINT NOT NULL,
    category SMALLINT NOT NULL,
    state SMALLINT NOT NULL DEFAULT 0 CHECK (state BETWEEN 0 AND 4),
    session_id BIGINT,
    expires_at BIGINT,
    type_no SMALLINT,
    order_id TEXT,
    allocation_id BIGINT,
    changed_seq BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (event_id, seat_no),
    CHECK (state = 1 OR expires_at IS NULL),
    CHECK ((state = 1) = (session_id IS NOT NULL)),
    CHECK (state <> 1 OR type_no IS NOT NULL),
    CHECK ((state = 2) = (order_id IS NOT NULL)),
    CHECK ((state = 3) = (allocation_id IS NOT NULL))
) @hot@;
CREATE INDEX event_seat_session ON event_seat (session_id) WHERE state = 1;
CREATE INDEX event_seat_changed ON event_seat (event_id, changed_seq);

-- used = held + sold + blocked places
CREATE TABLE ga_area (
    event_id BIGINT NOT NULL REFERENCES event,
    area_no BIGINT NOT NULL,
    section_no BIGINT NOT NULL,
    zone TEXT NOT NULL,
    name TEXT NOT NULL,
    category SMALLINT NOT NULL,
    capacity INTEGER NOT NULL,
    used INTEGER NOT NULL DEFAULT 0,
    changed_seq BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (event_id, area_no),
    CHECK (used BETWEEN 0 AND capacity)
);

-- state as in event_seat: 1 held, 2 sold, 3 blocked
CREATE TABLE ga_hold (
    hold_id BIGINT PRIMARY KEY,
    event_id BIGINT NOT NULL,
    area_no BIGINT NOT NULL,
    session_id BIGINT,
    type_no SMALLINT,
    n INTEGER NOT NULL CHECK (n > 0),
    state SMALLINT NOT NULL CHECK (state BETWEEN 1 AND 3),
    expires_at BIGINT,
    order_id TEXT,
    allocation_id BIGINT,
    CHECK (state = 1 OR expires_at IS NULL),
    CHECK (state <> 1 OR (session_id IS NOT NULL AND type_no IS NOT NULL)),
    CHECK ((state = 2) = (order_id IS NOT NULL)),
    CHECK ((state = 3) = (allocation_id IS NOT NULL)),
    FOREIGN KEY (event_id, area_no) REFERENCES ga_area
);
CREATE INDEX ga_hold_expiry ON ga_hold (event_id, area_no, expires_at) WHERE state = 1;
CREATE INDEX ga_hold_session ON ga_hold (session_id) WHERE state = 1;
CREATE INDEX ga_hold_blocked ON ga_hold (event_id, area_no) WHERE state = 3;
CREATE INDEX ga_hold_order ON ga_hold (order_id) WHERE state = 2;

CREATE TABLE orders (
    order_id TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    event_id BIGINT NOT NULL REFERENCES event,
    session_id BIGINT NOT NULL UNIQUE,
    status TEXT NOT NULL CHECK (status IN ('paid', 'cancelled')),
    currency TEXT NOT NULL,
    tickets_total BIGINT NOT NULL,
    fees_total BIGINT NOT NULL,
    tax_total BIGINT NOT NULL,
    total BIGINT NOT NULL CHECK (total = tickets_total + fees_total),
    buyer_name TEXT NOT NULL DEFAULT '',
    buyer_email TEXT NOT NULL DEFAULT '',
    buyer_phone TEXT NOT NULL DEFAULT '',
    buyer_note TEXT NOT NULL DEFAULT '',
    delivery TEXT NOT NULL,
    station_id BIGINT NOT NULL,
    person TEXT NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL,
    cancelled_at BIGINT
);
CREATE INDEX orders_event ON orders (event_id, created_at);
CREATE INDEX orders_time ON orders (created_at);

-- Everything that is printed is written down when it is sold and never computed again. status: 1 valid, 2 cancelled
CREATE TABLE ticket (
    ticket_id BIGINT PRIMARY KEY,
    order_id TEXT NOT NULL REFERENCES orders,
    line INTEGER NOT NULL,
    event_id BIGINT NOT NULL REFERENCES event,
    seat_no BIGINT,
    area_no BIGINT,
    zone TEXT NOT NULL,
    row_label TEXT NOT NULL DEFAULT '',
    number_label TEXT NOT NULL DEFAULT '',
    category SMALLINT NOT NULL,
    category_name TEXT NOT NULL,
    type_no SMALLINT NOT NULL,
    type_name TEXT NOT NULL,
    price BIGINT NOT NULL CHECK (price >= 0),
    fee BIGINT NOT NULL CHECK (fee >= 0),
    tax BIGINT NOT NULL CHECK (tax >= 0),
    status SMALLINT NOT NULL DEFAULT 1 CHECK (status IN (1, 2)),
    issue INTEGER NOT NULL DEFAULT 1,
    used_at BIGINT,
    used_gate TEXT NOT NULL DEFAULT '',
    UNIQUE (order_id, line),
    CHECK ((seat_no IS NULL) <> (area_no IS NULL))
);
-- A second guard of its own against selling a seat twice.
CREATE UNIQUE INDEX ticket_one_owner ON ticket (event_id, seat_no) WHERE seat_no IS NOT NULL AND status = 1;

CREATE TABLE payment (
    payment_id TEXT PRIMARY KEY,
    order_id TEXT NOT NULL REFERENCES orders,
    kind TEXT NOT NULL CHECK (kind IN ('cash', 'card', 'voucher', 'credit', 'invoice', 'free')),
    amount BIGINT NOT NULL,
    given BIGINT NOT NULL,
    change_given BIGINT NOT NULL CHECK (change_given >= 0),
    station_id BIGINT NOT NULL,
    person TEXT NOT NULL DEFAULT '',
    paid_at BIGINT NOT NULL,
    CHECK (given = amount + change_given)
);
CREATE INDEX payment_order ON payment (order_id);

-- A payment with a vendor under way; at most one open one for a session.
CREATE TABLE payment_attempt (
    attempt_id TEXT PRIMARY KEY,
    session_id BIGINT NOT NULL REFERENCES shop_session,
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL,
    vendor TEXT NOT NULL,
    intent_id TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('created', 'cancelling', 'sold', 'refund-due', 'captured', 'capture-failed',
        'cancelled', 'refunded')),
    lease_until BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX payment_attempt_one_open ON payment_attempt (session_id)
    WHERE state IN ('created', 'cancelling', 'sold', 'refund-due');

-- What counts against the limit per person: tickets sold to, or being paid by, everybody who goes by this key.
CREATE TABLE person_claim (
    event_id BIGINT NOT NULL REFERENCES event,
    person_key TEXT NOT NULL,
    session_id BIGINT NOT NULL,
    n INTEGER NOT NULL CHECK (n > 0),
    PRIMARY KEY (event_id, person_key, session_id)
);
CREATE INDEX person_claim_session ON person_claim (session_id);

CREATE TABLE ticket_scan (
    scan_no @id@,
    ticket_id BIGINT,
    code TEXT NOT NULL,
    gate TEXT NOT NULL DEFAULT '',
    station TEXT NOT NULL DEFAULT '',
    result TEXT NOT NULL,
    scanned_at BIGINT NOT NULL
);
CREATE INDEX ticket_scan_ticket ON ticket_scan (ticket_id);
