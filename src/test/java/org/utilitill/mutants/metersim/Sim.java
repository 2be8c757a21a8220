package org.utilitill.mutants.metersim;

public final class Sim {}
