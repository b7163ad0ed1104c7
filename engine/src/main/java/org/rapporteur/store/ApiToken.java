package org.rapporteur.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What lets a program act for an account.
 *
 * @param label what it is for
 * @param role the most that it may do, and never more than its account may
 * @param used when it last was, to the hour
 */
public record ApiToken(long id, String label, Role role, Instant added, Optional<Instant> used) {}
