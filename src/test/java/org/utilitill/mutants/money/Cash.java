package org.utilitill.mutants.money;

public final class Cash {}
