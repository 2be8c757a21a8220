package org.utilitill.registry;

/**
 * A field of a utility, a customer or a meter that another version has otherwise.
 *
 * @param field its name, as the files of customers and meters name it
 * @param before what it was; empty for nothing
 * @param after what it is; empty for nothing
 */
public record FieldChange(String field, String before, String after) {}
