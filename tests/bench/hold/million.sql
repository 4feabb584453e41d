-- A million sold tickets beside the :event that is measured: ten events more, a hundred thousand sold seats each, three
-- tickets an order, under identities that are anywhere in the indexes, as those are that were sold a year ago. Only for a
-- database that is thrown away.
CREATE TEMPORARY TABLE copy AS SELECT * FROM event WHERE event_id = :event;
UPDATE copy SET status = 'over';
DO $$ BEGIN
    FOR i IN 1..10 LOOP
        UPDATE copy SET event_id = 1000000 + i;
        INSERT INTO event SELECT * FROM copy;
    END LOOP;
END $$;
INSERT INTO shop_session (session_id, event_id, status, party, revision, station_id, clock_started, created_at, expires_at, order_id)
    SELECT ('x' || substr(md5('s' || e || '-' || i), 1, 16))::bit(64)::bigint, 1000000 + e, 3, 3, 1, 1, TRUE, 1, 1, md5('million-' || e || '-' || i)::uuid::text
    FROM generate_series(1, 10) e, generate_series(1, 33334) i;
INSERT INTO orders (order_id, code, event_id, session_id, status, currency, tickets_total, fees_total, tax_total, total,
        delivery, station_id, created_at)
    SELECT order_id, upper(substr(md5(order_id), 1, 10)), event_id, session_id, 'paid', 'EUR', 0, 0, 0, 0, 'print', 1, 1
    FROM shop_session WHERE event_id > 1000000;
INSERT INTO event_seat (event_id, seat_no, section_no, category, state, type_no, order_id)
    SELECT 1000000 + e, i, 1, 0, 2, 1, md5('million-' || e || '-' || (i + 2) / 3)::uuid::text
    FROM generate_series(1, 10) e, generate_series(1, 100000) i;
INSERT INTO ticket (ticket_id, order_id, line, event_id, seat_no, zone, category, category_name, type_no, type_name, price, fee, tax)
    SELECT ('x' || substr(md5(event_id || '-' || seat_no), 1, 15))::bit(60)::bigint, order_id, (seat_no - 1) % 3 + 1, event_id, seat_no, 'A', 0, 'A', 1, 'Full', 0, 0, 0
    FROM event_seat WHERE event_id > 1000000;
VACUUM ANALYZE;
