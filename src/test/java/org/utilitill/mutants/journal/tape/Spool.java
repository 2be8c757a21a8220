package org.utilitill.mutants.journal.tape;

public final class Spool {}
