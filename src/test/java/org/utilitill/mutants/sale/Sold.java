package org.utilitill.mutants.sale;

public final class Sold {}
