-- A parked sale keeps its seats and its clock, but nobody may change it until a station takes it up. station_id and
-- person stay those who parked it.
ALTER TABLE shop_session ADD COLUMN parked_at BIGINT;

-- Purchases whose payment is under way, for the list of open sales; hardly ever more than a few rows.
CREATE INDEX shop_session_paying ON shop_session (expires_at) WHERE status = 2;
