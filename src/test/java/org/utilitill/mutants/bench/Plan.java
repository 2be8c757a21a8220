package org.utilitill.mutants.bench;

public final class Plan {}
