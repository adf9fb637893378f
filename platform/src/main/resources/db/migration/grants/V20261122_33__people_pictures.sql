-- Grants to persons in public: one picture for each call and year of award, taken once when the year is over and never again. Its
-- groups of areas have no person in common and hold five persons or more each (or none): whatever is added or subtracted, of one
-- picture or of several, is about five persons or more. The database refuses smaller ones and any change.
CREATE TABLE people_picture (
    call_id  uuid        NOT NULL REFERENCES call,
    year     integer     NOT NULL,
    taken_at timestamptz NOT NULL,
    PRIMARY KEY (call_id, year)
);

CREATE TABLE people_picture_group (
    call_id uuid    NOT NULL,
    year    integer NOT NULL,
    number  integer NOT NULL,
    areas   text[]  NOT NULL CHECK (cardinality(areas) > 0),
    persons integer NOT NULL,
    grants  integer NOT NULL,
    cents   bigint  NOT NULL,
    PRIMARY KEY (call_id, year, number),
    FOREIGN KEY (call_id, year) REFERENCES people_picture,
    CONSTRAINT five_persons_or_none CHECK (persons >= 5 AND grants >= persons AND cents > 0
        OR persons = 0 AND grants = 0 AND cents = 0)
);

CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON people_picture EXECUTE FUNCTION never_changed();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON people_picture_group EXECUTE FUNCTION never_changed();
