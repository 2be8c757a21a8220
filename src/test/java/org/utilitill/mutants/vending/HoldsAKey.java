package org.utilitill.mutants.vending;

import org.utilitill.mutants.sts.key.VendingKey;

class HoldsAKey {
    VendingKey seen;
}
