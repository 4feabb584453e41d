\set s random(70001, 131996)
\set s2 :s + 1
\set s3 :s + 2
\set s4 :s + 3
BEGIN;
SET LOCAL lock_timeout = '60s';
SELECT pg_advisory_xact_lock_shared(727, 1);
SELECT pg_advisory_xact_lock(729, :s);
SELECT pg_advisory_xact_lock(729, :s2);
SELECT pg_advisory_xact_lock(729, :s3);
SELECT pg_advisory_xact_lock(729, :s4);
SELECT id, size FROM bench_quota WHERE id = 2;
SELECT EXISTS (SELECT 1 FROM bench_position p JOIN bench_order o ON o.id = p.order_id WHERE p.seat_id = :s AND NOT p.canceled AND o.status IN ('p', 'n'));
SELECT EXISTS (SELECT 1 FROM bench_cart c WHERE c.seat_id = :s AND c.expires >= now());
SELECT EXISTS (SELECT 1 FROM bench_voucher v WHERE v.seat_id = :s AND v.redeemed < v.max_usages AND (v.valid_until IS NULL OR v.valid_until >= now()));
SELECT EXISTS (SELECT 1 FROM bench_position p JOIN bench_order o ON o.id = p.order_id WHERE p.seat_id = :s2 AND NOT p.canceled AND o.status IN ('p', 'n'));
SELECT EXISTS (SELECT 1 FROM bench_cart c WHERE c.seat_id = :s2 AND c.expires >= now());
SELECT EXISTS (SELECT 1 FROM bench_voucher v WHERE v.seat_id = :s2 AND v.redeemed < v.max_usages AND (v.valid_until IS NULL OR v.valid_until >= now()));
SELECT EXISTS (SELECT 1 FROM bench_position p JOIN bench_order o ON o.id = p.order_id WHERE p.seat_id = :s3 AND NOT p.canceled AND o.status IN ('p', 'n'));
SELECT EXISTS (SELECT 1 FROM bench_cart c WHERE c.seat_id = :s3 AND c.expires >= now());
SELECT EXISTS (SELECT 1 FROM bench_voucher v WHERE v.seat_id = :s3 AND v.redeemed < v.max_usages AND (v.valid_until IS NULL OR v.valid_until >= now()));
SELECT EXISTS (SELECT 1 FROM bench_position p JOIN bench_order o ON o.id = p.order_id WHERE p.seat_id = :s4 AND NOT p.canceled AND o.status IN ('p', 'n'));
SELECT EXISTS (SELECT 1 FROM bench_cart c WHERE c.seat_id = :s4 AND c.expires >= now());
SELECT EXISTS (SELECT 1 FROM bench_voucher v WHERE v.seat_id = :s4 AND v.redeemed < v.max_usages AND (v.valid_until IS NULL OR v.valid_until >= now()));
INSERT INTO bench_cart (event_id, item_id, seat_id, cart, expires) SELECT 1, 1, s, 'mine', now() + interval '30 minutes' FROM unnest(ARRAY[:s, :s2, :s3, :s4]::INTEGER[]) s;
COMMIT;
