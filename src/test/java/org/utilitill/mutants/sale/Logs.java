package org.utilitill.mutants.sale;

import org.slf4j.Logger;

class Logs {
    Logger log;
}
