@NullMarked
package io.foyer.platform.mail;

import org.jspecify.annotations.NullMarked;
