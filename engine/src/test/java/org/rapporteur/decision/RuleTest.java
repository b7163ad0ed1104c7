package org.rapporteur.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules on votes of record whose members need no names: counts in, outcome out. */
class RuleTest {
  private static final Rule QUALIFIED =
      new Rule.QualifiedMajority(Share.percent(55), Share.percent(65), 4);

  @ParameterizedTest(name = "{0}: {1}-{2}-{3}, {4} absent")
  @CsvSource({
    "A/RES/ES-11/1 of 2022-03-02,                    141,  5, 35, 12, true",
    "A/RES/ES-11/3 of 2022-04-07,                     93, 24, 58, 18, true",
    "A/RES/67/19 of 2012-11-29,                      138,  9, 41,  5, true",
    "A/RES/ES-10/22 of 2023-12-12,                   153, 10, 23,  7, true",
    "Austria's amendment to ES-10/22 of 2023-12-12,   89, 61, 21, 22, false",
    "US amendment to ES-10/22 of 2023-12-12,          84, 62, 25, 22, false",
    "Canada's amendment to ES-10/21 of 2023-10-27,    88, 55, 23, 27, false",
  })
  void countsTwoThirdsOfThoseWhoVoteForOrAgainst(
      String vote, int favor, int against, int abstain, int absent, boolean passes) {
    Ballot ballot = ballot(favor, against, abstain, absent);

    assertThat(ballot.members()).as(vote).isEqualTo(193);
    assertThat(new Rule.TwoThirds().passes(ballot)).as(vote).isEqualTo(passes);
    assertThat(new Rule.SimpleMajority().passes(ballot)).as("more for than against").isTrue();
  }

  @ParameterizedTest(name = "{0}-{1}-{2}")
  @CsvSource({
    "1, 0, 31, true,  'one in favour, nobody objects'",
    "0, 0, 32, true,  'silence is consent'",
    "31, 1, 0, false, 'one objects'",
  })
  void consensusFailsByOneObjectionOnly(
      int favor, int against, int abstain, boolean passes, String why) {
    Ballot ballot = ballot(favor, against, abstain, 0);

    assertThat(new Rule.Consensus().passes(ballot)).as(why).isEqualTo(passes);
  }

  @ParameterizedTest(name = "{0}-{1}-{2}, abstention blocks: {3}")
  @CsvSource({
    "27, 0, 0, true,  true,  'all in favour'",
    "26, 0, 1, true,  false, 'one abstains'",
    "26, 0, 1, false, true,  'one abstains, as the EU treaty allows'",
    "26, 1, 0, false, false, 'one against'",
    "0, 0, 27, false, false, 'nobody in favour'",
  })
  void unanimityDiffersByWhatAbstentionDoes(
      int favor, int against, int abstain, boolean blocks, boolean passes, String why) {
    Ballot ballot = ballot(favor, against, abstain, 0);

    assertThat(new Rule.Unanimity(blocks).passes(ballot)).as(why).isEqualTo(passes);
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource({
    "15, 6500, 12, 3500, 'exactly 55 % of members (14.85) and 65 % of population', true",
    "15, 6499, 12, 3501, 'population short', false",
    "14, 8000, 13, 2000, 'members short', false",
    "24, 5600,  3, 4400, 'three large members cannot block alone', true",
    "23, 5600,  4, 4400, 'four can', false",
  })
  void qualifiedMajorityNeedsMembersAndPopulation(
      int favor, int favorWeight, int against, int againstWeight, String why, boolean passes) {
    var votes = new LinkedHashMap<Member, Vote>();
    add(votes, favor, favorWeight, Vote.FAVOR);
    add(votes, against, againstWeight, Vote.AGAINST);

    assertThat(QUALIFIED.passes(new Ballot(votes))).as(why).isEqualTo(passes);
  }

  @Test
  void withoutTheCommissionsProposalSeventyTwoPercentOfMembersAreNeeded() {
    var reinforced = new Rule.QualifiedMajority(Share.percent(72), Share.percent(65), 0);
    var nineteen = new LinkedHashMap<Member, Vote>();
    add(nineteen, 19, 7000, Vote.FAVOR);
    add(nineteen, 8, 3000, Vote.AGAINST);
    var twenty = new LinkedHashMap<Member, Vote>();
    add(twenty, 20, 7000, Vote.FAVOR);
    add(twenty, 7, 3000, Vote.AGAINST);

    assertThat(reinforced.passes(new Ballot(nineteen))).as("70.4 %").isFalse();
    assertThat(reinforced.passes(new Ballot(twenty))).as("74.1 %").isTrue();
  }

  @Test
  void weighedVotesReachTheirQuota() {
    // EEC Council 1958-1972, Treaty of Rome, Article 148: 12 of 17 for a Commission's proposal
    Map<Member, Vote> votes = new LinkedHashMap<>();
    votes.put(new Member("france", "France", 4, false), Vote.FAVOR);
    votes.put(new Member("germany", "Germany", 4, false), Vote.FAVOR);
    votes.put(new Member("italy", "Italy", 4, false), Vote.FAVOR);
    votes.put(new Member("belgium", "Belgium", 2, false), Vote.AGAINST);
    votes.put(new Member("netherlands", "Netherlands", 2, false), Vote.AGAINST);
    votes.put(new Member("luxembourg", "Luxembourg", 1, false), Vote.AGAINST);

    assertThat(new Rule.Weighted(12).passes(new Ballot(votes))).isTrue();
    votes.put(new Member("italy", "Italy", 4, false), Vote.ABSTAIN);
    assertThat(new Rule.Weighted(12).passes(new Ballot(votes))).isFalse();
  }

  private static Ballot ballot(int favor, int against, int abstain, int absent) {
    var votes = new LinkedHashMap<Member, Vote>();
    add(votes, favor, favor, Vote.FAVOR);
    add(votes, against, against, Vote.AGAINST);
    add(votes, abstain, abstain, Vote.ABSTAIN);
    add(votes, absent, absent, Vote.ABSENT);
    return new Ballot(votes);
  }

  /** So many members, who weigh so much together. */
  private static void add(Map<Member, Vote> votes, int members, int weight, Vote vote) {
    for (int i = 0; i < members; i++) {
      int own = i == 0 ? weight - (members - 1) * (weight / members) : weight / members;
      votes.put(new Member(vote + "-" + i, vote + " " + i, own, false), vote);
    }
  }
}
