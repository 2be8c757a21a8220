package org.utilitill.mutants.vault;

public final class Module {}
