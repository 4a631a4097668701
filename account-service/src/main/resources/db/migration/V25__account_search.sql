-- What admins find accounts by: the beginning of an address or a name, in any case, or a role.
CREATE INDEX account_email_prefix ON account (email text_pattern_ops);
CREATE INDEX account_name_prefix ON account (lower(name) text_pattern_ops);
CREATE INDEX account_role_holders ON account_role (role, account_id);
