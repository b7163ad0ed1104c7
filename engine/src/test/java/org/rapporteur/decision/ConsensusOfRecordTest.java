package org.rapporteur.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.decision.Outlook.Verdict;

/**
 * What bodies of consensus and unanimity really decided, or did not; who is not named went along.
 * Each was looked up:
 *
 * <ul>
 *   <li>NATO: dpa by Turkey News Gazette and the Financial Times by Babel, both of 2022-05-18;
 *   <li>EU Council by unanimity: APA and Euro-diplomatic reports of 2020-09-21 (Belarus), Hungary
 *       Today of 2022-10-18 and TVN24 (training mission);
 *   <li>European Council: Euronews of 2023-12-18, the Kyiv Independent and Meduza of 2023-12-15;
 *   <li>OSCE: Euractiv of 2023-11-27, OSW of 2023-12-08;
 *   <li>WTO: UrduPoint of 2019-09-30 (116 members proposed, one refused);
 *   <li>G7: BuzzFeed and Axios of 2020-03-25;
 *   <li>Arctic Council: Yle of 2019-05-07, the Famagusta Gazette of 2019-05-08 (the statement).
 * </ul>
 *
 * <p>For ASEAN, the meeting of 2012-07-13 lies before the memberships that ship: its rule is tested
 * with the members of a later day.
 */
class ConsensusOfRecordTest {
  private static final DecisionBodies BODIES = DecisionBodies.open();

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nato                 | 2022-05-18 | talks with Finland and Sweden | turkey         | ''      | 30 | BLOCKED
          eu-council-unanimity | 2020-09-21 | sanctions on Belarus          | cyprus         | ''      | 27 | BLOCKED
          eu-council-unanimity | 2022-10-17 | training Ukraine's forces     | ''             | hungary | 27 | PASSES
          european-council     | 2023-12-15 | 50 billion for Ukraine        | hungary        | ''      | 27 | BLOCKED
          european-council     | 2023-12-14 | accession talks with Ukraine  | ''             | hungary | 27 | PASSES
          osce                 | 2023-11-30 | Estonia in the chair          | russia belarus | ''      | 57 | BLOCKED
          osce                 | 2023-12-01 | Malta in the chair            | ''             | ''      | 57 | PASSES
          wto                  | 2019-09-30 | judges of the Appellate Body  | united-states  | ''      | 164 | BLOCKED
          g7                   | 2020-03-25 | a statement of ministers      | united-states  | ''      | 7  | BLOCKED
          arctic-council       | 2019-05-07 | the declaration of Rovaniemi  | united-states  | ''      | 8  | BLOCKED
          arctic-council       | 2019-05-07 | a short statement instead     | ''             | ''      | 8  | PASSES
          asean                | 2014-07-13 | a communiqué as of 2012-07-13 | cambodia       | ''      | 10 | BLOCKED
          """)
  void decidesAsTheBodyDid(
      String id,
      LocalDate day,
      String what,
      String against,
      String apart,
      int members,
      Verdict verdict) {
    DecisionBody body = BODIES.named(id);
    Set<String> opposed = Set.of(against.split(" "));
    Set<String> standing = Set.of(apart.split(" "));
    var declared = new LinkedHashMap<String, Declaration>();
    for (Member member : body.members(day)) {
      Side side =
          opposed.contains(member.id())
              ? Side.AGAINST
              : standing.contains(member.id()) ? Side.ABSTAIN : Side.FAVOR;
      declared.put(member.id(), Declaration.stated(side, day));
    }

    Outlook outlook = Outlook.of(body, day, declared);

    assertThat(declared).as(what).hasSize(members);
    assertThat(outlook.verdict()).as(what).isEqualTo(verdict);
    assertThat(outlook.blockers().stream().map(Member::id))
        .as(what)
        .containsExactlyInAnyOrderElementsOf(against.isEmpty() ? Set.of() : opposed);
  }
}
