/** The one door to the real stores, for every test of every module. */
@NullMarked
package io.foyer.testing.store;

import org.jspecify.annotations.NullMarked;
