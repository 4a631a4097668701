package io.foyer.account.privacy;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the other services said they hold about a person. */
sealed interface HeldElsewhere {

    record All(Map<String, JsonNode> byService) implements HeldElsewhere {}

    /** These did not say; so what is known is not all, and worth nothing. */
    record Incomplete(List<String> missing) implements HeldElsewhere {}

    /** Nobody was asked: too many exports are being gathered just now. */
    record Busy() implements HeldElsewhere {}
}
