/**
 * A payment provider on this machine: a stateful server that speaks the part of Stripe's HTTP API
 * which the platform's Stripe client calls, with switches for everything that can go wrong on the
 * way.
 */
@NullMarked
package io.foyer.platform.payment;

import org.jspecify.annotations.NullMarked;
