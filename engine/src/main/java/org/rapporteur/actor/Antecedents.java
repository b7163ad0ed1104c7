package org.rapporteur.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.attribution.Attribution;
import org.rapporteur.text.Span;

/**
 * Whom a pronoun or "the senator" may mean: the persons and unnamed speakers before it, and what
 * speaks for each: how far back, in which role, who spoke last, how often named. {@link
 * AntecedentModel} weighs that. Distances are counted in sentences of narration: those that are all
 * quotation do not count, nor do names inside quotations.
 */
final class Antecedents {
  private static final int FARTHEST = 15; // sentences of narration
  private static final int MOST = 12; // candidates, the nearest
  private static final Set<String> GOVERNORS =
      Set.of(
          "of", "at", "for", "in", "with", "from", "on", "to", "by", "against", "than", "about",
          "over", "like", "under");

  /** In which role a mention stands. */
  private enum Place {
    SUBJECT,
    OBJECT,
    GOVERNED,
    OWNER,
    SOURCE
  }

  /** One place where an actor is mentioned. */
  private record Trace(
      int at, int sentence, Object actor, Place role, boolean inContent, boolean full) {}

  /** An actor and its traces before some place, the nearest last. */
  private record Candidate(Object actor, Gender gender, List<Trace> traces) {
    Trace last() {
      return traces.get(traces.size() - 1);
    }
  }

  private final Words words;
  private final int[] narration;
  private final boolean[] inContent;
  private final List<Trace> traces = new ArrayList<>();
  private final List<Trace> quoted = new ArrayList<>(); // names inside quotations
  private final IdentityHashMap<Object, Integer> named = new IdentityHashMap<>();
  private int mostNamed = 1;
  private final List<Object> spoken = new ArrayList<>();
  private final IdentityHashMap<Object, Gender> genders = new IdentityHashMap<>();

  Antecedents(Words words, Cast cast, List<Attribution> attributions) {
    this.words = words;
    this.narration = narration(words);
    this.inContent = new boolean[words.size()];
    for (Attribution attribution : attributions) {
      for (Span content : attribution.content()) {
        Words.Run run = words.within(content);
        java.util.Arrays.fill(inContent, run.from(), run.to(), true);
      }
    }
    var subjects = new HashSet<Integer>();
    for (Mention mention : cast.mentions()) {
      Optional<Person> person = cast.bearer(mention);
      int from = mention.words().from();
      if (person.isEmpty()) {
        continue;
      }
      if (words.at(from).quoted()) {
        quoted.add(new Trace(from, narration[from], person.get(), Place.OBJECT, true, false));
        continue;
      }
      genders.put(person.get(), person.get().gender());
      traces.add(
          new Trace(
              from,
              narration[from],
              person.get(),
              role(mention, subjects),
              inContent[from],
              mention.words().length() > 1));
      int times = named.merge(person.get(), 1, Integer::sum);
      mostNamed = Math.max(mostNamed, times);
    }
  }

  private Place role(Mention mention, Set<Integer> subjects) {
    boolean governed =
        words.isAny(mention.from() - 1, GOVERNORS)
            || (words.is(mention.from() - 1, "the") && words.isAny(mention.from() - 2, GOVERNORS));
    int after = mention.words().to();
    if (words.has(after) && words.at(after).isPossessive()) {
      return Place.OWNER;
    }
    if (governed) {
      return Place.GOVERNED;
    }
    return subjects.add(narration[mention.words().from()]) ? Place.SUBJECT : Place.OBJECT;
  }

  /** Numbers the sentences, those that are all quotation not counted. */
  private static int[] narration(Words words) {
    int[] numbers = new int[words.size()];
    int number = 0;
    int last = -1;
    boolean counted = false;
    for (int at = 0; at < words.size(); at++) {
      Word word = words.at(at);
      if (word.sentence() != last) {
        last = word.sentence();
        counted = false;
      }
      if (!counted && !word.quoted() && word.isWord()) {
        number++;
        counted = true;
      }
      numbers[at] = number;
    }
    return numbers;
  }

  /** Notes that this person or speaker spoke, in words at this place. */
  void spoke(int place, Object actor, Gender gender) {
    genders.put(actor, gender);
    spoken.remove(actor);
    spoken.add(actor);
    if (!words.at(place).quoted()) {
      traces.add(new Trace(place, narration[place], actor, Place.SOURCE, inContent[place], false));
    }
  }

