/** The key set that verifiers read. */
@NullMarked
package io.foyer.queue.token.web;

import org.jspecify.annotations.NullMarked;
