package io.foyer.booking.ticket.transfer.web;

import io.foyer.common.security.MailboxOwner;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;

/** Who receives comes from the token, and so is no parameter of the API. */
@Configuration(proxyBeanMethods = false)
class TransferConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(MailboxOwner.class);
    }
}
