package org.rapporteur.event;

import java.util.Set;

/** Closed classes of English words, in lower case. */
final class GrammarWords {
  static final Set<String> ADVERBS =
      words(
          "also again later since then now first once still already just even ever soon twice"
              + " instead together today yesterday tomorrow thereafter meanwhile separately both"
              + " all each");
  static final Set<String> HAVE = words("has have had 've having");
  static final Set<String> BE = words("is are was were be been being am 're");
  static final Set<String> FUTURE = words("will shall 'll");
  static final Set<String> HYPOTHETICAL =
      words("would may might could can must should cannot ought 'd");
  static final Set<String> DO = words("do does did");
  static final Set<String> NEGATIONS =
      words(
          "not never no neither nor nobody none hardly barely scarcely rarely seldom nearly almost"
              + " without allegedly reportedly");
  static final Set<String> CONDITIONS =
      words("if unless whether until lest provided providing assuming should");
  static final Set<String> DETERMINERS =
      words(
          "the a an its his her their our my your this that these those some any no another each"
              + " every several many more all two three four five six seven eight nine ten dozens"
              + " hundreds thousands dozen half both");
  static final Set<String> PREPOSITIONS =
      words(
          "of in at on by for with from to into over after before since during under between"
              + " against among about near through amid without within across as than until upon"
              + " toward towards around off along behind beyond despite following via per outside"
              + " inside");
  static final Set<String> SUBORDINATORS =
      words(
          "that which who whom whose where when while because although though if unless whether"
              + " after before until since as amid so but despite following whereas once");
  static final Set<String> REPORTING =
      words(
          "said says say told tells announced reported claimed claims believes believe confirmed"
              + " added adding saying noted stated argued insisted hopes hope thinks think");
  static final Set<String> APPROXIMATE =
      words("at about around over nearly almost some up more as");
  static final Set<String> PRONOUNS = words("he she they it we i you who");
  static final Set<String> DAYS_AND_MONTHS =
      words(
          "monday tuesday wednesday thursday friday saturday sunday january february march april"
              + " may june july august september october november december jan feb mar apr jun jul"
              + " aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sept. oct. nov."
              + " dec.");
  static final Set<String> TIME_WORDS =
      words(
          "week month year day night morning afternoon evening weekend spring summer autumn"
              + " winter");

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  private GrammarWords() {}
}
