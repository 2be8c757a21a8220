package org.utilitill.mutants.sts.cipher;

public final class Sta {}
