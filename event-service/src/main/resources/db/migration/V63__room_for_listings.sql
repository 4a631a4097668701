-- A listing that changes finds room for its next version on its page.
ALTER TABLE listing SET (fillfactor = 70);
