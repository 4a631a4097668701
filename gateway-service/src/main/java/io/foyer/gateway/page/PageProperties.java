package io.foyer.gateway.page;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the web client's files are.
 *
 * @param location the folder with {@code index.html} and {@code assets}, ending in a slash
 * @param reload whether they are read anew each time the page is opened: for whoever works on them
 */
@ConfigurationProperties("foyer.page")
record PageProperties(
        @DefaultValue("classpath:/static/") String location,
        @DefaultValue("false") boolean reload) {}
