package org.rapporteur.web;

import java.util.List;
import java.util.Map;

/**
 * Who takes the same sides as whom.
 *
 * @param all whether these are all pairs
 * @param left how many who take a side were not looked at
 * @param asked what the address chooses: issue, actor, least
 */
record NetworkView(
    List<Agreement> pairs,
    boolean all,
    int left,
    List<StatementsView.Choice> issues,
    Map<String, String> asked)
    implements View {
  @Override
  public String title() {
    return "Network";
  }

  @Override
  public Place place() {
    return Place.NETWORK;
  }

  String asked(String name) {
    return asked.getOrDefault(name, "");
  }

  String graphml() {
    return Links.address("/network.graphml", asked);
  }

  /** What is not shown, in words; "" if all is. */
  String leftOut() {
    String pairs =
        all
            ? ""
            : "Shown are the " + this.pairs.size() + " pairs that agree most; GraphML has more. ";
    String actors =
        left == 0
            ? ""
            : Wording.count(left, "actor is", "actors are")
                + " left out: those who take sides on the fewest issues. Choose an issue or an"
                + " actor to see them.";
    return (pairs + actors).strip();
  }
}
