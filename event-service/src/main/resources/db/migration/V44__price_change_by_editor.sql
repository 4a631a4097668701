-- For the export of what somebody edited.
CREATE INDEX price_change_by_editor ON price_change (changed_by) WHERE changed_by IS NOT NULL;
