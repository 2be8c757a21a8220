package org.utilitill.mutants.sts.key;

import java.nio.ByteBuffer;
import org.bouncycastle.crypto.digests.SHA256Digest;

class LawfulDerivation {
    SHA256Digest digest;
    ByteBuffer block;
}
