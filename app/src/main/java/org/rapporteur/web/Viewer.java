package org.rapporteur.web;

/**
 * Who looks at a page.
 *
 * @param name under which decisions are kept
 * @param token what each form sends back, so that no other site can send it
 */
record Viewer(String name, String token) {}
