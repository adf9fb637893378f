-- What a call changes of its measure's rules, for itself alone: proposed by a scenario that was tried before.
CREATE TABLE call_changes (
    call_id          uuid    PRIMARY KEY REFERENCES call,
    proposal         uuid    NOT NULL,
    proposal_version integer NOT NULL,
    title            text    NOT NULL,
    -- The keys of a scenario file.
    changes          text    NOT NULL
);
