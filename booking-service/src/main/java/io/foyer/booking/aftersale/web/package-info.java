/** What may follow a sale, over HTTP. */
@NullMarked
package io.foyer.booking.aftersale.web;

import org.jspecify.annotations.NullMarked;
