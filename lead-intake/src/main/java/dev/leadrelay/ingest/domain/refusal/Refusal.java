package dev.leadrelay.ingest.domain.refusal;

/**
 * One thing that is wrong with an input.
 *
 * @param pointer JSON pointer to the place; empty for the whole
 * @param detail what was expected and what came, as a sentence; never holds what was sent
 */
public record Refusal(RefusalCode code, String pointer, String detail) {

  /** The same refusal, seen from the document around it. */
  public Refusal under(String prefix) {
    return new Refusal(code, prefix + pointer, detail);
  }
}
