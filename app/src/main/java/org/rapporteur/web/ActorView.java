package org.rapporteur.web;

import java.util.List;

/**
 * One actor.
 *
 * @param spoken how often, from when to when
 * @param offices those that the shipped facts know of
 * @param roles what it was called, the newest first
 * @param contradictions where it said one thing and the other on one day
 * @param also ids merged into it
 * @param more the address of all its statements
 */
record ActorView(
    String id,
    String name,
    String type,
    String spoken,
    List<Role> offices,
    List<Role> roles,
    List<Stand> positions,
    List<HomeView.Contradiction> contradictions,
    List<Agreement> agreements,
    List<StatementLine> statements,
    String more,
    List<String> also,
    Notes notes)
    implements View {

  /** An office or other role, and the days between which articles give it. */
  record Role(String words, String days) {}

  /** Where it stands on a question, newest stance first in words. */
  record Stand(
      StanceLabel stance, String issue, String issueName, StatementLine newest, String before) {}

  /** Somebody who takes the same side on a question. */
  record Agreement(String name, String address, String with, String against) {}

  @Override
  public String title() {
    return name;
  }

  @Override
  public Place place() {
    return Place.ACTORS;
  }
}
