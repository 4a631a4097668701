@NullMarked
package io.foyer.queue.waiting.web;

import org.jspecify.annotations.NullMarked;
