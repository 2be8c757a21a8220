package org.utilitill.mutants.device;

import com.fasterxml.jackson.databind.ObjectMapper;

class Parses {
    ObjectMapper json;
}
