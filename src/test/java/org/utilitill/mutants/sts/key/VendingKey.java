package org.utilitill.mutants.sts.key;

public final class VendingKey {}
