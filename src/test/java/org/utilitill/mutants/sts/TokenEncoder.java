package org.utilitill.mutants.sts;

public final class TokenEncoder {}
