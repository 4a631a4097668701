/** The waiting-room switch over HTTP. */
@NullMarked
package io.foyer.event.waitingroom.web;

import org.jspecify.annotations.NullMarked;
