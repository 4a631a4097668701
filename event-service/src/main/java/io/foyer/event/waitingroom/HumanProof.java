package io.foyer.event.waitingroom;

/** When whoever joins has to show that a person does. */
public enum HumanProof {
    OFF,
    /** While more people join than queue-service calls usual. */
    WHEN_BUSY,
    ALWAYS
}
