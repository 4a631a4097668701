/** Planning over HTTP. */
@NullMarked
package io.foyer.event.planning.web;

import org.jspecify.annotations.NullMarked;
