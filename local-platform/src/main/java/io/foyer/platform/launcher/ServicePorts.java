package io.foyer.platform.launcher;

/**
 * The two ports of a service.
 *
 * @param api where it answers
 * @param management where it tells its health and measures
 */
public record ServicePorts(int api, int management) {}
