-- What is held about a person is found by the person.
CREATE INDEX place_of_account ON place (account_id);
CREATE INDEX admission_of_account ON admission (account_id);
