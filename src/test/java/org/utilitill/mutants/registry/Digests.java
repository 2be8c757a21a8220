package org.utilitill.mutants.registry;

import org.bouncycastle.crypto.digests.SHA256Digest;

class Digests {
    SHA256Digest digest;
}
