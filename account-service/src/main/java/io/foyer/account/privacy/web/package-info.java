/** Export and erasure over HTTP. */
@NullMarked
package io.foyer.account.privacy.web;

import org.jspecify.annotations.NullMarked;
