/**
 * The web client as people see it: headless Chromium against the running platform. {@link
 * io.foyer.system.browser.Browsing} gives a test its {@link io.foyer.system.browser.Visitors}.
 */
@NullMarked
package io.foyer.system.browser;

import org.jspecify.annotations.NullMarked;
