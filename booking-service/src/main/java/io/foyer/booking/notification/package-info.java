/**
 * What buyers are told by mail: ordered in the transaction that causes it, written when it is sent.
 */
@NullMarked
package io.foyer.booking.notification;

import org.jspecify.annotations.NullMarked;
