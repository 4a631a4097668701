@NullMarked
package io.foyer.testing.network;

import org.jspecify.annotations.NullMarked;
