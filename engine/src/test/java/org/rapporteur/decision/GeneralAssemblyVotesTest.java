package org.rapporteur.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.decision.Outlook.Verdict;

/**
 * Real votes of the UN General Assembly, by their tallies: both rules look at numbers alone. Who is
 * in no column took no part. Each was looked up:
 *
 * <ul>
 *   <li>ES-11/1, ES-11/5, ES-10/22 and the two amendments to it, ES-10/23: Wikipedia's pages on
 *       them; ES-10/23 also in the Assembly's press release GA/12600;
 *   <li>ES-11/3: TASS of 2022-04-07, which names those against, and Al Jazeera of 2022-04-08;
 *   <li>77/247 (opinion on the occupation): Ammon News and TRT World of 2022-12-31;
 *   <li>71/292 (opinion on Chagos): South-South News of 2017-06-22.
 * </ul>
 */
class GeneralAssemblyVotesTest {
  private static final DecisionBodies BODIES = DecisionBodies.open();
  private static final String SIMPLE = "un-general-assembly";
  private static final String IMPORTANT = "un-general-assembly-important";

  @ParameterizedTest(name = "{1} of {0}: {2}-{3}-{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022-03-02 | ES-11/1, Ukraine                    | 141 |  5 | 35 | PASSES
          2022-04-07 | ES-11/3, Human Rights Council       |  93 | 24 | 58 | PASSES
          2022-11-14 | ES-11/5, reparations                |  94 | 14 | 73 | PASSES
          2023-12-12 | ES-10/22, ceasefire in Gaza         | 153 | 10 | 23 | PASSES
          2023-12-12 | Austria's amendment to ES-10/22     |  89 | 61 | 21 | BLOCKED
          2023-12-12 | the United States' amendment to it  |  84 | 62 | 25 | BLOCKED
          2024-05-10 | ES-10/23, rights of Palestine       | 143 |  9 | 25 | PASSES
          """)
  void decidesByTwoThirdsOnImportantQuestions(
      LocalDate day, String text, int favor, int against, int abstain, Verdict verdict) {
    assertThat(tally(IMPORTANT, day, favor, against, abstain)).as(text).isEqualTo(verdict);
  }

  @ParameterizedTest(name = "{1} of {0}: {2}-{3}-{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2017-06-22 | 71/292, opinion on Chagos           |  94 | 15 | 65 | PASSES
          2022-12-30 | 77/247, opinion on the occupation   |  87 | 26 | 53 | PASSES
          """)
  void decidesByMoreThanHalfOnOthersThoughHalfOfAllDoNotVoteForIt(
      LocalDate day, String text, int favor, int against, int abstain, Verdict verdict) {
    assertThat(tally(SIMPLE, day, favor, against, abstain)).as(text).isEqualTo(verdict);
  }

  @Test
  void anAmendmentThatFailedHadMoreForThanAgainst() {
    assertThat(tally(SIMPLE, LocalDate.of(2023, 12, 12), 89, 61, 21)).isEqualTo(Verdict.PASSES);
  }

  @Test
  void theSuspendedMemberOfAnotherBodyVotesHere() {
    // ES-11/3 suspended Russia's rights in the Human Rights Council; its vote here was counted
    LocalDate day = LocalDate.of(2022, 4, 7);
    List<String> against =
        List.of(
            ("algeria belarus bolivia burundi vietnam gabon zimbabwe iran kazakhstan kyrgyzstan"
                    + " china north-korea cuba laos mali nicaragua congo russia syria tajikistan"
                    + " uzbekistan central-african-republic eritrea ethiopia")
                .split(" "));

    assertThat(against).hasSize(24);
    assertThat(BODIES.named(IMPORTANT).members(day)).extracting(Member::id).containsAll(against);
    for (LocalDate later : List.of(day.plusDays(1), LocalDate.of(2022, 11, 14))) {
      assertThat(BODIES.named(IMPORTANT).members(later)).extracting(Member::id).contains("russia");
    }
  }

  /** So many of the members do so; which ones matters to neither rule. */
  private static Verdict tally(String body, LocalDate day, int favor, int against, int abstain) {
    var declared = new LinkedHashMap<String, Declaration>();
    for (Member member : BODIES.named(body).members(day)) {
      int place = declared.size();
      Side side =
          place < favor
              ? Side.FAVOR
              : place < favor + against
                  ? Side.AGAINST
                  : place < favor + against + abstain ? Side.ABSTAIN : Side.ABSENT;
      declared.put(member.id(), Declaration.stated(side, day));
    }
    assertThat(declared).hasSizeGreaterThanOrEqualTo(favor + against + abstain);
    return Outlook.of(BODIES.named(body), day, declared).verdict();
  }
}
