-- What helps people recognise a session as theirs, kept as coarse as that allows.
ALTER TABLE session_family
    ADD COLUMN user_agent text,
    ADD COLUMN network    text,
    ADD CONSTRAINT session_family_user_agent_length CHECK (char_length(user_agent) <= 120),
    ADD CONSTRAINT session_family_network_length CHECK (char_length(network) <= 50);
