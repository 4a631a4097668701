@NullMarked
package io.foyer.booking.report.web;

import org.jspecify.annotations.NullMarked;
