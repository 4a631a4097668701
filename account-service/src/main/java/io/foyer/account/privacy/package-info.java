/** What is held about a person, across services: all of it in one document, or none of it left. */
@NullMarked
package io.foyer.account.privacy;

import org.jspecify.annotations.NullMarked;
