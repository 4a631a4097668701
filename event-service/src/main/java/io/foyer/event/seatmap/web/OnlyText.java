package io.foyer.event.seatmap.web;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads labels as the schema has them: the number 7 is no text, although Jackson would take it. */
final class OnlyText extends StdDeserializer<String> {

    OnlyText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
        return json.hasToken(JsonToken.VALUE_STRING)
                ? json.getString()
                : (String) context.handleUnexpectedToken(String.class, json);
    }
}
