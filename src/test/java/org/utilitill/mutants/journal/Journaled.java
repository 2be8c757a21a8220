package org.utilitill.mutants.journal;

public class Journaled {
    public Journaled(String fact) {}
}
