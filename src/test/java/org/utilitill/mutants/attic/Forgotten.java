package org.utilitill.mutants.attic;

class Forgotten {}
