package org.utilitill.mutants.receipt;

public final class Slip {}