  /**
   * The choice among those who may be meant here.
   *
   * @param own the words that are attributed to whom is sought; empty for a possessive
   * @param description what is said of whom is sought; empty for a pronoun
   */
  Choice choice(int place, Gender gender, List<Span> own, Optional<Description> description) {
    List<Candidate> candidates = candidates(place, gender);
    if (description.isPresent()) {
      candidates = candidates.stream().filter(c -> c.actor() instanceof Person).toList();
    }
    var rows = new ArrayList<List<String>>();
    for (int rank = 0; rank < candidates.size(); rank++) {
      List<String> features = features(candidates, rank, place, gender, own);
      Object actor = candidates.get(rank).actor();
      description.ifPresent(d -> described(d, (Person) actor, features));
      rows.add(features);
    }
    String many = Integer.toString(Math.min(candidates.size(), 4));
    var none =
        new ArrayList<>(List.of("none", "none:of=" + many, "none:context=" + context(place)));
    description.ifPresent(
        d -> {
          none.add("the:none");
          none.add("the:none/tie=" + d.tie());
          none.add("the:none/words=" + Math.min(d.words().size(), 3));
        });
    rows.add(none);
    return new Choice(candidates.stream().map(Candidate::actor).toList(), rows);
  }

  /**
   * Who may be meant.
   *
   * @param features what speaks for each, and last what speaks for none
   */
  record Choice(List<Object> candidates, List<List<String>> features) {}

  private List<Candidate> candidates(int place, Gender gender) {
    var found = new IdentityHashMap<Object, Candidate>();
    var inOrder = new ArrayList<Candidate>(); // an identity's hash is another in each run
    for (Trace trace : traces) {
      Gender told = genders.getOrDefault(trace.actor(), Gender.UNKNOWN);
      if (trace.at() < place
          && narration[place] - trace.sentence() <= FARTHEST
          && told.allows(gender)) {
        found
            .computeIfAbsent(
                trace.actor(),
                actor -> {
                  var candidate = new Candidate(actor, told, new ArrayList<>());
                  inOrder.add(candidate);
                  return candidate;
                })
            .traces()
            .add(trace);
      }
    }
    inOrder.forEach(c -> c.traces().sort(Comparator.comparingInt(Trace::at)));
    return inOrder.stream()
        .sorted(Comparator.comparingInt((Candidate c) -> -c.last().at()))
        .limit(MOST)
        .toList();
  }

  private static void described(Description description, Person person, List<String> features) {
    for (String shared : List.copyOf(features)) {
      if (shared.indexOf('/') < 0 || shared.startsWith("rank=")) {
        features.add("the:" + shared);
      }
    }
    String role = description.role(person);
    int words = Math.min(description.shared(person), 2);
    features.add("the:role=" + role);
    features.add("the:role=" + role + "/words=" + words);
    features.add("the:role=" + role + "/tie=" + description.tie());
    features.add("the:words=" + words);
    features.add("the:party=" + description.party(person));
    features.add("the:body=" + description.body(person));
    features.add("the:role=" + role + "/body=" + description.body(person));
  }

