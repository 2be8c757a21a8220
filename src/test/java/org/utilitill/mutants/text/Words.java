package org.utilitill.mutants.text;

public final class Words {}
