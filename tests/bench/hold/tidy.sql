SET client_min_messages = warning;
DROP TABLE IF EXISTS bench_ceiling, bench_group, bench_quota, bench_order, bench_position, bench_cart, bench_voucher,
    bench_waiting;
UPDATE event_seat SET state = 0, session_id = NULL, expires_at = NULL, type_no = NULL
    WHERE event_id = :event AND state = 1 AND session_id < 0;
DELETE FROM shop_session WHERE session_id < 0;
