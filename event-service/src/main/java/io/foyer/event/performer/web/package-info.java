/** Performers over HTTP. */
@NullMarked
package io.foyer.event.performer.web;

import org.jspecify.annotations.NullMarked;
