/**
 * The keys a service signs tokens with: made, published, used and retired without a token that
 * cannot be verified; kept sealed in the service's database and shared by its instances.
 */
@NullMarked
package io.foyer.common.keys;

import org.jspecify.annotations.NullMarked;
