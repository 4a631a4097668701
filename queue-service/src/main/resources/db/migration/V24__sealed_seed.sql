-- Seeds are sealed by now (V23): what decides a draw cannot be read in the database before the opening.
ALTER TABLE waiting_room
    ALTER COLUMN sealed_seed SET NOT NULL,
    ALTER COLUMN seed_commitment SET NOT NULL,
    DROP COLUMN draw_seed;
