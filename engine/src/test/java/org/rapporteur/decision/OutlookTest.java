package org.rapporteur.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapporteur.decision.Outlook.Verdict;
import org.rapporteur.fault.Fault;
import org.rapporteur.fault.RapporteurException;

/** Bodies of letters: what is declared goes in, verdict and movers come out. */
class OutlookTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 18);

  @Test
  void oneObjectionBlocksConsensusAndTheObjectorWouldHaveToMove() {
    Outlook outlook = outlook(new Rule.Consensus(), "abcde", "a+ b-");

    assertThat(outlook.verdict()).isEqualTo(Verdict.BLOCKED);
    assertThat(ids(outlook.blockers())).isEqualTo("b");
    assertThat(ids(outlook.moves().each())).isEqualTo("b");
    assertThat(outlook.moves().any()).isZero();
    assertThat(ids(outlook.on(Side.UNDECLARED))).isEqualTo("cde");
  }

  @Test
  void consensusIsOpenUntilTheLastMemberHasSaidOrKeptSilence() {
    Outlook open = outlook(new Rule.Consensus(), "abcde", "a+ b+ c= d=");
    Outlook passes = outlook(new Rule.Consensus(), "abcde", "a+ b+ c= d= e=");

    assertThat(open.verdict()).isEqualTo(Verdict.OPEN);
    assertThat(ids(open.moves().each())).isEqualTo("e");
    assertThat(open.stops().any()).isZero();
    assertThat(ids(open.stops().each())).isEqualTo("e");
    assertThat(passes.verdict()).isEqualTo(Verdict.PASSES);
  }

  @Test
  void anyOneOfTheUndeclaredCanStopAConsensus() {
    Outlook outlook = outlook(new Rule.Consensus(), "abcde", "a+ b+");

    assertThat(outlook.verdict()).isEqualTo(Verdict.OPEN);
    assertThat(outlook.stops().any()).isEqualTo(1);
    assertThat(ids(outlook.stops().among())).isEqualTo("cde");
    assertThat(ids(outlook.moves().each())).as("all would have to agree").isEqualTo("cde");
  }

  @Test
  void aConditionLeavesAMembersVoteOpen() {
    Outlook outlook = outlook(new Rule.Unanimity(true), "abc", "a+ b+ c?");

    assertThat(outlook.verdict()).isEqualTo(Verdict.OPEN);
    assertThat(ids(outlook.moves().each())).isEqualTo("c");
  }

  @Test
  void whereMembersAreAlikeAnyOfThemWillDo() {
    Outlook outlook = outlook(new Rule.SimpleMajority(), "abcdefg", "a+ b+ c- d-");

    assertThat(outlook.verdict()).isEqualTo(Verdict.OPEN);
    assertThat(outlook.moves().each()).isEmpty();
    assertThat(outlook.moves().any()).isEqualTo(2);
    assertThat(ids(outlook.moves().among())).as("not only the undeclared").isEqualTo("cdefg");
  }

  @Test
  void aVetoBlocksWhateverTheMajority() {
    var members = new ArrayList<Member>();
    for (char c = 'a'; c <= 'o'; c++) {
      members.add(new Member(String.valueOf(c), String.valueOf(c), 1, c <= 'e'));
    }
    String fourteen = "a- b+ c+ d+ e+ f+ g+ h+ i+ j+ k+ l+ m= n= o-";

    Outlook outlook = Outlook.of(body(new Rule.Vetoes(9), members), DAY, declared(fourteen));

    assertThat(outlook.verdict()).isEqualTo(Verdict.BLOCKED);
    assertThat(ids(outlook.blockers())).isEqualTo("a");
    assertThat(ids(outlook.moves().each())).isEqualTo("a");
  }

  @Test
  void tooFewVotesAreBlockedByAllWhoAreNotInFavour() {
    Outlook outlook = outlook(new Rule.Votes(3), "abcde", "a+ b- c- d= e=");

    assertThat(outlook.verdict()).isEqualTo(Verdict.BLOCKED);
    assertThat(ids(outlook.blockers())).isEqualTo("bcde");
    assertThat(outlook.moves().any()).isEqualTo(2);
  }

  @Test
  void whereWeightsDifferTheSetsAreNamedHeaviestFirst() {
    var members =
        List.of(
            new Member("a", "a", 40, false),
            new Member("b", "b", 25, false),
            new Member("c", "c", 20, false),
            new Member("d", "d", 10, false),
            new Member("e", "e", 5, false));

    Outlook outlook = Outlook.of(body(new Rule.Weighted(60), members), DAY, declared("e+"));

    assertThat(outlook.moves().each()).isEmpty();
    assertThat(outlook.moves().others().stream().map(OutlookTest::ids)).containsExactly("ab", "ac");
    assertThat(outlook.moves().complete()).isTrue();
    assertThat(outlook.moves().size()).isEqualTo(2);
  }

  @Test
  void membersComeAndGoByDay() {
    DecisionBody body =
        new DecisionBody(
            "b",
            "Body",
            new Rule.Consensus(),
            List.of(
                Seat.of(Member.of("a", "A")),
                new Seat(Member.of("b", "B"), Optional.of(DAY), Optional.empty(), true),
                new Seat(
                    Member.of("c", "C"), Optional.empty(), Optional.of(DAY.minusDays(1)), true),
                new Seat(Member.of("c", "C"), Optional.of(DAY), Optional.empty(), false)),
            DAY.minusYears(1));

    assertThat(ids(body.members(DAY.minusDays(1)))).isEqualTo("ac");
    assertThat(ids(body.members(DAY))).isEqualTo("ab");
    assertThat(ids(body.suspended(DAY))).isEqualTo("c");
    assertThat(Outlook.of(body, DAY, declared("c-")).verdict())
        .as("who is suspended blocks nothing")
        .isEqualTo(Verdict.OPEN);
    assertThatThrownBy(() -> body.members(DAY.minusYears(2)))
        .isInstanceOfSatisfying(
            RapporteurException.class, e -> assertThat(e.fault()).isEqualTo(Fault.REQUEST))
        .hasMessage("Body: its members are known from 2024-06-18, not for 2023-06-18");
  }

  @Test
  void saysHowOldItsEvidenceIs() {
    var declared = new LinkedHashMap<>(declared("a+"));
    declared.put("b", Declaration.stated(Side.AGAINST, DAY.minusDays(400)));

    Outlook outlook = Outlook.of(body(new Rule.Consensus(), members("abc")), DAY, declared);

    assertThat(outlook.oldestEvidence()).contains(DAY.minusDays(400));
    assertThat(outlook.newestEvidence()).contains(DAY);
  }

  private static Outlook outlook(Rule rule, String members, String declared) {
    return Outlook.of(body(rule, members(members)), DAY, declared(declared));
  }

  private static List<Member> members(String letters) {
    return letters.chars().mapToObj(Character::toString).map(c -> Member.of(c, c)).toList();
  }

  private static DecisionBody body(Rule rule, List<Member> members) {
    return new DecisionBody(
        "body", "Body", rule, members.stream().map(Seat::of).toList(), LocalDate.EPOCH);
  }

  /** "a+ b- c= d?": a in favour, b against, c abstains, d on a condition. */
  private static Map<String, Declaration> declared(String letters) {
    var declared = new LinkedHashMap<String, Declaration>();
    for (String one : letters.split(" ", -1)) {
      Side side =
          switch (one.charAt(1)) {
            case '+' -> Side.FAVOR;
            case '-' -> Side.AGAINST;
            case '=' -> Side.ABSTAIN;
            default -> Side.CONDITIONAL;
          };
      declared.put(one.substring(0, 1), Declaration.stated(side, DAY));
    }
    return declared;
  }

  private static String ids(List<Member> members) {
    return String.join("", members.stream().map(Member::id).toList());
  }
}
