package org.utilitill.mutants.journal.index.generated;

public final class Tables {}
