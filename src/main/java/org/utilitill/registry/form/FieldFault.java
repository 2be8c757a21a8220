package org.utilitill.registry.form;

/**
 * A field that breaks a rule.
 *
 * @param field its name, as {@link org.utilitill.registry.RegistryFields} has it; empty for a whole row
 * @param rule which
 * @param value what was written there
 */
public record FieldFault(String field, FieldRule rule, String value) {}
