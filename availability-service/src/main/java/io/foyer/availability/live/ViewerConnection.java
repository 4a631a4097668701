package io.foyer.availability.live;

import java.util.concurrent.Executor;

/**
 * The connection of a viewer.
 *
 * @param loop the one thread that writes to it
 * @param cut closes it at once, whatever still waits to be written
 */
public record ViewerConnection(Executor loop, Runnable cut) {}
