package org.utilitill.mutants.sale;

import org.utilitill.mutants.receipt.Slip;

class SeesReceipt {
    Slip seen;
}
