package org.utilitill.sts.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.utilitill.sts.Theory;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyProbe;
import org.utilitill.sts.meter.EncryptionAlgorithm;

/** The rounds by whole bytes are the rounds of the standard. */
class StaReferenceTest {

    @Test
    void theFastRoundsAreTheSlowOnes() {
        Theory.of(300).forAll(longs().all(), longs().all(), booleans().all()).checkAssert((keyBits, block, live) -> {
            StaTables tables = live ? StaTables.LIVE : CipherProbe.sampleTables();
            SlowSta slow = new SlowSta(tables);
            try (DecoderKey key =
                    KeyProbe.key(EncryptionAlgorithm.EA07, HexFormat.of().toHexDigits(keyBits))) {
                TokenCipher fast = live ? TokenCipher.of(key) : StaCipher.of(key, tables);
                assertThat(fast.encrypt(block)).isEqualTo(slow.encrypt(keyBits, block));
                assertThat(fast.decrypt(block)).isEqualTo(slow.decrypt(keyBits, block));
            }
        });
    }

    @Test
    void theSlowRoundsGiveThePublishedBlocks() {
        SlowSta live = new SlowSta(StaTables.LIVE);
        SlowSta sample = new SlowSta(CipherProbe.sampleTables());
        assertThat(live.encrypt(0x0ABC12DEF3456789L, 0x0B19EB230100C207L)).isEqualTo(0x9335C6C96B7352DCL);
        assertThat(live.decrypt(0x0ABC12DEF3456789L, 0x9335C6C96B7352DCL)).isEqualTo(0x0B19EB230100C207L);
        assertThat(sample.encrypt(0x0ABC12DEF3456789L, 0x0B19EB230100C207L)).isEqualTo(0xC45ED1619406DF95L);
    }

    @Test
    void bothWaysOfEncipheringOneBlockAreOne() {
        Theory.of(500).forAll(longs().all(), longs().all(), longs().all()).checkAssert((high, low, block) -> {
            String hex = HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
            for (EncryptionAlgorithm ea : EncryptionAlgorithm.values()) {
                try (DecoderKey key = KeyProbe.key(ea, hex.substring(0, ea.keyBits() / 4))) {
                    TokenCipher cipher = TokenCipher.of(key);
                    assertThat(TokenCipher.encrypt(key, block)).isEqualTo(cipher.encrypt(block));
                    assertThat(cipher.decrypt(cipher.encrypt(block))).isEqualTo(block);
                    assertThat(cipher.encrypt(cipher.decrypt(block))).isEqualTo(block);
                }
            }
        });
    }
}
