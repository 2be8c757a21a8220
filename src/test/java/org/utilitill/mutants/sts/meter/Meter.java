package org.utilitill.mutants.sts.meter;

public final class Meter {}
