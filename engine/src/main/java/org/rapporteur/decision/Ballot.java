package org.rapporteur.decision;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What each member entitled to vote does. Immutable.
 *
 * @param votes in the order of the members
 */
public record Ballot(Map<Member, Vote> votes) {
  public Ballot {
    votes = Collections.unmodifiableMap(new LinkedHashMap<>(votes));
  }

  /** This ballot, but these members vote so. */
  Ballot but(Collection<Member> members, Vote vote) {
    var changed = new LinkedHashMap<>(votes);
    members.forEach(member -> changed.put(member, vote));
    return new Ballot(changed);
  }

  int members() {
    return votes.size();
  }

  int count(Vote vote) {
    return (int) votes.values().stream().filter(vote::equals).count();
  }

  long weight() {
    return votes.keySet().stream().mapToLong(Member::weight).sum();
  }

  long weight(Vote vote) {
    return votes.entrySet().stream()
        .filter(entry -> entry.getValue() == vote)
        .mapToLong(entry -> entry.getKey().weight())
        .sum();
  }

  boolean vetoed() {
    return votes.entrySet().stream()
        .anyMatch(entry -> entry.getKey().permanent() && entry.getValue() == Vote.AGAINST);
  }
}
