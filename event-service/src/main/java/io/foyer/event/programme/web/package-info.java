/** Events over HTTP: the organizer's side. */
@NullMarked
package io.foyer.event.programme.web;

import org.jspecify.annotations.NullMarked;
