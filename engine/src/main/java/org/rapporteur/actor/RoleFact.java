package org.rapporteur.actor;

import java.util.Optional;

/**
 * What an article says that somebody is.
 *
 * @param role without the affiliation where that is a name of its own
 * @param noun its head, singular and lower case: "minister"
 * @param former whether it is said to be over
 */
record RoleFact(String role, String noun, Optional<String> affiliation, boolean former) {}
