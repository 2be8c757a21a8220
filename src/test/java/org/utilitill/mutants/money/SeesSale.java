package org.utilitill.mutants.money;

import org.utilitill.mutants.sale.Sold;

class SeesSale {
    Sold seen;
}
