package io.foyer.event.browse;

import java.util.Map;

/**
 * SQL and its parameters. The text is put together from constants alone; what a client sends
 * travels in the parameters.
 */
record Query(String sql, Map<String, Object> parameters) {}
