\set r random(1, 132000)
UPDATE bench_ceiling SET v = v + 1 WHERE id = :r;
