-- The line for a fund's money is read call by call, on each by rank, then by arrival. It holds those who wait alone: whoever is
-- booked on arrival is not written into it.
DROP INDEX application_queue;
CREATE INDEX application_queue ON application (fund_id, call_id, rank, arrival) WHERE state = 'queued';
