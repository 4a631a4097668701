package io.foyer.account.doorstaff;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What this service reads of an invitation to work at an event's door. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Invitation(String eventName, String email) {}
