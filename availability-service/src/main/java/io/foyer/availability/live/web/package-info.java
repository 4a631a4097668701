/** The live map over HTTP. */
@NullMarked
package io.foyer.availability.live.web;

import org.jspecify.annotations.NullMarked;
