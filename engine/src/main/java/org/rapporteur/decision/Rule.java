package org.rapporteur.decision;

/**
 * When a body's decision is taken. Every rule is monotone: a member that moves from AGAINST over
 * ABSTAIN or ABSENT to FAVOR never undoes a decision. Immutable.
 */
public sealed interface Rule {

  /** Whether the decision is taken, when the members entitled to vote do so. */
  boolean passes(Ballot ballot);

  /** The rule in a sentence for people. */
  String inWords();

  /** One objection blocks; who abstains or stays away does not. */
  record Consensus() implements Rule {
    @Override
    public boolean passes(Ballot ballot) {
      return ballot.count(Vote.AGAINST) == 0;
    }

    @Override
    public String inWords() {
      return "consensus: one objection blocks, abstention does not";
    }
  }

  /**
   * Nobody against, and where abstention blocks, everybody in favour.
   *
   * @param abstentionBlocks false in the EU Council (Treaty on the Functioning of the EU, Article
   *     238(4))
   */
  record Unanimity(boolean abstentionBlocks) implements Rule {
    @Override
    public boolean passes(Ballot ballot) {
      return abstentionBlocks
          ? ballot.count(Vote.FAVOR) == ballot.members()
          : ballot.count(Vote.AGAINST) == 0 && ballot.count(Vote.FAVOR) > 0;
    }

    @Override
    public String inWords() {
      return abstentionBlocks
          ? "unanimity: every member in favour"
          : "unanimity: one vote against blocks, abstention does not";
    }
  }

  /**
   * A share of the members that stand for a share of the population; who abstains or stays away is
   * not in favour. Fewer than so many members cannot block, whatever their population.
   *
   * <p>EU Council: 55 % of members, 65 % of population, blocked by four at least (Treaty on
   * European Union, Article 16(4)); where the proposal comes neither from the Commission nor from
   * the High Representative, 72 % of members and 65 % of population (Treaty on the Functioning of
   * the EU, Article 238(2)), which says nothing of a least number that can block.
   *
   * @param leastBlockers 0 where no least number is set
   */
  record QualifiedMajority(Share members, Share population, int leastBlockers) implements Rule {
    @Override
    public boolean passes(Ballot ballot) {
      int favor = ballot.count(Vote.FAVOR);
      return wins(favor, ballot.weight(Vote.FAVOR), ballot.members(), ballot.weight());
    }

    boolean wins(int favor, long weight, int of, long ofWeight) {
      return members.reachedBy(favor, of)
          && (population.reachedBy(weight, ofWeight) || of - favor < leastBlockers);
    }

    @Override
    public String inWords() {
      String blockers = leastBlockers == 0 ? "" : "; fewer than " + leastBlockers + " cannot block";
      return "qualified majority: %s of members with %s of population%s"
          .formatted(percent(members), percent(population), blockers);
    }

    private static String percent(Share share) {
      return 100 * share.numerator() / share.denominator() + " %";
    }
  }

  /**
   * So many votes in favour, and none of the permanent members against. A permanent member that
   * abstains or stays away does not block (UN Charter, Article 27(3), as the Council applies it).
   */
  record Vetoes(int needed) implements Rule {
    @Override
    public boolean passes(Ballot ballot) {
      return ballot.count(Vote.FAVOR) >= needed && !ballot.vetoed();
    }

    @Override
    public String inWords() {
      return needed + " in favour and no permanent member against";
    }
  }

  /** So many votes in favour; nobody has a veto (UN Charter, Article 27(2)). */
  record Votes(int needed) implements Rule {
    @Override
    public boolean passes(Ballot ballot) {
      return ballot.count(Vote.FAVOR) >= needed;
    }

    @Override
    public String inWords() {
      return needed + " in favour";
    }
  }

  /** More members in favour than against; who abstains or stays away does not count. */
  record SimpleMajority() implements Rule {
    @Override
    public boolean passes(Ballot ballot) {
      return ballot.count(Vote.FAVOR) > ballot.count(Vote.AGAINST);
    }

    @Override
    public String inWords() {
      return "simple majority of those voting for or against";
    }
  }

  /** Two thirds of those who vote for or against (UN Charter, Article 18(2)). */
  record TwoThirds() implements Rule {
    private static final Share TWO_THIRDS = new Share(2, 3);

    @Override
    public boolean passes(Ballot ballot) {
      int favor = ballot.count(Vote.FAVOR);
      return favor > 0 && TWO_THIRDS.reachedBy(favor, favor + ballot.count(Vote.AGAINST));
    }

    @Override
    public String inWords() {
      return "two thirds of those voting for or against";
    }
  }

  /**
   * The votes in favour weigh at least so much.
   *
   * @param quota at least 1
   */
  record Weighted(long quota) implements Rule {
    public Weighted {
      if (quota < 1) {
        throw new IllegalArgumentException("quota " + quota);
      }
    }

    @Override
    public boolean passes(Ballot ballot) {
      return ballot.weight(Vote.FAVOR) >= quota;
    }

    @Override
    public String inWords() {
      return "votes in favour that weigh at least " + quota;
    }
  }
}
