@NullMarked
package io.foyer.booking.aftersale.web;

import org.jspecify.annotations.NullMarked;
