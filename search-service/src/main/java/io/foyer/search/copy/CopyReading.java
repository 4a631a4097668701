package io.foyer.search.copy;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Asks the copy, each time for as long as is left. */
public interface CopyReading {

    StatementSpec sql(String sql);
}
