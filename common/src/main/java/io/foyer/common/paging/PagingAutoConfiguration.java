package io.foyer.common.paging;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Import;

/** Pages of lists in servlet services. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.SERVLET)
@Import(NextPageAdvice.class)
class PagingAutoConfiguration {}
