package org.utilitill.mutants.registry;

import org.utilitill.mutants.sale.Sold;

class SeesSale {
    Sold seen;
}
