/** What people do over HTTP, in their own words. */
@NullMarked
package io.foyer.system.client;

import org.jspecify.annotations.NullMarked;
