package org.utilitill.mutants.device;

import org.utilitill.mutants.sale.Sold;

class SeesSale {
    Sold seen;
}
