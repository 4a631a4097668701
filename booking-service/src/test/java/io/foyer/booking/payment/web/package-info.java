@NullMarked
package io.foyer.booking.payment.web;

import org.jspecify.annotations.NullMarked;
