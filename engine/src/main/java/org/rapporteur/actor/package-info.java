/**
 * A text and its attributions come in; whose words they are goes out: for each attribution a {@link
 * org.rapporteur.actor.Speaker}, with role and affiliation as far as the article tells. Persons are
 * found with their titles, offices and appositions, and followed through surnames, pronouns, "the
 * minister" and quotations continued without a cue. Where the evidence is thin, the speaker is
 * UNKNOWN: nothing rather than a wrong name.
 *
 * <p>Read {@link org.rapporteur.actor.Speaker} first, then {@link
 * org.rapporteur.actor.SpeakerResolver}.
 */
@NullMarked
package org.rapporteur.actor;

import org.jspecify.annotations.NullMarked;
