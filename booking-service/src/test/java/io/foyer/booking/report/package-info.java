@NullMarked
package io.foyer.booking.report;

import org.jspecify.annotations.NullMarked;