  private List<String> features(
      List<Candidate> candidates, int rank, int place, Gender gender, List<Span> own) {
    Candidate candidate = candidates.get(rank);
    Trace last = candidate.last();
    String context = context(place);
    int sentences = narration[place] - last.sentence();
    String distance = sentences <= 3 ? Integer.toString(sentences) : sentences <= 6 ? "4-6" : "7-";
    int paragraphs = words.at(place).paragraph() - words.at(last.at()).paragraph();
    String apart = Integer.toString(Math.min(paragraphs, 3));
    String speaking = speaking(candidate.actor());
    String role = last.role() + (last.inContent() ? "+content" : "");
    String gendered = candidate.gender() == Gender.UNKNOWN ? "untold" : "told";
    String often = often(candidate.traces().size());
    int between = between(last.at(), place, gender);
    boolean subject =
        candidate.traces().stream()
            .anyMatch(t -> t.sentence() == narration[place] - 1 && t.role() == Place.SUBJECT);
    boolean inOwn =
        candidate.traces().stream()
            .anyMatch(t -> own.stream().anyMatch(s -> s.overlaps(words.at(t.at()).span())));
    boolean top = candidates.stream().allMatch(c -> c.traces().size() <= candidate.traces().size());
    var features = new ArrayList<String>();
    features.add("distance=" + distance);
    features.add("distance=" + distance + "/context=" + context);
    features.add("role=" + role + "/distance=" + (sentences <= 2 ? distance : "far"));
    features.add("role=" + last.role() + "/distance=" + distance + "/context=" + context);
    features.add("paragraphs=" + apart);
    features.add("spoke=" + speaking);
    features.add("spoke=" + speaking + "/distance=" + distance);
    features.add("spoke=" + speaking + "/paragraphs=" + apart + "/context=" + context);
    features.add("spoke=" + speaking + "/role=" + role);
    features.add("rank=" + Math.min(rank, 4));
    features.add("rank=" + Math.min(rank, 4) + "/spoke=" + speaking);
    features.add("gender=" + gendered);
    features.add("gender=" + gendered + "/spoke=" + speaking);
    features.add("often=" + often);
    features.add("most=" + top + "/spoke=" + speaking);
    features.add("most=" + top + "/distance=" + distance);
    features.add("between=" + Math.min(between, 2) + "/distance=" + distance);
    features.add("between=" + Math.min(between, 2) + "/spoke=" + speaking);
    String share = share(candidate.actor());
    features.add("share=" + share);
    features.add("share=" + share + "/distance=" + distance);
    features.add("share=" + share + "/spoke=" + speaking);
    if (subject) {
      features.add("subject");
      features.add("subject/context=" + context);
      features.add("subject/spoke=" + speaking);
    }
    if (inOwn) {
      features.add("own");
      features.add("own/spoke=" + speaking);
    }
    boolean named =
        quoted.stream()
            .filter(t -> t.actor() == candidate.actor())
            .anyMatch(t -> own.stream().anyMatch(s -> s.overlaps(words.at(t.at()).span())));
    if (named) {
      features.add("quoted");
      features.add("quoted/spoke=" + speaking);
    }
    int topic = topic(candidates, place);
    if (topic >= 0) {
      String leads = topic == rank ? "leads" : "follows";
      features.add(leads);
      features.add(leads + "/context=" + context);
      features.add(leads + "/spoke=" + speaking);
      features.add(leads + "/distance=" + distance);
    }
    boolean introduced =
        candidate.traces().stream()
            .anyMatch(t -> t.full() && narration[place] - t.sentence() <= 1 && !t.inContent());
    if (introduced) {
      features.add("introduced");
      features.add("introduced/distance=" + distance);
      features.add("introduced/often=" + often);
      features.add("introduced/subject=" + subject);
      features.add("introduced/context=" + context);
    }
    if (subject) {
      features.add("subject/paragraphs=" + apart);
      features.add("subject/often=" + often);
      features.add("subject/share=" + share);
    }
    if (candidates.size() == 1) {
      features.add("only");
    }
    if (candidate.actor() instanceof Speaker speaker) {
      features.add("type=" + speaker.type());
    } else if (((Person) candidate.actor()).isSingle()) {
      features.add("single");
    }
    return features;
  }

  /** The candidate that this paragraph names first as a subject; -1 if none. */
  private int topic(List<Candidate> candidates, int place) {
    int best = -1;
    int first = place;
    for (int i = 0; i < candidates.size(); i++) {
      for (Trace trace : candidates.get(i).traces()) {
        if (trace.at() < first
            && words.at(trace.at()).paragraph() == words.at(place).paragraph()
            && (trace.role() == Place.SUBJECT || trace.role() == Place.SOURCE)) {
          first = trace.at();
          best = i;
        }
      }
    }
    return best;
  }

  /** Where the pronoun stands: first in its paragraph, in its sentence, or later. */
  private String context(int place) {
    int before = place - 1;
    while (words.together(place, before)
        && (words.at(before).quoted() || !words.at(before).isWord())) {
      before--;
    }
    if (words.together(place, before)) {
      return "inside";
    }
    boolean quotation =
        before < place - 1 && words.at(place - 1).form().length() > 0 && quotedBefore(place);
    boolean first =
        !words.has(before) || words.at(before).paragraph() != words.at(place).paragraph();
    return (first ? "paragraph" : "sentence") + (quotation ? "+quotation" : "");
  }

  private boolean quotedBefore(int place) {
    for (int at = place - 1; words.together(place, at); at--) {
      if (words.at(at).quoted()) {
        return true;
      }
    }
    return false;
  }

  private String speaking(Object actor) {
    int at = spoken.lastIndexOf(actor);
    if (at < 0) {
      return "never";
    }
    return at == spoken.size() - 1 ? "last" : at == spoken.size() - 2 ? "second" : "earlier";
  }

  /** How often the whole article names the actor, against whom it names most often. */
  private String share(Object actor) {
    double share = (double) named.getOrDefault(actor, 0) / mostNamed;
    return share > 0.99 ? "most" : share >= 0.5 ? "half" : share >= 0.2 ? "fifth" : "less";
  }

  private static String often(int times) {
    return times <= 2 ? Integer.toString(times) : times <= 4 ? "3-4" : times <= 8 ? "5-8" : "9-";
  }

  /** How many pronouns of this gender stand between, quotations left out. */
  private int between(int from, int to, Gender gender) {
    int count = 0;
    for (int at = from; at < to; at++) {
      if (!words.at(at).quoted() && Gender.ofPronoun(words.at(at).lower()) == gender) {
        count++;
      }
    }
    return count;
  }
}
