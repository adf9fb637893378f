-- Who accompanies people to work, and who watches over how it goes.
ALTER TABLE seat DROP CONSTRAINT seat_role_check;
ALTER TABLE seat ADD CONSTRAINT seat_role_check CHECK (role IN ('programme-officer', 'case-officer', 'payment-officer',
    'guide', 'supervisor', 'administrator', 'auditor'));
