package dev.leadrelay.kit.problem;

/**
 * One place in a request that is wrong.
 *
 * @param pointer JSON pointer (RFC 6901) to the place; empty for the whole body
 * @param detail what was expected and what came, as a sentence; never personal data
 */
public record FieldProblem(String pointer, String detail) {}
