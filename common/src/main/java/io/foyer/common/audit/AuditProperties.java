package io.foyer.common.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the audit trail.
 *
 * @param examineEvery pause between two examinations of the whole chain by one instance
 * @param batch entries read at once when it is examined
 */
@ConfigurationProperties("foyer.audit")
record AuditProperties(
        @DefaultValue("1h") Duration examineEvery, @DefaultValue("1000") int batch) {}
