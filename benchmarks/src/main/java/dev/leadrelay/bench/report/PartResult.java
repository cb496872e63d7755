package dev.leadrelay.bench.report;

/** What one part of the suite found. Its components are what the JSON file says. */
public interface PartResult {

  /** The same as Markdown: one or more tables, with a sentence where one is needed. */
  String markdown();
}
