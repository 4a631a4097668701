package io.foyer.event.seatmap.web;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Judges documents by the schema that the service publishes. */
final class SeatMapSchema {

    private final Schema schema;

    SeatMapSchema(String schema) {
        this.schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema, InputFormat.JSON);
    }

    List<Error> flaws(String document) {
        return schema.validate(document, InputFormat.JSON);
    }
}
