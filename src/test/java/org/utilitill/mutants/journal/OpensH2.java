package org.utilitill.mutants.journal;

import javax.sql.DataSource;

class OpensH2 {
    DataSource source;
}
