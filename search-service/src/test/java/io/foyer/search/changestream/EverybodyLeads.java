package io.foyer.search.changestream;

import io.foyer.search.listing.ListingDatabase;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** The leader's lock switched off: whoever tries gets it. */
final class EverybodyLeads implements BeanPostProcessor {

    private @Nullable ListingDatabase database;
    private @Nullable ChangeStreamProperties limits;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof ListingDatabase created) {
            database = created;
        }
        if (bean instanceof ChangeStreamProperties bound) {
            limits = bound;
        }
        return bean instanceof Leadership ? withoutLock() : bean;
    }

    private Leadership withoutLock() {
        return new Leadership(Objects.requireNonNull(database), Objects.requireNonNull(limits)) {
            @Override
            boolean acquire() {
                return true;
            }

            @Override
            boolean renew() {
                return true;
            }
        };
    }
}
