package org.utilitill.mutants.registry;

public final class Customer {}
