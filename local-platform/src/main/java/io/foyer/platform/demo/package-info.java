/**
 * The demo: accounts, venues with drawn seat maps, performers and events, loaded through the public
 * API as any organizer could.
 */
@NullMarked
package io.foyer.platform.demo;

import org.jspecify.annotations.NullMarked;
