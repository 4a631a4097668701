@NullMarked
package io.foyer.account.client;

import org.jspecify.annotations.NullMarked;
