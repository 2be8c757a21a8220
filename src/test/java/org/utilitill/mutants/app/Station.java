package org.utilitill.mutants.app;

public final class Station {}
