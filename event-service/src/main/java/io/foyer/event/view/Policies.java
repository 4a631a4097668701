package io.foyer.event.view;

import io.foyer.event.programme.CancellationPolicy;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads an event's cancellation policy from a row that has its columns. */
final class Policies {

    private Policies() {}

    static CancellationPolicy read(ResultSet row) throws SQLException {
        return new CancellationPolicy(
                row.getBoolean("cancellable"),
                row.getInt("deadline_hours"),
                row.getBoolean("keeps_service_fee"),
                row.getInt("kept_percent"));
    }
}
