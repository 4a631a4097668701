/** Rooms and places over HTTP and WebSocket. */
@NullMarked
package io.foyer.queue.waiting.web;

import org.jspecify.annotations.NullMarked;
