@NullMarked
package io.foyer.account.verification.web;

import org.jspecify.annotations.NullMarked;
