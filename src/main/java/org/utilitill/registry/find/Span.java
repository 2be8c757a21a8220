package org.utilitill.registry.find;

/**
 * A part of a text.
 *
 * @param start of its first character
 * @param end after its last character
 */
public record Span(int start, int end) {}
