-- When somebody who has not answered an invitation was reminded of it: once for each invitation.
ALTER TABLE guidance_case ADD COLUMN invitation_reminded_at timestamptz;
