package org.utilitill.mutants.tariff;

import org.utilitill.mutants.registry.Customer;

class SeesRegistry {
    Customer seen;
}
