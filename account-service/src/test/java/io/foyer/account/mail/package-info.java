@NullMarked
package io.foyer.account.mail;

import org.jspecify.annotations.NullMarked;
