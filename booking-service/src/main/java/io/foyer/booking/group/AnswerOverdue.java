package io.foyer.booking.group;

import org.springframework.dao.QueryTimeoutException;

/** The statement was sent and has not ended in time: it may still be carried out. */
public final class AnswerOverdue extends QueryTimeoutException {

    AnswerOverdue(String name) {
        super(name + " takes too long");
    }
}
