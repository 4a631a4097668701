-- Whether an instance of booking-service may be silent after its last word: it has said so, or it is of a version that never
-- says so. Of any other, silence says that it is gone or cannot be heard.
ALTER TABLE sale_pressure ADD COLUMN ended boolean NOT NULL DEFAULT true;
