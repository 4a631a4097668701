package io.foyer.queue.room;

/** When whoever joins has to show that a person does. */
public enum HumanProof {
    OFF,
    /** While more people join than is usual. */
    WHEN_BUSY,
    ALWAYS
}
