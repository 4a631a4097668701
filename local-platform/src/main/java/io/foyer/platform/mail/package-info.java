/** A mailbox that takes every mail the platform sends and delivers none. */
@NullMarked
package io.foyer.platform.mail;

import org.jspecify.annotations.NullMarked;
