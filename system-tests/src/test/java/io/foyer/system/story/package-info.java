/** What Foyer promises, told over HTTP against the running platform. */
@NullMarked
package io.foyer.system.story;

import org.jspecify.annotations.NullMarked;
