/** What an operator may ask of rebuilds. */
@NullMarked
package io.foyer.search.index.web;

import org.jspecify.annotations.NullMarked;
