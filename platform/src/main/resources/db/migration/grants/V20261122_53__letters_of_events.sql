-- Which events of applications and claims a letter was written about. Letters are written apart from the events: on the day a call
-- opens nobody waits for them, and none is lost, because what has no line here is still to be written.
CREATE TABLE application_letter (
    event bigint PRIMARY KEY REFERENCES application_event
);

CREATE TABLE claim_letter (
    event bigint PRIMARY KEY REFERENCES claim_event
);

CREATE INDEX application_event_at ON application_event (at);
CREATE INDEX claim_event_at ON claim_event (at);
