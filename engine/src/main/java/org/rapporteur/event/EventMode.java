package org.rapporteur.event;

/**
 * How it was done, inside its type. The modes are PLOVER's, but for {@code MOBILIZE}, whose {@code
 * troops} is parted here into deployments, exercises and alerts.
 */
public enum EventMode {
  /** {@code MOBILIZE}: forces, ships or weapons sent or stationed somewhere. */
  DEPLOYMENT,
  /** {@code MOBILIZE}: drills, manoeuvres, tests of weapons; {@code COOPERATE}: joint ones. */
  EXERCISE,
  /** {@code MOBILIZE}: forces called up, gathered or made ready. */
  ALERT,
  VISIT,
  PHONE,
  THIRD_PARTY,
  DISAPPROVE,
  ALLEGE,
  INVESTIGATE,
  DEMO,
  STRIKE,
  OBSTRUCT,
  RIOT,
  ARREST,
  DEPORT,
  SEIZE,
  RESTRICT,
  EXPLOSIVES,
  ASSASSINATE,
  ABDUCT,
  TORTURE,
  MASSACRE,
  SEXUAL,
  BEAT
}
