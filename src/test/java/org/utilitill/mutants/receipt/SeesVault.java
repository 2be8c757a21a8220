package org.utilitill.mutants.receipt;

import org.utilitill.mutants.vault.Module;

class SeesVault {
    Module seen;
}
