package io.foyer.event.edge;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes values only as the API describes them: "5" is no count, and 1 does not mean yes. A decimal
 * such as a tax may still come as text, which is how the API writes it.
 */
@Component
class StrictScalars implements JsonMapperBuilderCustomizer {

    @Override
    public void customize(JsonMapper.Builder mapper) {
        refuse(
                mapper,
                Boolean.class,
                CoercionInputShape.String,
                CoercionInputShape.EmptyString,
                CoercionInputShape.Integer);
        refuse(mapper, Integer.class, CoercionInputShape.String, CoercionInputShape.EmptyString);
        refuse(mapper, Double.class, CoercionInputShape.String, CoercionInputShape.EmptyString);
    }

    private static void refuse(
            JsonMapper.Builder mapper, Class<?> type, CoercionInputShape... shapes) {
        mapper.withCoercionConfig(
                type,
                coercions -> {
                    for (var shape : shapes) {
                        coercions.setCoercion(shape, CoercionAction.Fail);
                    }
                });
    }
}
