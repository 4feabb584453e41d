\set g random(1, :groups)
\set n 0 - random(1, 20000)
\set r random(1, 9000000000000000)
\startpipeline
BEGIN;
SET LOCAL synchronous_commit = off;
SELECT s.session_id, s.event_id, s.status, s.party, s.revision, s.station_id, s.clock_started, s.extensions, s.expires_at, s.buyer_name, s.buyer_email, s.buyer_phone, s.buyer_note, s.delivery, s.order_id, CAST(extract(epoch FROM statement_timestamp()) * 1000 AS BIGINT), (SELECT e.revision FROM event e WHERE e.event_id = s.event_id), s.person, s.parked_at FROM shop_session s WHERE s.session_id = :n FOR NO KEY UPDATE;
\endpipeline
\startpipeline
WITH l AS MATERIALIZED (SELECT seat_no FROM event_seat WHERE event_id = :event AND seat_no = ANY((SELECT seats FROM bench_group WHERE group_no = :g)::BIGINT[]) AND (state = 0 OR (state = 1 AND expires_at <= CAST(extract(epoch FROM statement_timestamp()) * 1000 AS BIGINT))) ORDER BY seat_no FOR NO KEY UPDATE SKIP LOCKED), ok AS MATERIALIZED (SELECT COUNT(*) = 4 AS all_free FROM l), u AS (UPDATE event_seat e SET state = 1, session_id = :n, expires_at = 1, type_no = 1, changed_seq = CAST(CAST(pg_current_xact_id() AS TEXT) AS BIGINT) FROM l, ok WHERE ok.all_free AND e.event_id = :event AND e.seat_no = l.seat_no RETURNING e.seat_no, e.section_no, e.category, e.type_no) SELECT u.seat_no, u.section_no, y.zone, y.row_label, y.number_label, y.note, u.category, u.type_no, TRUE FROM u JOIN layout_seat y ON y.version_id = (SELECT v.version_id FROM event v WHERE v.event_id = :event) AND y.seat_no = u.seat_no;
UPDATE shop_session SET revision = :r, clock_started = TRUE, expires_at = 9000000000000 WHERE session_id = :n AND EXISTS (SELECT 1 FROM event_seat h WHERE h.session_id = shop_session.session_id AND h.state = 1) RETURNING station_id, CAST(extract(epoch FROM statement_timestamp()) * 1000 AS BIGINT), (SELECT e.revision FROM event e WHERE e.event_id = shop_session.event_id);
\endpipeline
COMMIT;
