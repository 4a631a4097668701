package io.foyer.search.changestream;

import org.postgresql.replication.LogSequenceNumber;

/**
 * How far the changes have been taken.
 *
 * @param server the Postgres and the timeline that the position belongs to
 * @param taken every transaction committed before this is in the index
 */
record StreamPosition(String server, LogSequenceNumber taken) {}
