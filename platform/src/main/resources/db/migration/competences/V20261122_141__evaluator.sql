-- Who answers for the questions by which competences are measured.
ALTER TABLE seat DROP CONSTRAINT seat_role_check;
ALTER TABLE seat ADD CONSTRAINT seat_role_check CHECK (role IN ('programme-officer', 'case-officer', 'payment-officer',
    'guide', 'supervisor', 'evaluator', 'administrator', 'auditor'));
