package io.foyer.event.pricing;

import io.foyer.common.money.Money;
import io.foyer.event.store.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads a tier from its row; rules about demand are a document, which nobody searches. */
@Component
class PriceTierRows {

    private final JsonMapper json;

    PriceTierRows(JsonMapper json) {
        this.json = json;
    }

    PriceTier tier(ResultSet row) throws SQLException {
        return new PriceTier(
                Columns.uuid(row, "id"),
                row.getString("name"),
                new Places(Arrays.asList((UUID[]) row.getArray("sections").getArray()), seats(row)),
                amounts(row),
                new Validity(
                        Columns.instantOrNull(row, "valid_from"),
                        Columns.instantOrNull(row, "valid_to")),
                demand(row.getString("demand")),
                Columns.instant(row, "last_updated_at"));
    }

    @Nullable String document(@Nullable DemandRules demand) {
        return demand == null ? null : json.writeValueAsString(demand);
    }

    private @Nullable DemandRules demand(@Nullable String document) {
        return document == null ? null : json.readValue(document, DemandRules.class);
    }

    private static List<SeatRange> seats(ResultSet row) throws SQLException {
        var from = (Integer[]) row.getArray("seats_from").getArray();
        var end = (Integer[]) row.getArray("seats_end").getArray();
        return IntStream.range(0, from.length)
                .mapToObj(i -> new SeatRange(from[i], end[i] - 1))
                .toList();
    }

    private static Amounts amounts(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new Amounts(
                new Money(row.getLong("base_price"), currency),
                new Money(row.getLong("current_price"), currency),
                new Money(row.getLong("service_fee"), currency),
                row.getBigDecimal("tax_percent").stripTrailingZeros(),
                money(Columns.longOrNull(row, "floor_price"), currency),
                money(Columns.longOrNull(row, "ceiling_price"), currency));
    }

    private static @Nullable Money money(@Nullable Long amount, String currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}
