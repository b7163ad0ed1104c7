package org.rapporteur.web;

/** What goes on while one is on any page, and where to watch it. */
record Working(String words, String address) {
  static Working of(Work work) {
    return new Working(
        WorkPage.inWords(work).split("[:.]", 2)[0], WorkPage.PATH + "/" + Links.segment(work.id()));
  }
}
