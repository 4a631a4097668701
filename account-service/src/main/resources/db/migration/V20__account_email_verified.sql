-- Accounts from before are unverified: nobody asked them.
ALTER TABLE account ADD COLUMN email_verified_at timestamptz;
-- When the owner was last told that somebody tried to sign up with this address.
ALTER TABLE account ADD COLUMN sign_up_notice_at timestamptz;
