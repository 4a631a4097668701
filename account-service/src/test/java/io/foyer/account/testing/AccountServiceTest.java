package io.foyer.account.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** The whole service on a database of its own, with a clock that the test moves. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = { // nobody listens there: no test asks a service it has not set up itself
            "foyer.personal-data.event-url=http://127.0.0.1:1",
            "foyer.personal-data.booking-url=http://127.0.0.1:1",
            "foyer.personal-data.queue-url=http://127.0.0.1:1"
        })
@AutoConfigureMockMvc
@Import({AccountTestConfiguration.class, MailTestConfiguration.class})
public @interface AccountServiceTest {}
