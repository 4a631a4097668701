/** Door staff over HTTP. */
@NullMarked
package io.foyer.event.doorstaff.web;

import org.jspecify.annotations.NullMarked;
