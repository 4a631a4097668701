@NullMarked
package io.foyer.common.mail;

import org.jspecify.annotations.NullMarked;
