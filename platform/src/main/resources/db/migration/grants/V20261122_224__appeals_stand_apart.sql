-- Who applied again after a refusal can still appeal against it: an appeal is looked at beside the new application.
DROP INDEX application_live;
CREATE UNIQUE INDEX application_live ON application (call_id, applicant, decided_for)
    WHERE state NOT IN ('withdrawn', 'refused', 'appealed', 'renounced', 'revoked');
