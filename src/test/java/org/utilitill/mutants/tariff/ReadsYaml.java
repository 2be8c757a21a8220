package org.utilitill.mutants.tariff;

import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads YAML where only the files of tariffs are read. */
public final class ReadsYaml {

    LoadSettings settings() {
        return LoadSettings.builder().build();
    }
}
